/** How fast the reading mode is: click → readable, beside the time Readability alone needs, and how smoothly it scrolls. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { chromium, type Site, type Stage } from '../e2e/browser.ts';
import { inReader, openReader } from '../e2e/reading.ts';
import { FIXTURES } from '../tools/fixtures.ts';
import { loadedExtension } from '../tools/stage.ts';
import { quantile } from './table.ts';

/** One page's figures; times in ms. `longTasks` are tasks over 50 ms during a scroll through the thread. */
export interface ReaderFigures {
  page: string;
  readable: { median: number; p95: number };
  readability: number;
  longTasks: number;
  longest: number;
  /** Megabytes of script memory the open reader adds to the page. */
  memory: number;
}

const ORIGIN = 'https://bbs.example/';
const READABILITY = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

/** The bundled thread with this many posts: its second post again and again, with new ids. */
export function threadOf(posts: number): string {
  const html = readFileSync(join(FIXTURES, 'discuz-sample', 'page.html'), 'utf8');
  const from = html.indexOf('<div id="post_502"');
  const to = html.indexOf('<div id="post_503"');
  const post = html.slice(from, to);
  const more = Array.from({ length: Math.max(0, posts - 6) }, (_, index) =>
    post.replaceAll('502', String(7000 + index)),
  );
  return html.slice(0, to) + more.join('') + html.slice(to);
}

/** Measures the reading mode on the bundled thread, on 1 MB of it, and on 6,000 posts. */
export async function measureReader(runs = 7): Promise<ReaderFigures[]> {
  const megabyte = Math.ceil(1_000_000 / (threadOf(106).length - threadOf(6).length)) * 100;
  const pages = {
    'bundled thread': threadOf(6),
    '1 MB page': threadOf(megabyte),
    '6,000 posts': threadOf(6000),
  };
  const site: Site = {};
  for (const [index, body] of Object.values(pages).entries())
    site[`${ORIGIN}thread-${index + 1}-1-1.html`] = body;
  const stage = await chromium({ site });
  try {
    const figures: ReaderFigures[] = [];
    for (const [index, name] of Object.keys(pages).entries())
      figures.push(await measurePage(stage, name, `${ORIGIN}thread-${index + 1}-1-1.html`, runs));
    return figures;
  } finally {
    await stage.close();
  }
}

async function measurePage(stage: Stage, name: string, url: string, runs: number): Promise<ReaderFigures> {
  const page = await stage.open(url);
  await page.setViewport({ width: 1280, height: 900 });
  await stage.click(page);
  const readability = await page.evaluate(readabilityTime, READABILITY);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    times.push(await clickToReadable(stage, page));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('plainthread-reader'));
  }
  const before = await page.metrics();
  await openReader(stage, page);
  const scrolled = await scrollThrough(page);
  const after = await page.metrics();
  await page.close();
  return {
    page: name,
    readable: { median: quantile(times, 0.5), p95: quantile(times, 0.95) },
    readability,
    ...scrolled,
    memory: ((after.JSHeapUsedSize ?? 0) - (before.JSHeapUsedSize ?? 0)) / 1e6,
  };
}

/** Runs what the reader's button runs, and waits for the frame that shows the text. */
async function clickToReadable(stage: Stage, page: Page): Promise<number> {
  await page.bringToFront();
  const [worker] = await (await loadedExtension(stage.browser)).workers();
  if (!worker) throw new Error('the background is asleep');
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const target = { tabId: tab?.id ?? 0 };
    const start = Date.now();
    await chrome.scripting.executeScript({ target, files: ['/content-scripts/content.js'] });
    await chrome.scripting.executeScript({ target, files: ['/content-scripts/reader.js'] });
    const [shown] = await chrome.scripting.executeScript({
      target,
      func: () =>
        new Promise<number>((resolve) => {
          const look = () => {
            const isThere = document.elementFromPoint(600, 500)?.localName === 'plainthread-reader';
            if (isThere) requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
            else requestAnimationFrame(look);
          };
          look();
        }),
    });
    return Number(shown?.result) - start;
  });
}

function readabilityTime(source: string): number {
  const copy = document.cloneNode(true);
  const make = new Function(`${source}; return Readability`);
  const Readability = make() as new (document: Node) => { parse(): unknown };
  const start = performance.now();
  new Readability(copy).parse();
  return performance.now() - start;
}

/** Scrolls for two seconds, a quarter of the view a frame. */
async function scrollThrough(page: Page): Promise<{ longTasks: number; longest: number }> {
  return inReader(page, async (root) => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map((e) => e.duration)),
    );
    observer.observe({ type: 'longtask' });
    const scroller = root.querySelector('.scroller');
    const end = performance.now() + 2000;
    while (scroller && performance.now() < end) {
      scroller.scrollTop += scroller.clientHeight / 4;
      await new Promise(requestAnimationFrame);
    }
    observer.disconnect();
    return { longTasks: tasks.length, longest: Math.round(Math.max(0, ...tasks)) };
  });
}

/** The figures as lines for people. */
export function readerTable(figures: ReaderFigures[]): string {
  const ms = (value: number) => `${Math.round(value)} ms`.padStart(9);
  return figures
    .map(({ page, readable, readability, longTasks, longest, memory }) =>
      [
        page.padEnd(16),
        `readable ${ms(readable.median)} (p95 ${ms(readable.p95)})`,
        `Readability alone ${ms(readability)}`,
        `long tasks while scrolling ${longTasks} (longest ${longest} ms)`,
        `memory ${memory.toFixed(1)} MB`,
      ].join('  '),
    )
    .join('\n');
}
