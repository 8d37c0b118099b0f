/** MiniSearch and FlexSearch with the set-ups their users advise for Chinese, on the words of our clips. */
import { Charset, Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { type Figures, measure, type Text, texts } from './searching.ts';

/** MiniSearch on words as Intl.Segmenter finds them, with prefixes. */
export function miniSearchWords(asked: string[]): Promise<Figures> {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return miniSearch('MiniSearch, words by Intl.Segmenter', asked, (text) =>
    [...segmenter.segment(text)].filter((each) => each.isWordLike).map((each) => each.segment),
  );
}

/** MiniSearch on pairs of characters, with prefixes. */
export function miniSearchBigrams(asked: string[]): Promise<Figures> {
  return miniSearch('MiniSearch, pairs of characters', asked, (text) => {
    const pairs = Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
    return text.length === 1 ? [text] : pairs;
  });
}

async function miniSearch(
  name: string,
  asked: string[],
  tokenize: (text: string) => string[],
): Promise<Figures> {
  const all = await texts();
  const start = performance.now();
  const searchOptions = { prefix: true, combineWith: 'AND' } as const;
  const index = new MiniSearch<Text>({ fields: ['text'], tokenize, searchOptions });
  index.addAll(all);
  const seconds = (performance.now() - start) / 1000;
  const find = async (query: string) => index.search(query).map(({ id }) => id);
  return { index: name, seconds, ...(await measure(all, asked, find)) };
}

/** FlexSearch with its own encoder for Chinese. */
export async function flexSearch(asked: string[]): Promise<Figures> {
  const all = await texts();
  const start = performance.now();
  const index = new Index({ encoder: Charset.CJK });
  for (const [number, { text }] of all.entries()) index.add(number, text);
  const seconds = (performance.now() - start) / 1000;
  const find = async (query: string) =>
    (index.search(query, { limit: all.length }) as number[]).map((number) => all[number]?.id ?? '');
  return { index: 'FlexSearch, its encoder for Chinese', seconds, ...(await measure(all, asked, find)) };
}
