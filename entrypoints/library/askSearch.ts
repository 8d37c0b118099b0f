import type { Answer, Question } from './search.worker';

// It starts with the page: the library is read meanwhile.
const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });

/** Questions whose first words are not shown yet. */
let waiting = 0;
const listeners: (() => void)[] = [];

/** Asks the search's worker; a search holds back what waits for `firstWords`. */
export function askSearch(question: Question): void {
  if (question.ask === 'search') waiting = question.number;
  worker.postMessage(question);
}

/** Hears what the search answers. */
export function hearSearch(hear: (answer: Answer) => void): void {
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    hear(data);
    const isNothing = data.say === 'found' && data.hits.clips.length + data.hits.highlights.length === 0;
    if (data.say !== 'found' || isNothing) rest();
  };
}

function rest(): void {
  waiting = 0;
  for (const go of listeners.splice(0)) go();
}

/** A search that takes longer for its first words holds nothing back any more, in ms. */
const LONGEST = 1000;

/**
 * Resolves when the search that the page starts with shows its first words, at once where there is none. Whoever reads
 * much waits for it: the database answers one question after the other.
 */
export async function firstWords(): Promise<void> {
  // Until then the list is drawn, and asks.
  await new Promise((done) => setTimeout(done, 0));
  if (waiting === 0) return;
  await new Promise<void>((done) => {
    listeners.push(done);
    setTimeout(done, LONGEST);
  });
}
