import { afterAll, beforeAll, expect, test } from 'vitest';
import { durability } from '../bench/durability.ts';
import { chromium, type Stage } from './browser.ts';
import { libraryPage } from './libraryPage.ts';

type InLibrary = typeof import('../tools/inLibrary.ts');
declare const pt: InLibrary;
let stage: Stage;
beforeAll(async () => {
  stage = await chromium({ site: {}, lang: 'zh-CN' });
});
afterAll(() => stage.close());

test('a killed browser loses nothing that was reported saved', async () => {
  const { saved, lost, half, unfound } = await durability(6, 7);
  expect(saved).toBeGreaterThan(6);
  expect({ lost, half, unfound }).toEqual({ lost: [], half: 0, unfound: [] });
}, 240_000);

test('what is kept is listed and found by a part of a word', async () => {
  const page = await libraryPage(stage);
  await page.evaluate(async () => {
    const db = await pt.library();
    const capture = pt.sampleCapture(1, 300);
    capture.thread.title = '关于圖書館的想法';
    await pt.save(db, capture, '2026-01-05T00:00:00.000Z');
    await pt.save(db, pt.sampleCapture(2, 300), '2026-01-05T00:00:00.000Z');
  });
  await page.reload();
  await page.waitForFunction(() => document.querySelectorAll('.row').length === 2);
  await page.type('.search input', '书馆的想');
  await page.waitForFunction(() => document.querySelector('.row-title mark')?.textContent === '書館的想');
  await page.click('.row');
  await page.waitForSelector('.clip h1');
  await page.close();
});

test('two pages and the background that write at once lose nothing', async () => {
  const [one, two] = [await libraryPage(stage), await libraryPage(stage)];
  const keep = async (from: number) => {
    const db = await pt.library();
    for (let number = from; number < from + 20; number += 1)
      await pt.save(db, pt.sampleCapture(number, 2000), '2026-01-07T00:00:00.000Z');
  };
  const ask = async (from: number) => {
    for (let number = from; number < from + 20; number += 1)
      await pt.askExtension('keep', pt.sampleCapture(number, 2000));
  };
  await Promise.all([one.evaluate(keep, 100), two.evaluate(keep, 200), two.evaluate(ask, 300)]);
  const numbers = [100, 200, 300].flatMap((from) => Array.from({ length: 20 }, (_, index) => from + index));
  expect(await one.evaluate((each) => pt.check(each), numbers)).toMatchObject({ lost: [], half: 0 });
  await one.close();
  await two.close();
});
