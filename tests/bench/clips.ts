/** The library with many clips, and its search beside MiniSearch and FlexSearch on the same words in the same run. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { chromium, newProfile, type Stage } from '../e2e/browser.ts';
import { buildScript } from '../tools/extractor.ts';
import { measureLibrary } from './libraryPage.ts';
import type { Figures } from './searching.ts';

type InBench = typeof import('./clipsInPage.ts');
declare const bench: InBench;

/** Queries of the comparison: as many as all can answer in some minutes. */
const QUERIES = 120;
/** MiniSearch keeps about a kilobyte a clip and word list: beyond this it outgrows a page's memory. */
const RIVALS_UP_TO = 20_000;

interface Options {
  count?: number;
  /** Also measures other indexes, which takes minutes. */
  rivals?: boolean;
}

/** Fills a library of `count` clips of 3,000 characters in a fresh profile and prints what it takes to use it. */
export async function measureClips({ count = 10_000, rivals = true }: Options): Promise<void> {
  const script = await buildScript('tests/bench/clipsInPage.ts', 'bench');
  const profile = newProfile();
  try {
    const filling = await inBrowser(profile, (stage) => fillLibrary(stage, script, count));
    // A browser that was just started, as a reader's is: nothing in its memory is left of the filling.
    await inBrowser(profile, async (stage) => {
      say('the library is opened');
      const library = await measureLibrary(stage);
      console.log(`${count} clips of 3,000 characters; times in ms`);
      console.table({ ...filling, ...library });
      const inPage = <T>(work: (page: Page) => Promise<T>) => inFreshPage(stage, script, work);
      const asked = await inPage((page) => page.evaluate((number) => bench.makeQueries(number), QUERIES));
      for (const name of rivals && count <= RIVALS_UP_TO ? INDEXES : (['own'] as const)) {
        say(name);
        console.table([await inPage((page) => measureIndex(page, name, asked))]);
      }
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

const say = (what: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${what}`);

async function inBrowser<T>(profile: string, work: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await chromium({ site: {}, profile, launch: { protocolTimeout: 1_200_000 } });
  try {
    return await work(stage);
  } finally {
    await stage.close();
  }
}

async function fillLibrary(stage: Stage, script: string, count: number): Promise<Record<string, string>> {
  const inPage = <T>(work: (page: Page) => Promise<T>) => inFreshPage(stage, script, work);
  say(`${count} clips are kept`);
  for (let from = 0; from < count; from += 5000)
    await inPage((page) => page.evaluate((a, b) => bench.fill(a, b), from, Math.min(count, from + 5000)));
  say('all are indexed');
  const indexed = await inPage((page) => page.evaluate(() => bench.indexAll()));
  const saving = await inPage((page) => page.evaluate((from) => bench.saveSingly(from), count));
  return {
    'clip saved, median (p95)': `${one(saving.median)} (${one(saving.p95)})`,
    'all indexed for the first time, s': one(indexed),
    'database, MB': one(await inPage(databaseSize)),
  };
}

const INDEXES = ['own', 'flexSearch', 'miniSearchBigrams', 'miniSearchWords'] as const;

/** Runs one index in a page of its own; the memory is what its process holds in the end, the texts included. */
async function measureIndex(
  page: Page,
  name: (typeof INDEXES)[number],
  asked: string[],
): Promise<Record<string, string>> {
  try {
    const found: Figures = await page.evaluate((each, all) => bench[each](all), name, asked);
    return {
      index: found.index,
      'build, s': found.seconds === undefined ? 'kept' : one(found.seconds),
      median: one(found.median),
      p95: one(found.p95),
      recall: percent(found.recall),
      precision: percent(found.precision),
      'process, MB': one(await processMegabytes(page)),
    };
  } catch (error) {
    return { index: name, failed: String(error).slice(0, 80) };
  }
}

async function inFreshPage<T>(stage: Stage, script: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await stage.browser.newPage();
  try {
    await page.goto(`${stage.origin}/options.html`);
    await page.evaluate(script);
    return await work(page);
  } finally {
    // A page that ran out of memory is gone already.
    await page.close().catch(() => {});
  }
}

function databaseSize(page: Page): Promise<number> {
  return page.evaluate(async () => ((await navigator.storage.estimate()).usage ?? 0) / 1e6);
}

/** Memory no other process shares, of the largest process that draws a page; NaN where there is no /proc. */
export async function processMegabytes(page: Page): Promise<number> {
  const root = page.browser().process()?.pid;
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1000)));
  const sizes = rendererIds(root).map((pid) => {
    const [, kilobytes = '0'] = /RssAnon:\s+(\d+)/.exec(readOr(`/proc/${pid}/status`)) ?? [];
    return Number(kilobytes) / 1000;
  });
  return Math.max(...sizes);
}

function rendererIds(root: number | undefined): number[] {
  if (!root) return [];
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return all.filter((pid) => {
    const [, group] = /^\d+ \(.*\) \S \d+ (\d+)/.exec(readOr(`/proc/${pid}/stat`)) ?? [];
    return Number(group) === root && readOr(`/proc/${pid}/cmdline`).includes('--type=renderer');
  });
}

/** A process may end while it is looked at. */
function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const one = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
