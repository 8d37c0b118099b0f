/** The same build in real Firefox: toolbar button and keys, content script, sidebar, reading mode, clip, restart. */
import { setTimeout as wait } from 'node:timers/promises';
import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FirefoxStage, firefox } from './firefox.ts';
import { HEADINGS, SAMPLE, site as sample, TITLE } from './sample.ts';

const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('firefox');
const EMPTY = new URL('/forum-12-1.html', SAMPLE).href;
const site = {
  ...sample,
  [EMPTY]: `<!doctype html><title>邻里共建</title><ul>${'<li><a href="/thread-1-1-1.html">帖子</a></li>'.repeat(30)}</ul>`,
};

/** Waits until the sidebar shows a text, and gives all it shows. */
async function sidebarShows(stage: FirefoxStage, text: string): Promise<string> {
  let seen = '';
  for (let left = 100; left > 0; left--) {
    // Until the sidebar is there, it cannot be asked.
    seen = String(await stage.sidebar('document.body.innerText').catch(() => ''));
    if (seen.includes(text)) return seen;
    await wait(200);
  }
  throw new Error(`the sidebar never showed ${text}, only:\n${seen}`);
}

const pressInSidebar = (stage: FirefoxStage, name: string) =>
  stage.sidebar(
    `[...document.querySelectorAll('button')].find((button) => button.textContent.trim() === ${JSON.stringify(name)}).click() ?? true`,
  );

/** The pages of a PDF, whose objects stand in compressed streams. */
function sheetsOf(pdf: Buffer): number {
  const streams = pdf.toString('latin1').matchAll(/\/ObjStm[\s\S]*?stream\r?\n/g);
  const objects = [...streams].map(({ index, 0: head }) =>
    inflateSync(pdf.subarray(index + head.length)).toString('latin1'),
  );
  return objects.join('').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

const isReaderOpen = (page: Page, open: boolean) =>
  page.waitForFunction(
    (wanted) => (document.querySelector('plainthread-reader') !== null) === wanted,
    { timeout: 20_000 },
    open,
  );

describe.skipIf(isMissing)('in Firefox', () => {
  let stage: FirefoxStage;
  let page: Page;

  beforeAll(async () => {
    stage = await firefox({ site });
    page = await stage.open(SAMPLE);
  });
  afterAll(() => stage?.close());

  test('a toolbar click shows the thread and its outline in the sidebar', async () => {
    await stage.click(page);
    const seen = await sidebarShows(stage, TITLE);
    for (const words of ['河边的书架', '林晚舟', '2024-03-11 21:07', ...HEADINGS.slice(0, 2)])
      expect(seen).toContain(words);
  });

  test('an outline click scrolls the page there', async () => {
    const isHeading = `row.textContent.includes(${JSON.stringify(HEADINGS[5])})`;
    await stage.sidebar(
      `[...document.querySelectorAll('[role="treeitem"]')].find((row) => ${isHeading}).click() ?? true`,
    );
    await page.waitForFunction(() => scrollY > 200);
  });

  test('the reading mode opens from the sidebar and closes by Escape', async () => {
    await pressInSidebar(stage, 'Read');
    await isReaderOpen(page, true);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await isReaderOpen(page, false);
  });

  test('it prints every post without the interface, the page hidden, and is then as before', async () => {
    await pressInSidebar(stage, 'Read');
    await isReaderOpen(page, true);
    const state = () =>
      page.evaluate(() => ({
        page: getComputedStyle(document.body).display,
        sheets: document.adoptedStyleSheets.length,
        over: document.elementFromPoint(200, 200)?.localName,
      }));
    const before = await state();
    expect(before.over).toBe('plainthread-reader');
    const pdf = await page.pdf();
    // The bundled thread is some 1,300 characters of article and five answers: the view alone would be one sheet.
    expect(sheetsOf(Buffer.from(pdf))).toBeGreaterThan(1);
    await expect.poll(state).toEqual(before);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await isReaderOpen(page, false);
  });

  test('Alt+Shift+R opens and closes the reading mode', async () => {
    await page.bringToFront();
    await stage.press('r', true);
    await isReaderOpen(page, true);
    await stage.press('r', true);
    await isReaderOpen(page, false);
  });

  test('Alt+C clips the thread', async () => {
    await page.bringToFront();
    await stage.press('c', false);
    await sidebarShows(stage, 'Whole thread');
  });

  test.each([
    [EMPTY, 'Nothing to read here'],
    ['about:support', 'A page of the browser itself'],
  ])('%s: %s', async (url, message) => {
    const other = await stage.open(SAMPLE);
    // Firefox tells of no end of loading for its own pages.
    await Promise.race([other.goto(url).catch(() => null), wait(3000)]);
    await stage.click(other);
    await sidebarShows(stage, message);
    await other.close();
  });

  test('the clip outlives a restart', async () => {
    await stage.close();
    stage = await firefox({ site, profile: stage.profile });
    page = await stage.open(SAMPLE);
    await stage.click(page);
    await sidebarShows(stage, 'Whole thread');
  });
});
