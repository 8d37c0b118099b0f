/** What stands inside posts of the reading mode, and the panel beside it: images, right-to-left, the outline both ways. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixture } from '../tools/fixtures.ts';
import type { Stage } from './browser.ts';
import { inReader, openReader, readerShows } from './reading.ts';
import { clickedSample, HEADINGS, press, SAMPLE, site as sample, TITLE } from './sample.ts';

const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('chromium');
const ARABIC = fixture('phpbb-arabic');
const SHELF = new URL('/data/attachment/forum/202403/12/091755shelf.jpg', SAMPLE).href;
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="tan"/></svg>';
const site = {
  ...sample,
  [ARABIC.url]: ARABIC.html,
  [SHELF]: { type: 'image/svg+xml', body: drawing },
};

describe.skipIf(isMissing)('inside the reading mode', () => {
  let stage: Stage;
  let page: Page;
  let panel: Page;

  beforeAll(async () => {
    ({ stage, page, panel } = await clickedSample({ site }));
    await page.setViewport({ width: 1200, height: 700 });
    await openReader(stage, page);
    await readerShows(page, TITLE);
  });
  afterAll(() => stage?.close());

  const scrolled = () => inReader(page, (root) => root.querySelector('.scroller')?.scrollTop ?? 0);

  test("a click in the panel's outline scrolls the reader there, not the page", async () => {
    const before = await page.evaluate(() => scrollY);
    await press(panel, HEADINGS[5] ?? '');
    await expect.poll(scrolled).toBeGreaterThan(300);
    const top = await inReader(
      page,
      (root, words) =>
        [...root.querySelectorAll('p.heading')]
          .find(({ textContent }) => textContent === words)
          ?.getBoundingClientRect().top ?? -1,
      HEADINGS[5] ?? '',
    );
    expect(top).toBeGreaterThan(50);
    expect(top).toBeLessThan(500);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  test('scrolling the reader marks the current entry in the panel', async () => {
    const marked = (words: string) =>
      panel.waitForFunction(
        (wanted) => document.querySelector('[aria-current]')?.textContent?.includes(wanted),
        { timeout: 20_000 },
        words,
      );
    await page.bringToFront();
    await marked(HEADINGS[5] ?? '');
    await page.keyboard.press('Home');
    await expect.poll(scrolled).toBe(0);
    await page.keyboard.press('End');
    await marked('河边的书架');
  });

  test('run-ins begin bold, headings are set apart', async () => {
    await page.keyboard.press('Home');
    const texts = (selector: string) =>
      inReader(
        page,
        (root, wanted) => [...root.querySelectorAll(wanted)].map((e) => e.textContent),
        selector,
      );
    await expect.poll(() => texts('p.heading')).toEqual([HEADINGS[0], HEADINGS[1], HEADINGS[5]]);
    expect(await texts('.run-in')).toEqual([...HEADINGS.slice(2, 5), ...HEADINGS.slice(6)]);
  });

  test('an image fills the view on a click, shows its own size on the next, and Escape gives the place back', async () => {
    await page.keyboard.press('End');
    await page.waitForFunction(() => {
      const image = document
        .querySelector('plainthread-reader')
        ?.shadowRoot?.querySelector<HTMLImageElement>('img[data-act="zoom"]');
      image?.scrollIntoView();
      return image?.complete && image.naturalWidth > 0;
    });
    const at = await scrolled();
    await inReader(page, (root) => root.querySelector<HTMLElement>('img[data-act="zoom"]')?.click());
    const size = () =>
      inReader(page, (root) => {
        const image = root.querySelector<HTMLImageElement>('.zoom img');
        return { height: image?.clientHeight ?? 0, focus: root.activeElement?.className };
      });
    await expect.poll(async () => (await size()).focus).toBe('zoom-image');
    expect((await size()).height).toBeLessThanOrEqual(644);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await size()).height).toBe(600);
    for (const next of ['plain-button zoom-close', 'zoom-image']) {
      await page.keyboard.press('Tab');
      expect((await size()).focus).toBe(next);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => inReader(page, (root) => root.querySelector('.zoom') === null)).toBe(true);
    expect(await inReader(page, (root) => root.activeElement?.localName)).toBe('img');
    expect(await scrolled()).toBe(at);
  });

  test('a right-to-left thread runs right to left, its code left to right and clear of its button', async () => {
    const arabic = await stage.open(ARABIC.url);
    await arabic.setViewport({ width: 390, height: 700 });
    await openReader(stage, arabic);
    await readerShows(arabic, 'شجرة الليمون');
    await arabic.keyboard.press('End');
    await readerShows(arabic, 'digitalWrite');
    const seen = await inReader(arabic, (root) => {
      const box = (selector: string) => root.querySelector(selector)?.getBoundingClientRect() as DOMRect;
      const [head] = [...root.querySelectorAll('.post-head')].slice(-1);
      return {
        dirs: [...root.querySelectorAll('.body')].map((body) => getComputedStyle(body).direction),
        code: getComputedStyle(root.querySelector('pre') as Element).direction,
        isClear: box('.code button').left - box('.code').left > 100,
        // The date stands under the name, on the name's side.
        date: getComputedStyle(head?.querySelector('time') as Element).textAlign,
        quoted: root.querySelector('.quote b')?.textContent,
        sideways: (root.querySelector('.scroller')?.scrollWidth ?? 0) > 390,
      };
    });
    expect(new Set(seen.dirs)).toEqual(new Set(['rtl']));
    expect(seen).toMatchObject({
      code: 'ltr',
      isClear: true,
      date: 'right',
      quoted: 'سلمى البستانية',
      sideways: false,
    });
    await arabic.close();
  });
});
