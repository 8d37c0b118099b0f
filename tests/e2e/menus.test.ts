/** The context menu's entries, and what the background does with them. The menu itself is the browser's own window. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stage } from './browser.ts';
import { workerOf } from './reading.ts';
import { clickedSample, press, SAMPLE, site as sample, shows } from './sample.ts';

const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('chromium');
const PICTURE = new URL('/shelf.svg', SAMPLE).href;
const site = {
  ...sample,
  [PICTURE]: {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  },
};

/** Chromium's events can be raised from within, which its types keep secret. */
interface Raised {
  dispatch(...args: unknown[]): void;
}

describe.skipIf(isMissing)('the context menu', () => {
  let stage: Stage;
  let page: Page;
  let panel: Page;

  beforeAll(async () => {
    ({ stage, page, panel } = await clickedSample({ site }));
  });
  afterAll(() => stage?.close());

  /** Raises what the browser raises for a chosen entry. */
  async function choose(click: { menuItemId: string; linkUrl?: string; srcUrl?: string }) {
    await page.bringToFront();
    const worker = await workerOf(stage);
    await worker.evaluate(async (info) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      (chrome.contextMenus.onClicked as unknown as Raised).dispatch(info, tab);
    }, click);
  }

  test('has each entry', async () => {
    const worker = await workerOf(stage);
    const ids = ['read', 'page', 'selection', 'image', 'link'];
    const missing = await worker.evaluate(async (all) => {
      const known = all.map((id) =>
        chrome.contextMenus.update(id, { enabled: true }).then(
          () => null,
          () => id,
        ),
      );
      return (await Promise.all(known)).filter(Boolean);
    }, ids);
    expect(missing).toEqual([]);
  });

  test('clips the page, and says so on it', async () => {
    await choose({ menuItemId: 'page' });
    await page.waitForSelector('plainthread-layer');
    await shows(panel, 'Whole thread');
  });

  test('clips the selection', async () => {
    await page.evaluate(() => {
      const [post] = document.querySelectorAll('[id^=postmessage_]');
      if (post) getSelection()?.selectAllChildren(post);
    });
    await choose({ menuItemId: 'selection' });
    await shows(panel, 'Selection ·');
  });

  test('without a selection it says what to do, and keeps nothing', async () => {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    // The message of the test before goes by itself.
    await page.waitForFunction(() => !document.querySelector('plainthread-layer'));
    const before = await panel.$$eval('.kept li', (items) => items.length);
    await choose({ menuItemId: 'selection' });
    await page.waitForSelector('plainthread-layer');
    expect(await panel.$$eval('.kept li', (items) => items.length)).toBe(before);
  });

  test('clips an image and a link that was not opened', async () => {
    await page.evaluate((src) => {
      const image = Object.assign(new Image(), { src, alt: '书架' });
      document.querySelector('[id^=postmessage_]')?.append(image);
      return image.decode();
    }, PICTURE);
    await choose({ menuItemId: 'image', srcUrl: PICTURE });
    await shows(panel, 'Image ·');
    const link = await page.$eval('a[href*="forum"]', (anchor) => (anchor as HTMLAnchorElement).href);
    await choose({ menuItemId: 'link', linkUrl: link });
    const library = await stage.browser.newPage();
    await library.goto(`${stage.origin}/library.html`);
    await shows(library, 'Link');
    await library.close();
  });

  test('opens the reading mode', async () => {
    await choose({ menuItemId: 'read' });
    await page.waitForSelector('plainthread-reader');
    await press(panel, 'Close reader');
    await page.waitForFunction(() => !document.querySelector('plainthread-reader'));
  });
});
