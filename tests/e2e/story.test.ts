/** The main job, end to end, in real Chromium with the real side panel. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChromium } from '../tools/browser.ts';
import { loadedExtension, toolbarClick } from '../tools/stage.ts';
import { built, chromium, open, type Stage, sidePanel } from './browser.ts';
import { clickedSample, HEADINGS, press, SAMPLE, shows, site, TITLE } from './sample.ts';

const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('chromium');

test('asks for no host permission at install', () => {
  const manifest = JSON.parse(readFileSync(join(built('chrome'), 'manifest.json'), 'utf8'));
  expect(manifest.host_permissions).toBeUndefined();
  expect(manifest.content_scripts).toBeUndefined();
  expect(manifest.permissions).not.toContain('tabs');
});

test('the content script knows no database', () => {
  expect(readFileSync(join(built('chrome'), 'content-scripts', 'content.js'), 'utf8')).not.toContain(
    'indexedDB',
  );
});

describe.skipIf(isMissing)('on the bundled Discuz! thread', () => {
  let stage: Stage;
  let page: Page;
  let panel: Page;

  beforeAll(async () => {
    ({ stage, page, panel } = await clickedSample());
  });
  afterAll(() => stage?.close());

  test('a toolbar click shows title, board, poster, credited author and date', async () => {
    const head = await panel.$eval('header.head', (element) => element.innerText);
    for (const words of [
      '社区生活 › 邻里共建',
      TITLE,
      '河边的书架',
      '林晚舟',
      '2024-03-11 21:07',
      'min read',
    ])
      expect(head).toContain(words);
  });

  test('the outline has the plain headings and the run-ins under them', async () => {
    const entries = await panel.$$eval('[role="treeitem"]', (items) =>
      items.map((item) => (item.getAttribute('aria-label') ?? item.textContent ?? '').trim()),
    );
    for (const heading of HEADINGS) expect(entries.some((entry) => entry.startsWith(heading))).toBe(true);
  });

  test('an outline click scrolls the page there and marks the words without touching the page', async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => scrollTo(0, 0));
    await press(panel, '让图书角长久运转的五个办法');
    await page.waitForFunction(() => scrollY > 200);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('scrolling the page marks the current entry', async () => {
    await page.bringToFront();
    const marks = (words: string) =>
      panel.waitForFunction(
        (wanted) => document.querySelector('[aria-current]')?.textContent?.includes(wanted),
        { timeout: 20_000 },
        words,
      );
    await press(panel, '办图书角要避免的几个误区');
    await marks('办图书角要避免的几个误区');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await marks('河边的书架');
  });

  test('one click clips it; twice says so; it is deleted and brought back', async () => {
    await press(panel, 'Clip');
    await shows(panel, 'Saved on this computer');
    await press(panel, 'Clip again');
    await shows(panel, 'Already clipped');
    await shows(panel, 'Clips of this page');
    await press(panel, 'Delete');
    await shows(panel, 'Deleted');
    await press(panel, 'Undo');
    await shows(panel, 'Whole thread');
  });
});

describe.skipIf(isMissing)('after a restart of the browser', () => {
  test('the clips are there', async () => {
    const first = await chromium({ site });
    const page = await first.open(SAMPLE);
    await first.click(page);
    const panel = await sidePanel(first.browser);
    await shows(panel, TITLE);
    await press(panel, 'Clip');
    await shows(panel, 'Saved on this computer');
    await first.close();

    const second = await chromium({ site, profile: first.profile });
    const library = await second.browser.newPage();
    await library.goto(`${second.origin}/library.html`);
    await shows(library, TITLE);
    await second.close();
  });
});

describe.skipIf(isMissing)('a page that was open before the extension was installed', () => {
  test('is read by the first click', async () => {
    const browser = await startChromium({ enableExtensions: true });
    const page = await open(browser, site, SAMPLE);
    await browser.installExtension(built('chrome'));
    await loadedExtension(browser);
    await toolbarClick(browser, page);
    await shows(await sidePanel(browser), TITLE);
    await browser.close();
  });
});
