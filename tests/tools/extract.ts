/** `npm run -s extract`: the extractor from the command line, run in real headless Chromium. */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { TraceEntry } from '../../utils/model.ts';
import { startChromium } from './browser.ts';
import type { TextThread } from './bundle.ts';
import { corpusPages, pageBytes } from './corpus.ts';
import { buildExtractor } from './extractor.ts';
import { closedPage, type ServedPage } from './serve.ts';

const USAGE = `npm run -s extract -- FILE [--url URL] [--now ISO] [--format json|markdown|text|outline] [--trace]
npm run -s extract -- --corpus DIR --out FILE.jsonl [--only ID-PART] [--now ISO]`;

/** What one page gave. */
export interface Extracted {
  ms: number;
  thread: TextThread | null;
  trace: TraceEntry[];
}

declare const plainthreadTools: {
  run(now: string | null): Extracted;
  format(thread: TextThread, format: string): string;
};

/** A function that extracts one served page after the other in the same tab. */
export async function extractor(
  page: Page,
): Promise<(served: ServedPage, now?: string) => Promise<Extracted>> {
  const script = await buildExtractor();
  const show = await closedPage(page);
  return async (served, now) => {
    await show(served);
    await page.evaluate(script);
    return page.evaluate((moment) => plainthreadTools.run(moment), now ?? null);
  };
}

async function extractCorpus(
  page: Page,
  folder: string,
  out: string,
  only: string,
  now?: string,
): Promise<void> {
  const extractPage = await extractor(page);
  const file = openSync(out, 'w');
  for (const entry of corpusPages(folder, only)) {
    const { ms, thread } = await extractPage({ url: entry.url, bytes: pageBytes(folder, entry) }, now);
    writeSync(file, `${JSON.stringify({ id: entry.id, ms, thread })}\n`);
  }
  closeSync(file);
}

async function extractFile(page: Page, path: string, values: Record<string, string | boolean | undefined>) {
  const extractPage = await extractor(page);
  const url = String(values.url ?? `http://file.invalid/${encodeURIComponent(path.split('/').pop() ?? '')}`);
  const { thread, trace } = await extractPage(
    { url, bytes: readFileSync(path) },
    values.now as string | undefined,
  );
  if (values.trace)
    for (const { step, what, post } of trace) console.error(`${post ?? '-'}\t${step}\t${what}`);
  const format = String(values.format ?? 'json');
  if (!thread || format === 'json') return JSON.stringify(thread, null, 2);
  return page.evaluate((data, name) => plainthreadTools.format(data, name), thread, format);
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
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    if (values.corpus && values.out)
      await extractCorpus(page, resolve(values.corpus), resolve(values.out), values.only ?? '', values.now);
    else if (path) console.log(await extractFile(page, path, values));
  } finally {
    await browser.close();
  }
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main();
