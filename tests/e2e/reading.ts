/** The reading mode as a person opens it, and a look into its shadow tree that no page has. */
import type { Page } from 'puppeteer-core';
import type { Browser } from 'wxt/browser';
import { loadedExtension } from '../tools/stage.ts';
import type { Stage } from './browser.ts';

/** The browser's own name in its service worker; only code that runs there may use it. */
declare global {
  var chrome: typeof Browser;
}

/** Stores something in the extension before the reader opens. */
export async function store(stage: Stage, values: Record<string, unknown>): Promise<void> {
  const worker = await workerOf(stage);
  await worker.evaluate((all) => chrome.storage.local.set(all), values);
}

/** What the extension has stored under a name. */
export async function stored(stage: Stage, name: string): Promise<unknown> {
  const worker = await workerOf(stage);
  return worker.evaluate(async (key) => (await chrome.storage.local.get(key))[key], name);
}

/** The extension's service worker. */
export async function workerOf(stage: Stage) {
  const [worker] = await (await loadedExtension(stage.browser)).workers();
  if (!worker) throw new Error('the background is asleep');
  return worker;
}

/** Clicks the toolbar button, and waits for the permission that comes a moment after the click. */
export async function clickForAccess(stage: Stage, page: Page): Promise<void> {
  await stage.click(page);
  await page.bringToFront();
  const worker = await workerOf(stage);
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    for (let left = 20; left > 0; left -= 1) {
      const probe = chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, func: () => true });
      if (await probe.then(Boolean, () => false)) return;
      await new Promise((done) => setTimeout(done, 100));
    }
  });
}

/**
 * Opens the reading mode over a page by what its button runs. `isOpenToTests` lets the test see into the shadow tree,
 * by a change in the extension's own world; without it the tree is closed to the test as it is to the page.
 */
export async function openReader(stage: Stage, page: Page, isOpenToTests = true): Promise<void> {
  await clickForAccess(stage, page);
  const worker = await workerOf(stage);
  await worker.evaluate(async (opens) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const target = { tabId: tab?.id ?? 0 };
    const expose = () => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        return attach.call(this, { ...init, mode: 'open' });
      };
    };
    if (opens) await chrome.scripting.executeScript({ target, func: expose });
    await chrome.scripting.executeScript({ target, files: ['/content-scripts/content.js'] });
    await chrome.scripting.executeScript({ target, files: ['/content-scripts/reader.js'] });
  }, isOpenToTests);
  await page.waitForSelector('plainthread-reader', { timeout: 20_000 });
}

/** Waits until the reader shows a text. */
export async function readerShows(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const root = document.querySelector('plainthread-reader')?.shadowRoot;
      return root?.querySelector('.reader')?.textContent.includes(wanted) ?? false;
    },
    { timeout: 20_000 },
    text,
  );
}

/** Runs a function on the reader's shadow root. */
export async function inReader<A extends unknown[], R>(
  page: Page,
  run: (root: ShadowRoot, ...args: A) => R,
  ...args: A
): Promise<R> {
  const root = await page.evaluateHandle(() => {
    const found = document.querySelector('plainthread-reader')?.shadowRoot;
    if (!found) throw new Error('no open reader');
    return found;
  });
  return (await page.evaluate(run as never, root, ...args)) as R;
}

/** How many posts the reader shows, as cards or in the boxes far from the view. */
export async function postsShown(page: Page): Promise<number> {
  return inReader(page, (root) => {
    const far = [...root.querySelectorAll<HTMLElement>('.far')].map(({ dataset }) => Number(dataset.posts));
    return far.reduce((sum, posts) => sum + posts, root.querySelectorAll('article').length);
  });
}
