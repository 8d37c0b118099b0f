/** How fast panel and reading mode are, beside Readability alone, and how smoothly a long thread scrolls. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { chromium, type Stage, sidePanel } from '../e2e/browser.ts';
import { clickForAccess, inReader, openReader, workerOf } from '../e2e/reading.ts';
import { FIXTURES } from '../tools/fixtures.ts';
import { quantile } from './table.ts';

/** One page's figures; times in ms. */
export interface ReaderFigures {
  page: string;
  /** Toolbar click → the panel, which is open but for the first click, shows the outline. */
  outline: number[];
  /** The reader's button on a page nobody has read yet → the frame with its text. */
  readable: number[];
  /** `new Readability(copy).parse()`, without the time for the copy it needs. */
  readability: number[];
  /** Tasks over 50 ms in two seconds of scrolling through the thread. */
  longTasks: number;
  longest: number;
  /** Megabytes of script memory the open reader adds to the page. */
  memory: number;
}

const ADDRESS = 'https://bbs.example/thread-9-1-1.html';
const READABILITY = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

/** The bundled thread, which on loading repeats its second post until there are this many, each with its own id. */
export function threadOf(posts: number): string {
  const html = readFileSync(join(FIXTURES, 'discuz-sample', 'page.html'), 'utf8');
  const grow = `<script>{
    const post = document.getElementById('post_502');
    const copies = Array.from({ length: ${posts - 6} }, (_, index) => post.outerHTML.replaceAll('502', 7000 + index));
    post.insertAdjacentHTML('afterend', copies.join(''));
  }</script>`;
  return posts > 6 ? html.replace('</body>', `${grow}</body>`) : html;
}

/** A page of a forum holds some twenty posts: a thread of 6,000 is what the reader has joined from 300 pages. */
const PAGES = [
  { name: 'bundled thread', posts: 6, joined: 0, runs: 7 },
  { name: '1 MB page', posts: 410, joined: 0, runs: 5 },
  { name: '6,000 joined', posts: 20, joined: 6000, runs: 5 },
];

/** Measures panel and reading mode on the bundled thread, on 1 MB of it, and on 300 joined pages: those named by a part of it. */
export async function* measureReader(only = ''): AsyncGenerator<ReaderFigures> {
  for (const { name, posts, joined, runs } of PAGES.filter((page) => page.name.includes(only))) {
    const stage = await chromium({ site: { [ADDRESS]: threadOf(posts) } });
    try {
      yield { page: name, ...(await measurePage(stage, { runs, joined })) };
    } finally {
      await stage.close();
    }
  }
}

/** Every run has a new tab: what a page costs that was never read. */
async function measurePage(
  stage: Stage,
  { runs, joined }: { runs: number; joined: number },
): Promise<Omit<ReaderFigures, 'page'>> {
  const outline: number[] = [];
  const readable: number[] = [];
  const readability: number[] = [];
  const inTab = async <T>(measure: (page: Page) => Promise<T>): Promise<T> => {
    const page = await stage.open(ADDRESS);
    await page.setViewport({ width: 1280, height: 900 });
    const measured = await measure(page);
    await page.close();
    return measured;
  };
  for (let run = 0; run < runs; run += 1) {
    outline.push(await inTab((page) => clickToOutline(stage, page)));
    readable.push(await inTab((page) => clickToReadable(stage, page, joined)));
    readability.push(await inTab((page) => page.evaluate(readabilityTime, READABILITY)));
  }
  return { outline, readable, readability, ...(await inTab((page) => readOn(stage, page, joined))) };
}

async function clickToOutline(stage: Stage, page: Page): Promise<number> {
  const start = Date.now();
  await stage.click(page);
  const panel = await sidePanel(stage.browser);
  await panel.waitForFunction(hasOutline, { timeout: 120_000 }, true);
  const time = Date.now() - start;
  // The panel stays open: on the next tab it has nothing before the next click.
  const next = await stage.browser.newPage();
  await panel.waitForFunction(hasOutline, {}, false);
  await next.close();
  return time;
}

