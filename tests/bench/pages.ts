/** Accuracy and time of the extractors over corpus folders, in one run in real Chromium. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import type { TextThread } from '../tools/bundle.ts';
import { type CorpusPage, corpusPages, pageBytes } from '../tools/corpus.ts';
import { buildExtractor, buildScript } from '../tools/extractor.ts';
import { openTab } from '../tools/tab.ts';
import { type Extraction, score, type Truth } from './score.ts';
import type { Row } from './table.ts';

/** What to measure. */
export interface PagesOptions {
  corpora: string[];
  only: string;
  rivals: boolean;
  /** False: each forum is read by structure alone, as one that no adapter knows. */
  adapters: boolean;
}

declare const plainthreadTools: { run(now: string | null): { ms: number; thread: TextThread | null } };
declare const plainthreadRivals: Record<'readability' | 'defuddle', () => Extraction | null>;

/** Runs each extractor on each page; the order of the extractors turns with each page. */
export async function measurePages({ corpora, only, rivals, adapters }: PagesOptions): Promise<Row[]> {
  const tab = await openTab();
  try {
    const scripts = [await buildExtractor({ adapters })];
    if (rivals) scripts.push(await buildScript('tests/bench/rivals.ts', 'plainthreadRivals'));
    const extractors = rivals ? ['plainthread', 'readability', 'defuddle'] : ['plainthread'];
    const rows: Row[] = [];
    for (const folder of corpora) {
      for (const [index, entry] of corpusPages(folder, only).entries()) {
        const turn = index % extractors.length;
        const names = [...extractors.slice(turn), ...extractors.slice(0, turn)];
        const served = { url: entry.url, bytes: pageBytes(folder, entry) };
        const measured = await tab.show(served, async (page) => {
          for (const script of scripts) await page.evaluate(script);
          const list: Row[] = [];
          for (const name of names) list.push(await measure(page, folder, entry, name));
          return list;
        });
        rows.push(...measured);
      }
    }
    return rows;
  } finally {
    await tab.close();
  }
}

async function measure(page: Page, folder: string, entry: CorpusPage, name: string): Promise<Row> {
  const { extraction, ms, engine } = name === 'plainthread' ? await ours(page) : await rival(page, name);
  const truthFile = entry.truth ? join(folder, entry.truth) : '';
  const truth: Truth = existsSync(truthFile) ? JSON.parse(readFileSync(truthFile, 'utf8')) : {};
  return {
    corpus: basename(folder),
    id: entry.id,
    engine,
    extractor: name,
    ms,
    score: score(truth, extraction),
  };
}

async function ours(page: Page): Promise<{ extraction: Extraction | null; ms: number; engine: string }> {
  const { ms, thread } = await page.evaluate(() => plainthreadTools.run(null));
  if (!thread) return { extraction: null, ms, engine: 'none' };
  const { title, byline, posts, kind, engine } = thread;
  const text = posts.map((post) => post.text).join('\n');
  const read = posts.map((post) => ({
    ...post,
    quoted: [...post.quotes.map((quote) => quote.text), post.text].join('\n'),
  }));
  const quoted = read.map((post) => post.quoted).join('\n');
  const [first] = posts;
  // An article's author is the one its text credits, before the account that posted it.
  const author = kind === 'article' ? (byline ?? first?.author ?? null) : (first?.author ?? byline);
  return {
    extraction: { ms, title, author, published: first?.published ?? null, text, quoted, posts: read },
    ms,
    engine,
  };
}

async function rival(
  page: Page,
  name: string,
): Promise<{ extraction: Extraction | null; ms: number; engine: string }> {
  const call = (key: string) => plainthreadRivals[key as 'readability']();
  try {
    const extraction = await page.evaluate(call, name);
    return { extraction, ms: extraction?.ms ?? 0, engine: name };
  } catch (error) {
    console.error(`${name} failed: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    return { extraction: null, ms: 0, engine: name };
  }
}

/** What each extractor weighs as a minified script, gzipped; ours is the extractor alone, without the content script's page tools. */
export async function codeSizes(rivals: boolean): Promise<string> {
  const entries = { plainthread: 'utils/extract/index.ts', ...(rivals && RIVAL_ENTRIES) };
  const sizes: string[] = [];
  for (const [name, entry] of Object.entries(entries)) {
    const bytes = gzipSync(await buildScript(entry, name)).length;
    sizes.push(`${name} ${(bytes / 1000).toFixed(1)} kB`);
  }
  return sizes.join(', ');
}

const RIVAL_ENTRIES = {
  readability: 'node_modules/@mozilla/readability/index.js',
  defuddle: 'node_modules/defuddle/dist/index.js',
};
