import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Preferences } from '../../utils/reader/preferences';
import { useWords } from '../words';
import type { ReaderHost } from './host';
import { Speaker, type Speaking } from './speaker';
import type { Stage } from './stage';
import type { Toast } from './useToast';

interface Parts {
  stage: Stage | null;
  host: ReaderHost;
  preferences: Preferences;
  say: (toast: Toast) => void;
}

/** Reading aloud: its state, and what one can do. Null where the browser has no voices at all. */
export interface Aloud {
  state: Speaking;
  voices: SpeechSynthesisVoice[];
  toggle(): void;
  stop(): void;
  skip(by: 1 | -1): void;
}

/** Reads the thread aloud from the post at the reading line, sentence by sentence, each marked and kept in view. */
export function useAloud({ stage, host, preferences, say }: Parts): Aloud | null {
  const words = useWords();
  const [state, setState] = useState<Speaking>('silent');
  const voices = useVoices(host.speech);
  const tone = useRef({ rate: preferences.rate, voice: preferences.voice });
  tone.current = { rate: preferences.rate, voice: preferences.voice };
  const fail = useCallback(() => say({ text: words('reader_aloud_failed') }), [say, words]);
  const speaker = useMemo(
    () =>
      stage && host.speech
        ? new Speaker(stage, host.speech, () => tone.current, { state: setState, fail })
        : null,
    [stage, host.speech, fail],
  );
  useEffect(() => () => speaker?.stop(), [speaker]);
  if (!speaker) return null;
  return {
    state,
    voices,
    toggle: () => speaker.toggle(),
    stop: () => speaker.stop(),
    skip: (by) => speaker.skip(by),
  };
}

/** Voices come late in Chromium: the list is empty until the event. */
function useVoices(speech: SpeechSynthesis | null): SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState(() => speech?.getVoices() ?? []);
  useEffect(() => {
    const follow = () => setVoices(speech?.getVoices() ?? []);
    speech?.addEventListener?.('voiceschanged', follow);
    return () => speech?.removeEventListener?.('voiceschanged', follow);
  }, [speech]);
  return voices;
}
