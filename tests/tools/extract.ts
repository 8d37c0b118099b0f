/** `npm run -s extract`: the extractor from the command line, run in real headless Chromium. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { TraceEntry } from '../../utils/model.ts';
import type { TextThread } from './bundle.ts';
import { corpusPages, pageBytes } from './corpus.ts';
import { buildExtractor } from './extractor.ts';
import type { ServedPage } from './serve.ts';
import { openTab, type Tab } from './tab.ts';

const USAGE = `npm run -s extract -- FILE [--url URL] [--now ISO] [--format json|markdown|text|outline] [--trace]
npm run -s extract -- --corpus DIR --out FILE.jsonl [--only ID-PART] [--now ISO]`;

/** What one page gave. */
export interface Extracted {
  ms: number;
  thread: TextThread | null;
}

declare const plainthreadTools: {
  run(now: string | null): Extracted;
  traceOf(now: string | null): TraceEntry[];
  format(thread: TextThread, format: string): string;
};

/** A function that extracts one served page after the other in the same tab. */
export async function extractor(tab: Tab): Promise<(served: ServedPage, now?: string) => Promise<Extracted>> {
  const script = await buildExtractor();
  return (served, now) =>
    tab.show(served, async (page) => {
      await page.evaluate(script);
      return page.evaluate((moment) => plainthreadTools.run(moment), now ?? null);
    });
}

/** What a corpus run needs. */
interface CorpusRun {
  folder: string;
  out: string;
  only: string;
  now?: string;
}

/** A line a page, in the corpus' order. A page that breaks each tab gives null and its reason on standard error. */
async function extractCorpus(tab: Tab, { folder, out, only, now }: CorpusRun): Promise<void> {
  const file = openSync(out, 'w');
  const extractPage = await extractor(tab);
  for (const entry of corpusPages(folder, only)) {
    let found: Extracted = { ms: 0, thread: null };
    try {
      found = await extractPage({ url: entry.url, bytes: pageBytes(folder, entry) }, now);
    } catch (error) {
      console.error(`${entry.id}: ${error instanceof Error ? error.message : error}`);
    }
    writeSync(file, `${JSON.stringify({ id: entry.id, ms: found.ms, thread: found.thread })}\n`);
  }
  closeSync(file);
}

async function printTrace(page: Page, now: string | null): Promise<void> {
  const trace = await page.evaluate((moment) => plainthreadTools.traceOf(moment), now);
  for (const { step, what, post } of trace) console.error(`${post ?? '-'}\t${step}\t${what}`);
}

async function extractFile(tab: Tab, path: string, values: Record<string, string | boolean | undefined>) {
  const script = await buildExtractor();
  const url = String(values.url ?? `http://file.invalid/${encodeURIComponent(path.split('/').pop() ?? '')}`);
  const now = (values.now as string | undefined) ?? null;
  const name = String(values.format ?? 'json');
  return tab.show({ url, bytes: readFileSync(path) }, async (page) => {
    await page.evaluate(script);
    const { thread } = await page.evaluate((moment) => plainthreadTools.run(moment), now);
    if (values.trace) await printTrace(page, now);
    if (!thread || name === 'json') return JSON.stringify(thread, null, 2);
    return page.evaluate((data, format) => plainthreadTools.format(data, format), thread, name);
  });
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      now: { type: 'string' },
      format: { type: 'string' },
      trace: { type: 'boolean' },
      corpus: { type: 'string' },
      out: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const [path] = positionals;
  if (values.corpus ? !values.out : !path) {
    console.error(USAGE);
    return 2;
  }
  const tab = await openTab();
  try {
    const { corpus, out, only = '', now } = values;
    if (corpus && out)
      await extractCorpus(tab, { folder: resolve(corpus), out: resolve(out), only, ...(now && { now }) });
    else if (path) console.log(await extractFile(tab, path, values));
  } finally {
    await tab.close();
  }
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main();
