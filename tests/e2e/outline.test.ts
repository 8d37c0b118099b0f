/** Corrections of the outline in the real side panel: they stay with the page, and go into the clip. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stage } from './browser.ts';
import { clickedSample, press, shows, TITLE } from './sample.ts';

const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('chromium');

const WRONG = '办图书角要避免的几个误区';
const ADDED = '图书角不是缩小的图书馆';
const CHILD = '二是不能只管书不管人。';

/** The rows as 'level words'. */
const rows = (panel: Page) =>
  panel.$$eval('[role="treeitem"]', (items) =>
    items.map(
      (item) => `${item.getAttribute('aria-level')} ${item.querySelector('.outline-text')?.textContent}`,
    ),
  );
const until = (panel: Page, row: string, there: boolean) =>
  panel.waitForFunction(
    (wanted, isThere) =>
      [...document.querySelectorAll('[role="treeitem"]')].some(
        (item) =>
          `${item.getAttribute('aria-level')} ${item.querySelector('.outline-text')?.textContent}` === wanted,
      ) === isThere,
    { timeout: 20_000 },
    row,
    there,
  );

describe.skipIf(isMissing)('a wrong outline', () => {
  let stage: Stage;
  let page: Page;
  let panel: Page;
  const unfold = async () => {
    const details = await panel.waitForSelector('details.outline-corrections');
    await details?.evaluate((element) => {
      (element as HTMLDetailsElement).open = true;
    });
  };
  const choose = (words: string) =>
    panel.evaluate((wanted) => {
      const row = [...document.querySelectorAll<HTMLElement>('[role="treeitem"]')].find((item) =>
        item.textContent?.includes(wanted),
      );
      row?.focus();
    }, words);

  beforeAll(async () => {
    ({ stage, page, panel } = await clickedSample());
    await unfold();
  });
  afterAll(() => stage?.close());

  test("'not a heading' takes it out; what stood under it stays", async () => {
    await until(panel, `1 ${WRONG}`, true);
    await choose(WRONG);
    await press(panel, 'Not a heading');
    await until(panel, `1 ${WRONG}`, false);
    expect(await rows(panel)).toContain(`1 ${CHILD}`);
  });

  test("'level down' puts a heading under the one before", async () => {
    await choose(CHILD);
    await press(panel, 'Level down');
    await until(panel, `2 ${CHILD}`, true);
  });

  test("'make this a heading' takes the words selected in the page", async () => {
    const words = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let text = walker.nextNode();
      while (text && !text.nodeValue?.includes('图书角不是缩小的图书馆')) text = walker.nextNode();
      if (!text) return '';
      const range = document.createRange();
      const start = (text.nodeValue ?? '').indexOf('图书角不是');
      range.setStart(text, start);
      range.setEnd(text, start + 11);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return range.toString();
    });
    expect(words).toBe(ADDED);
    await press(panel, 'Selection is a heading');
    await until(panel, `1 ${ADDED}`, true);
  });

  test('the page reloaded and the clip have the corrected outline; the last correction can be taken back', async () => {
    const corrected = await rows(panel);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    await stage.click(page);
    await shows(panel, TITLE);
    await until(panel, `2 ${CHILD}`, true);
    expect(await rows(panel)).toEqual(corrected);
    await press(panel, 'Clip');
    await shows(panel, 'Saved on this computer');
    const library = await stage.browser.newPage();
    await library.goto(`${stage.origin}/library.html`);
    const kept = await library.evaluate(
      () =>
        new Promise<string>((resolve) => {
          indexedDB.databases().then(([known]) => {
            const opening = indexedDB.open(known?.name ?? '');
            opening.onsuccess = () => {
              const all = opening.result.transaction('contents').objectStore('contents').getAll();
              all.onsuccess = () => resolve(JSON.stringify(all.result));
            };
          });
        }),
    );
    await library.close();
    expect(kept).toContain(CHILD);
    const outline = kept.slice(kept.indexOf('"outline"'));
    expect(outline).not.toContain(`"text":"${WRONG}"`);
    await page.bringToFront();
    await unfold();
    await press(panel, 'Undo last correction');
    await until(panel, `1 ${ADDED}`, false);
    await until(panel, `2 ${CHILD}`, true);
  });
});
