/** How one search index is measured against looking through every text. */
import { library } from '../../utils/db.ts';
import { fold } from '../../utils/search/fold.ts';
import { plainText } from '../../utils/text.ts';

/** What is searched. */
export interface Text {
  id: string;
  text: string;
}

/** How one index did: times in ms a query; recall and precision against looking through every text. */
export interface Measured {
  median: number;
  p95: number;
  recall: number;
  precision: number;
}

/** One row of the table; `seconds` is the time to build the index where it cannot be kept. */
export type Figures = { index: string; seconds?: number } & Measured;

/** The value below which a share of the list lies. */
export function quantile(list: number[], share: number): number {
  return list.toSorted((one, other) => one - other)[Math.floor(list.length * share)] ?? Number.NaN;
}

/** Title and words of every clip, folded: the same for every index. */
export async function texts(): Promise<Text[]> {
  const db = await library();
  const found: Text[] = [];
  for (const id of await db.getAllKeys('contents')) {
    const content = await db.get('contents', id);
    const words = content?.thread.posts.map((post) => plainText(post.html)).join('\n');
    if (content) found.push({ id, text: fold(`${content.thread.title}\n${words}`) });
  }
  return found;
}

/** Asks everything; the first ten queries twice, so that all are asked warm. */
export async function measure(
  all: Text[],
  asked: string[],
  find: (query: string) => Promise<string[]>,
): Promise<Measured> {
  for (const query of asked.slice(0, 10)) await find(query);
  const times: number[] = [];
  let [wanted, got, given] = [0, 0, 0];
  for (const query of asked) {
    const start = performance.now();
    const hits = new Set(await find(query));
    times.push(performance.now() - start);
    const right = all.filter(({ text }) => text.includes(query));
    wanted += right.length;
    given += hits.size;
    got += right.filter(({ id }) => hits.has(id)).length;
  }
  return {
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    recall: got / wanted,
    precision: got / given,
  };
}
