/** A person puts the library in order: marks by keys, tags many at once, drags, narrows, sorts, deletes, and takes it all back. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildScript } from '../tools/extractor.ts';
import { chromium, type Stage } from './browser.ts';
import { press, shows } from './sample.ts';

type InLibrary = typeof import('../tools/inLibrary.ts');
declare const pt: InLibrary;

const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('chromium');
const CLIPS = 6;

describe.skipIf(isMissing)('the library in order', () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    const script = await buildScript('tests/tools/inLibrary.ts', 'pt');
    stage = await chromium({ site: {} });
    page = await stage.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${stage.origin}/library.html`);
    await page.evaluate(script);
    await page.evaluate(async (count) => {
      const db = await pt.library();
      for (let number = 1; number <= count; number += 1) {
        const capture = pt.sampleCapture(number, 400);
        await pt.save(db, { ...capture, tags: [] }, `2026-01-0${number}T00:00:00.000Z`);
      }
    }, CLIPS);
    await page.reload();
    await page.waitForSelector('.row');
  });
  afterAll(() => stage?.close());

  const titles = () => page.$$eval('.row-title', (all) => all.map((title) => title.textContent));
  /** How many clips a button of the side column counts; null where there is none. */
  const count = (name: string) =>
    page.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll('button:has(> .count)')];
      const button = buttons.find(({ textContent }) => textContent.replace(/[\d,]+$/, '').trim() === wanted);
      return button ? Number(button.querySelector('.count')?.textContent) : null;
    }, name);
  const keys = async (...pressed: Parameters<Page['keyboard']['press']>[0][]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  const takeBack = async () => {
    await page.keyboard.down('Control');
    await keys('z');
    await page.keyboard.up('Control');
  };

  test('two are marked by keys and tagged at once; Ctrl+Z takes it back', async () => {
    await page.focus('[role="listbox"]');
    await keys('ArrowDown', 'Space', 'ArrowDown', 'Space');
    await shows(page, '2 marked');
    await page.type('.bulk input', 'winter');
    await keys('Enter');
    await expect.poll(() => count('winter')).toBe(2);
    await press(page, 'Clear');
    await takeBack();
    await expect.poll(() => count('winter')).toBe(null);
  });

  test('rows are dragged onto a tag, and the tag narrows the list', async () => {
    await page.focus('[role="listbox"]');
    await keys('Home', 'Space');
    await page.type('.bulk input', 'summer');
    await keys('Enter');
    await expect.poll(() => count('summer')).toBe(1);
    await press(page, 'Clear');
    const [, , third] = await page.$$('.row');
    const tag = await page.waitForSelector('.facet button[aria-pressed]::-p-text(summer)');
    await third?.drag(tag as NonNullable<typeof tag>);
    await tag?.drop(third as NonNullable<typeof third>);
    await expect.poll(() => count('summer')).toBe(2);
    await tag?.click();
    await expect.poll(async () => (await titles()).length).toBe(2);
    await tag?.click();
    await expect.poll(async () => (await titles()).length).toBe(CLIPS);
  });

  test('what is deleted is in the trash, and comes back by the undo and from there', async () => {
    const before = await titles();
    await page.focus('[role="listbox"]');
    await keys('Home', 'Delete');
    await expect.poll(() => count('Trash')).toBe(1);
    expect(await titles()).toEqual(before.slice(1));
    await press(page, 'Undo');
    await expect.poll(titles).toEqual(before);
    await page.focus('[role="listbox"]');
    await keys('Home', 'Delete');
    await expect.poll(() => count('Trash')).toBe(1);
    await page.click('button:has(> .count)::-p-text(Trash)');
    await expect.poll(titles).toEqual(before.slice(0, 1));
    await page.click('.row');
    await press(page, 'Put back');
    await expect.poll(() => count('Trash')).toBe(0);
    await page.click('button:has(> .count)::-p-text(All clips)');
    await expect.poll(async () => (await titles()).sort()).toEqual(before.sort());
  });

  test('a table of the same clips is sorted by title', async () => {
    await press(page, 'Table');
    await page.select('.sort select', 'title');
    const sorted = (await titles()).sort((a, b) => a.localeCompare(b));
    await expect.poll(titles).toEqual(sorted);
    await shows(page, 'Author');
    await press(page, 'Table');
  });
});