function hasOutline(wanted: boolean): boolean {
  return Boolean(document.querySelector('[role="treeitem"]')) === wanted;
}

/** What the reader's button does, timed where it is pressed. */
async function clickToReadable(stage: Stage, page: Page, joined: number): Promise<number> {
  await clickForAccess(stage, page);
  if (joined > 0) await joinPages(stage, page, joined);
  else await page.reload();
  const worker = await workerOf(stage);
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const target = { tabId: tab?.id ?? 0 };
    await chrome.scripting.executeScript({
      target,
      func: () => {
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (init) {
          return attach.call(this, { ...init, mode: 'open' });
        };
      },
    });
    const start = Date.now();
    await chrome.scripting.executeScript({ target, files: ['/content-scripts/content.js'] });
    await chrome.scripting.executeScript({ target, files: ['/content-scripts/reader.js'] });
    const [shown] = await chrome.scripting.executeScript({
      target,
      func: () =>
        new Promise<number>((resolve) => {
          const look = () => {
            const root = document.querySelector('plainthread-reader')?.shadowRoot;
            if (root?.querySelector('.body p')) setTimeout(() => resolve(Date.now()));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
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

/** Leaves in the page what 'Load all pages' leaves there when it has joined so many posts. */
export async function joinPages(stage: Stage, page: Page, count: number): Promise<void> {
  await page.bringToFront();
  const worker = await workerOf(stage);
  const isDone = await worker.evaluate(async (wanted) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const target = { tabId: tab?.id ?? 0 };
    await chrome.scripting.executeScript({ target, files: ['/content-scripts/content.js'] });
    const [done] = await chrome.scripting.executeScript({
      target,
      args: [wanted],
      func: async (posts) => {
        const slot = globalThis.plainthread;
        const thread = (await slot?.page?.read())?.thread;
        if (!slot || !thread) return false;
        const grown = Array.from({ length: posts }, (_, index) => {
          const from = thread.posts[index % thread.posts.length] ?? thread.posts[0];
          return (
            from && (index < thread.posts.length ? from : { ...from, id: `j${index}`, floor: index + 1 })
          );
        }).filter((post) => post !== undefined);
        const starts = grown.flatMap(({ id }, index) =>
          index > 0 && index % 20 === 0 ? [[id, index / 20 + 1] as const] : [],
        );
        slot.joined = {
          posts: [thread.url, ...thread.posts.map(({ id }) => id)].join(' '),
          thread: { ...thread, posts: grown },
          pageStarts: new Map(starts),
        };
        return true;
      },
    });
    return done?.result === true;
  }, count);
  if (!isDone) throw new Error('no page was joined');
}

async function readOn(stage: Stage, page: Page, joined: number) {
  await clickForAccess(stage, page);
  if (joined > 0) await joinPages(stage, page, joined);
  const before = await heap(page);
  await openReader(stage, page);
  const memory = (await heap(page)) - before;
  return { ...(await scrollThrough(page)), memory };
}

async function heap(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  return ((await page.metrics()).JSHeapUsedSize ?? 0) / 1e6;
}

/** Scrolls for two seconds, a quarter of the view a frame. */
async function scrollThrough(page: Page): Promise<{ longTasks: number; longest: number }> {
  return inReader(page, async (root) => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
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

/** The figures of one page as a line for people. */
export function readerLine(figures: ReaderFigures): string {
  const { page, outline, readable, readability, longTasks, longest, memory } = figures;
  const ms = (times: number[]) =>
    `${Math.round(quantile(times, 0.5))} ms (p95 ${Math.round(quantile(times, 0.95))})`;
  return [
    page.padEnd(14),
    `click → outline ${ms(outline)}`,
    `click → reader ${ms(readable)}`,
    `Readability alone ${ms(readability)}`,
    `long tasks while scrolling ${longTasks} (longest ${longest} ms)`,
    `reader's memory ${memory.toFixed(1)} MB`,
  ].join('   ');
}
