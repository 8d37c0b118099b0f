import { type TextMap, textMap } from '../../utils/reader/ranges';
import { type Span, sentences } from '../../utils/reader/sentences';
import { paint } from './marks';
import type { Stage } from './stage';

/** Whether something is being read. */
export type Speaking = 'silent' | 'speaking' | 'paused';

interface Tone {
  rate: number;
  voice: string | null;
}

interface SpeakerEvents {
  state: (state: Speaking) => void;
  /** The browser has no voice, or lost it. */
  fail: () => void;
}

/** Reads posts aloud one after another. One sentence is one utterance: long ones stop by themselves in Chromium. */
export class Speaker {
  private state: Speaking = 'silent';
  private post: string | null = null;
  private map: TextMap | null = null;
  private lang = '';
  private spans: Span[] = [];
  private at = 0;
  /** Grows with every start and stop: an utterance of an older turn says nothing any more. */
  private turn = 0;
  private readonly stage: Stage;
  private readonly speech: SpeechSynthesis;
  private readonly tone: () => Tone;
  private readonly onState: (state: Speaking) => void;
  private readonly onFail: () => void;

  constructor(stage: Stage, speech: SpeechSynthesis, tone: () => Tone, on: SpeakerEvents) {
    this.stage = stage;
    this.speech = speech;
    this.tone = tone;
    this.onState = on.state;
    this.onFail = on.fail;
  }

  toggle(): void {
    if (this.state === 'silent') this.openPost(this.stage.here(), true);
    else if (this.state === 'speaking') this.pause();
    else this.speak();
  }

  stop(): void {
    this.silence();
    this.set('silent');
    this.post = null;
    paint('aloud', []);
  }

  skip(by: 1 | -1): void {
    if (this.state === 'silent') return;
    this.at = Math.max(0, this.at + by);
    this.speak();
  }

  // `pause()` of some engines never resumes: the sentence is begun again instead.
  private pause(): void {
    this.silence();
    this.set('paused');
  }

  private silence(): void {
    this.turn += 1;
    this.speech.cancel();
  }

  private set(state: Speaking): void {
    this.state = state;
    this.onState(state);
  }

  private openPost(post: string | null, fromEye = false): void {
    if (post === null) this.stop();
    else
      this.stage.withBody(post, (body) => {
        this.post = post;
        this.map = textMap(body);
        this.lang = body.lang;
        this.spans = sentences(this.map.text);
        this.at = fromEye ? this.firstInView() : 0;
        this.speak();
      });
  }

  private firstInView(): number {
    const top = this.stage.top();
    const index = this.spans.findIndex(
      ({ start, end }) => (this.map?.range(start, end).getBoundingClientRect().bottom ?? 0) > top,
    );
    return Math.max(0, index);
  }

  private speak(): void {
    this.silence();
    const span = this.spans[this.at];
    if (span && this.map) this.say(this.map, span);
    else this.openPost(this.nextPost());
  }

  private say(map: TextMap, span: Span): void {
    this.set('speaking');
    const range = map.range(span.start, span.end);
    paint('aloud', [range]);
    this.stage.goToRange(range);
    const turn = this.turn;
    const utterance = this.utter(map.text.slice(span.start, span.end));
    utterance.onend = () => {
      if (turn !== this.turn) return;
      this.at += 1;
      this.speak();
    };
    utterance.onerror = () => {
      if (turn !== this.turn) return;
      this.stop();
      this.onFail();
    };
    this.speech.speak(utterance);
  }

  private utter(text: string): SpeechSynthesisUtterance {
    const utterance = new SpeechSynthesisUtterance(text);
    const { rate, voice } = this.tone();
    utterance.lang = this.lang;
    utterance.rate = rate;
    const chosen = this.speech.getVoices().find(({ name }) => name === voice);
    // A voice for another language would spell the letters.
    if (chosen?.lang.slice(0, 2) === this.lang.slice(0, 2)) utterance.voice = chosen;
    return utterance;
  }

  private nextPost(): string | null {
    return this.post === null ? null : this.stage.after(this.post);
  }
}
