/** The part of `clips.ts` that runs in an extension page. */
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { save } from '../../utils/clips.ts';
import { type Db, library, write } from '../../utils/db.ts';
import { loadEngine, search, sync } from '../../utils/search/engine.ts';
import { fold } from '../../utils/search/fold.ts';
import { plainText } from '../../utils/text.ts';
import { randomFrom, sampleCapture } from '../tools/samples.ts';

/** How one index did: times in ms, recall as the share of what looking through every text finds. */
export interface Row {
  index: string;
  'build s': number;
  'p50 ms': number;
  'p95 ms': number;
  recall: string;
  'JS memory MB': number;
}

const quantile = (times: number[], share: number) => {
  const sorted = times.toSorted((one, other) => one - other);
  return Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
};
const seconds = (from: number) => Math.round((performance.now() - from) / 100) / 10;

/** MB of JavaScript memory in use, as the browser tells it; typed arrays included. */
export function memory(): number {
  const { memory: use } = performance as Performance & { memory?: { usedJSHeapSize: number } };
  return Math.round((use?.usedJSHeapSize ?? 0) / 1e6);
}

/** Keeps the clips: the first 200 one by one as a user does, the others in bulk. */
export async function fill(count: number): Promise<Record<string, number>> {
  const db = await library();
  const times: number[] = [];
  for (let number = 0; number < Math.min(200, count); number += 1) {
    const start = performance.now();
    await save(db, sampleCapture(number), '2026-01-05T00:00:00.000Z');
    times.push(performance.now() - start);
  }
  await copies(db, count);
  const start = performance.now();
  await sync(await loadEngine(db));
  const { usage = 0 } = await navigator.storage.estimate();
  return {
    'save p50, ms': quantile(times, 0.5),
    'save p95, ms': quantile(times, 0.95),
    'first index of all, s': seconds(start),
    'database, MB': Math.round(usage / 1e6),
  };
}

async function copies(db: Db, count: number): Promise<void> {
  const first = (await db.getAll('clips'))[0];
  if (!first) return;
  for (let from = 200; from < count; from += 200)
    await write(db, ['clips', 'contents'], async (tx) => {
      for (let number = from; number < Math.min(count, from + 200); number += 1) {
        const { thread } = sampleCapture(number);
        const id = crypto.randomUUID();
        const { title, url } = thread;
        await tx
          .objectStore('clips')
          .put({ ...first, id, key: url, thread: url, url, title, change: number + 1 });
        await tx.objectStore('contents').put({ id, thread, anchor: null, versions: [], gone: [] });
      }
    });
}

/** Queries cut out of the texts: 1 to 6 characters of Chinese, each as it grows while typing. */
function queries(texts: string[]): string[] {
  const random = randomFrom(11);
  const found: string[] = [];
  while (found.length < 200) {
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    const from = Math.floor(random() * 2000);
    const [run] = /^[\u4e00-\u9fff]{2,6}/.exec(text.slice(from)) ?? [];
    if (run) for (let length = 1; length <= run.length; length += 1) found.push(run.slice(0, length));
  }
  return found;
}

interface Text {
  id: string;
  text: string;
}

async function texts(): Promise<Text[]> {
  const contents = await (await library()).getAll('contents');
  return contents.map(({ id, thread }) => ({
    id,
    text: fold(`${thread.title}\n${thread.posts.map((post) => plainText(post.html)).join('\n')}`),
  }));
}

/** Opens the index as the library does, and searches. */
export async function own(): Promise<{ opening: Record<string, number>; row: Row }> {
  const start = performance.now();
  const engine = await loadEngine(await library());
  await sync(engine);
  await search(engine, '组织');
  const opening = Math.round(performance.now() - start);
  const before = memory();
  const all = await texts();
  const row = await measure('Plainthread', all, async (query) =>
    (await search(engine, query)).map((hit) => hit.id),
  );
  return {
    opening: { 'open to first result, ms': opening },
    row: { ...row, 'build s': opening / 1000, 'JS memory MB': before },
  };
}

async function measure(index: string, all: Text[], find: (query: string) => Promise<string[]>): Promise<Row> {
  const asked = queries(all.map(({ text }) => text));
  for (const query of asked.slice(0, 10)) await find(query);
  const times: number[] = [];
  let wanted = 0;
  let got = 0;
  for (const query of asked) {
    const start = performance.now();
    const hits = new Set(await find(query));
    times.push(performance.now() - start);
    const brute = all.filter(({ text }) => text.includes(query));
    wanted += brute.length;
    got += brute.filter(({ id }) => hits.has(id)).length;
  }
  return {
    index,
    'build s': 0,
    'p50 ms': quantile(times, 0.5),
    'p95 ms': quantile(times, 0.95),
    recall: `${((100 * got) / wanted).toFixed(2)} %`,
    'JS memory MB': 0,
  };
}

/** The rivals with the set-up their users advise for Chinese: words by Intl.Segmenter, and single characters. */
export async function rivals(): Promise<Row[]> {
  const all = await texts();
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = (text: string) =>
    [...segmenter.segment(text)].filter((each) => each.isWordLike).map((each) => each.segment);
  return [await miniSearch(all, words), await flexSearch(all)];
}

async function miniSearch(all: Text[], tokenize: (text: string) => string[]): Promise<Row> {
  const start = performance.now();
  const index = new MiniSearch<Text>({
    fields: ['text'],
    tokenize,
    searchOptions: { prefix: true, combineWith: 'AND' },
  });
  index.addAll(all);
  const built = seconds(start);
  const row = await measure('MiniSearch, Intl.Segmenter, prefix', all, async (query) =>
    index.search(query).map(({ id }) => id),
  );
  return { ...row, 'build s': built, 'JS memory MB': memory() };
}

async function flexSearch(all: Text[]): Promise<Row> {
  const start = performance.now();
  const index = new FlexSearch.Index({ encode: (text: string) => [...text], tokenize: 'strict' });
  for (const [number, { text }] of all.entries()) index.add(number, text);
  const built = seconds(start);
  const row = await measure('FlexSearch, single characters', all, async (query) => {
    const hits = index.search(query, { limit: all.length }) as number[];
    return hits.map((number) => all[number]?.id ?? '');
  });
  return { ...row, 'build s': built, 'JS memory MB': memory() };
}
