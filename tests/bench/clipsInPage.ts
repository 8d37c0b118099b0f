/** The part of `clips.ts` that runs in an extension page: fills the library, and measures our own search. */
import { save, saveAll } from '../../utils/clips.ts';
import { library } from '../../utils/db.ts';
import { loadEngine, search, sync } from '../../utils/search/engine.ts';
import { randomFrom, sampleCapture } from '../tools/samples.ts';
import { type Figures, measure, quantile, type Text, texts } from './searching.ts';

export { flexSearch, miniSearchBigrams, miniSearchWords } from './clipRivals.ts';

const NOW = '2026-01-05T00:00:00.000Z';
const BATCH = 250;

/** Keeps made-up clips from one number to below another, in bulk. */
export async function fill(from: number, to: number): Promise<void> {
  const db = await library();
  for (let first = from; first < to; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, to - first) }, (_, index) => first + index);
    await saveAll(
      db,
      numbers.map((number) => sampleCapture(number)),
      NOW,
    );
  }
}

/** Keeps 100 more clips one by one, each durable before the next; times in ms. */
export async function saveSingly(from: number): Promise<{ median: number; p95: number }> {
  const db = await library();
  const times: number[] = [];
  for (let number = from; number < from + 100; number += 1) {
    const capture = sampleCapture(number);
    const start = performance.now();
    await save(db, capture, NOW);
    times.push(performance.now() - start);
  }
  return { median: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** Indexes everything that is not indexed yet, as the library does when it is opened first; seconds. */
export async function indexAll(): Promise<number> {
  const start = performance.now();
  await sync(await loadEngine(await library()));
  return (performance.now() - start) / 1000;
}

/** Queries cut out of the clips: 2 to 6 characters of Chinese, each as it grows while it is typed. */
export function queries(count: number, texts: Text[]): string[] {
  const random = randomFrom(11);
  const found: string[] = [];
  while (found.length < count) {
    const { text } = texts[Math.floor(random() * texts.length)] ?? { text: '' };
    const [run] = /^[\u4e00-\u9fff]{2,6}/.exec(text.slice(Math.floor(random() * 2000))) ?? [];
    if (run) for (let length = 1; length <= run.length; length += 1) found.push(run.slice(0, length));
  }
  return found;
}

/** Our own search, on the index the library keeps. */
export async function own(asked: string[]): Promise<Figures> {
  const engine = await loadEngine(await library());
  await sync(engine);
  const find = async (query: string) => (await search(engine, query)).map((hit) => hit.id);
  return { index: 'Plainthread', ...(await measure(await texts(), asked, find)) };
}

/** Queries for `own` and its rivals; the texts they are cut from stay in this page. */
export async function makeQueries(count: number): Promise<string[]> {
  return queries(count, await texts());
}
