import type { Answer, Ids, Places, Question } from './search.worker';

// It starts with the page: the library is read meanwhile.
const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });

/** A search was asked whose first words are not shown yet. */
let isWaiting = false;
const listeners: (() => void)[] = [];

/** Asks the search's worker; a search holds back what waits for `firstWords`. */
export function askSearch(question: Question): void {
  if (question.ask === 'search') isWaiting = true;
  worker.postMessage(question);
}

/** Hears what the search answers. */
export function hearSearch(hear: (answer: Answer) => void): void {
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    hear(data);
    if (data.say !== 'found' || isNothing(data.hits)) rest();
  };
}

function isNothing(hits: Places | Ids): boolean {
  return 'places' in hits ? hits.places.length === 0 : hits.clips.length + hits.highlights.length === 0;
}

function rest(): void {
  isWaiting = false;
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
  if (!isWaiting) return;
  await new Promise<void>((done) => {
    listeners.push(done);
    setTimeout(done, LONGEST);
  });
}
