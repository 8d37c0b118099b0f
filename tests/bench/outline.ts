/** Headings found in the outline corpus, in every markup style, beside the ways readers find them today. */
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { OutlineNode } from '../../utils/model.ts';
import type { TextThread } from '../tools/bundle.ts';
import { corpusPages, pageBytes } from '../tools/corpus.ts';
import { buildExtractor } from '../tools/extractor.ts';
import { openTab, type Tab } from '../tools/tab.ts';

interface Row {
  id: string;
  style: number;
  outline: { level: number; text: string }[];
}
/** What the corpus' own render.mjs and score.mjs export. */
interface Corpus {
  loadDocs(split: string): { id: string }[];
  renderPage(doc: { id: string }, style: number): string;
  STYLES: number[];
}
interface Scorer {
  evaluate(rows: Row[], split: string): object[];
  report(results: object[]): string;
}

declare const plainthreadTools: {
  run(now: string | null): { ms: number; thread: TextThread | null };
  outlineTime(): { extract: number; outline: number };
};

const BODY = '[id^="postmessage_"]';
const NUMBERED =
  /^[\s　]*(?:第[一二三四五六七八九十百\d]+[章节条]|[（(]?[一二三四五六七八九十\d]+[、.．)）])/;

/**
 * Renders each document in each style, and prints the corpus' own score of our outlines and of the baselines, and how
 * much of the extract call the outline takes, there and on the saved pages of other corpora.
 */
export async function measureOutline(folder: string, pageFolders: string[]): Promise<void> {
  const corpus = (await import(join(folder, 'render.mjs'))) as Corpus;
  const scorer = (await import(join(folder, 'score.mjs'))) as Scorer;
  const tab = await openTab();
  try {
    const script = await buildExtractor();
    const rows: Record<string, Row[]> = {
      plainthread: [],
      'h1-h6': [],
      'bold lines': [],
      'numbered lines': [],
    };
    const time: Time = { extract: 0, outline: 0 };
    for (const doc of corpus.loadDocs('dev')) {
      for (const style of corpus.STYLES) {
        const url = `https://bbs.example/thread-${style}-1-1.html`;
        const { outline, spent, found } = await tab.show(
          { url, bytes: corpus.renderPage(doc, style) },
          async (page) => {
            await page.evaluate(script);
            const own = await ours(page);
            const times = await page.evaluate(() => plainthreadTools.outlineTime());
            return { outline: own, spent: times, found: await baselines(page) };
          },
        );
        rows.plainthread?.push({ id: doc.id, style, outline });
        time.extract += spent.extract;
        time.outline += spent.outline;
        for (const [name, texts] of Object.entries(found))
          rows[name]?.push({ id: doc.id, style, outline: texts.map((text) => ({ level: 1, text })) });
      }
    }
    for (const [name, list] of Object.entries(rows))
      console.log(`\n${name}\n${scorer.report(scorer.evaluate(list, 'dev'))}`);
    console.log("\ntime of the outline, sums over all pages of each page's median");
    console.log(shareLine('outline', time));
    for (const pages of pageFolders)
      console.log(shareLine(basename(pages), await timeOn(pages, tab, script)));
  } finally {
    await tab.close();
  }
}

interface Time {
  extract: number;
  outline: number;
}

const shareLine = (corpus: string, { extract, outline }: Time) =>
  `${corpus.padEnd(16)} ${((100 * outline) / extract).toFixed(1)} % of the extract call`;

/** Time of reading all saved pages of a corpus, and of their outlines in it, in ms. */
async function timeOn(folder: string, tab: Tab, script: string): Promise<Time> {
  const time: Time = { extract: 0, outline: 0 };
  for (const entry of corpusPages(folder, '')) {
    const spent = await tab.show({ url: entry.url, bytes: pageBytes(folder, entry) }, async (page) => {
      await page.evaluate(script);
      return page.evaluate(() => plainthreadTools.outlineTime());
    });
    time.extract += spent.extract;
    time.outline += spent.outline;
  }
  return time;
}

/** The headings of the first post, flattened; entries for whole posts have no quote. */
async function ours(page: Page): Promise<Row['outline']> {
  const { thread } = await page.evaluate(() => plainthreadTools.run(null));
  const first = thread?.posts[0]?.id;
  const flat = (nodes: OutlineNode[]): OutlineNode[] =>
    nodes.flatMap((node) => [node, ...flat(node.children)]);
  return flat(thread?.outline ?? [])
    .filter(({ anchor }) => anchor.post === first && anchor.quote)
    .map(({ level, text }) => ({ level, text }));
}

async function baselines(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(
    (selector, numbered) => {
      const body = document.querySelector(selector);
      const text = (nodes: Iterable<Element>) => [...nodes].map((node) => node.textContent ?? '');
      if (!body) return {};
      const copy = body.cloneNode(true) as Element;
      for (const br of copy.querySelectorAll('br')) br.replaceWith('\n');
      for (const block of copy.querySelectorAll('p,div,h1,h2,h3,h4')) block.append('\n');
      const lines = (copy.textContent ?? '').split('\n').map((line) => line.trim());
      const bold = new Set(text(body.querySelectorAll('b,strong')).map((one) => one.trim()));
      return {
        'h1-h6': text(body.querySelectorAll('h1,h2,h3,h4,h5,h6')),
        'bold lines': lines.filter((line) => bold.has(line)),
        'numbered lines': lines.filter((line) => line.length <= 40 && new RegExp(numbered).test(line)),
      };
    },
    BODY,
    NUMBERED.source,
  );
}
