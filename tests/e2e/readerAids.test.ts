/** What helps reading: far places of a long thread, filters together, both ways to write Chinese, copying, voices, full screen. */
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { threadOf } from '../bench/reader.ts';
import { fixture } from '../tools/fixtures.ts';
import { chromium, type Site, type Stage } from './browser.ts';
import { inReader, openReader, postsShown, readerShows, store, stored } from './reading.ts';
import { HEADINGS, SAMPLE, site as sample, shows, TITLE } from './sample.ts';

const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('chromium');
const LONG = 'https://bbs.example/thread-9-1-1.html';
/** Without https, where pages have no clipboard of their own. */
const PLAIN = 'http://weaving.example/questions/5120/why-does-my-warp-slip';
const site: Site = { ...sample, [LONG]: threadOf(410), [PLAIN]: fixture('stackexchange-question').html };

describe.skipIf(isMissing)('reading aids', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await chromium({ site });
  });
  afterAll(() => stage?.close());

  const opened = async (url: string, words = TITLE): Promise<Page> => {
    const page = await stage.open(url);
    await page.setViewport({ width: 1200, height: 800 });
    await openReader(stage, page);
    await readerShows(page, words);
    return page;
  };
  const keys = async (page: Page, ...pressed: KeyInput[]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  const press = (page: Page, selector: string) =>
    inReader(page, (root, wanted) => root.querySelector<HTMLElement>(wanted)?.click(), selector);
  const select = (page: Page, selector: string) =>
    inReader(
      page,
      (root, wanted) => {
        const range = document.createRange();
        range.selectNodeContents(root.querySelector(wanted) as Element);
        const selection = (root as unknown as { getSelection(): Selection }).getSelection();
        selection.removeAllRanges();
        selection.addRange(range);
      },
      selector,
    );
  /** Marked words that are in view. */
  const marked = (page: Page, name: string) =>
    page.evaluate((kind) => {
      const ranges = [...(CSS.highlights.get(`plainthread-reader-${kind}`) ?? [])] as Range[];
      const isSeen = (range: Range) => {
        const { top, bottom } = range.getBoundingClientRect();
        return top > 0 && bottom < window.innerHeight;
      };
      return ranges.filter(isSeen).map(String).join();
    }, name);

  describe('in a thread of 410 posts', () => {
    test('posts far away are not rendered until one goes there: by key, by find, by the outline', async () => {
      const page = await opened(LONG);
      const cards = () => inReader(page, (root) => root.querySelectorAll('article').length);
      expect(await postsShown(page)).toBe(410);
      expect(await cards()).toBeLessThan(100);
      await keys(page, 'End');
      await readerShows(page, '再补充一点');
      await keys(page, 'g', '/');
      await page.keyboard.type('再补充一点');
      await expect.poll(() => marked(page, 'find-here')).toBe('再补充一点');
      await keys(page, 'Escape', 'g', 'o');
      await readerShows(page, '#2–');
      await inReader(page, (root) =>
        [...root.querySelectorAll<HTMLElement>('[role="treeitem"]')].at(-1)?.click(),
      );
      await expect
        .poll(() => inReader(page, (root) => root.querySelector('.scroller')?.scrollTop))
        .toBeGreaterThan(30_000);
      expect(await cards()).toBeLessThan(200);
      await page.close();
    });

    test('filters work together, and tell how many posts are left', async () => {
      const page = await opened(LONG);
      await keys(page, 'f');
      await readerShows(page, '410 of 410 posts');
      await keys(page, 'a');
      await readerShows(page, '2 of 410 posts');
      await inReader(page, (root) => root.querySelector<HTMLInputElement>('.sheet input')?.focus());
      await page.keyboard.type('再补充一点');
      await expect.poll(() => postsShown(page)).toBe(2);
      await keys(page, 'Escape', 'a');
      await expect.poll(() => postsShown(page)).toBe(2);
      await page.close();
    });
  });

  test('an author who is muted stays so at the next visit, and can be heard again', async () => {
    const page = await opened(SAMPLE);
    const before = await postsShown(page);
    await press(page, 'article:nth-of-type(2) .post-tools button');
    await expect.poll(() => postsShown(page)).toBeLessThan(before);
    await page.close();
    const again = await opened(SAMPLE);
    expect(await postsShown(again)).toBeLessThan(before);
    await store(stage, { readerMuted: { authors: [], words: [] } });
    await again.close();
  });

  test('in the other way to write Chinese the outline leads on; a highlight and a clip keep the words as written', async () => {
    await store(stage, { readerLook: { chinese: 'traditional' } });
    const page = await opened(SAMPLE, '社區圖書角怎樣才能辦得長久');
    await keys(page, 'o');
    await readerShows(page, '讓圖書角長久運轉的五個辦法');
    await inReader(page, (root) =>
      [...root.querySelectorAll<HTMLElement>('[role="treeitem"]')]
        .find(({ textContent }) => textContent.includes('四是賬目'))
        ?.click(),
    );
    await expect.poll(() => marked(page, 'target')).toContain('四是');
    await keys(page, 'Escape', 'g');
    await select(page, 'p.heading');
    await keys(page, 'h');
    await expect.poll(() => marked(page, 'yellow')).toContain('先想清楚圖書角');
    await select(page, 'p.heading');
    await keys(page, 'c');
    await readerShows(page, 'Clipped');
    const library = await stage.browser.newPage();
    await library.goto(`${stage.origin}/library.html`);
    await shows(library, HEADINGS[0] ?? '');
    await library.close();
    await page.close();
    await store(stage, { readerLook: {} });
    const again = await opened(SAMPLE);
    await keys(again, 'i');
    await readerShows(again, HEADINGS[0] ?? '');
    const words = await inReader(again, (root) => root.querySelector('.note-words')?.textContent);
    expect(words).toBe(HEADINGS[0]);
    expect(await inReader(again, (root) => root.querySelector('.note-lost')?.textContent ?? null)).toBeNull();
    await again.close();
  });

  test('what is typed after the key for a note is the note, and it stands there at the next visit', async () => {
    const page = await opened(SAMPLE);
    await select(page, '.body p:nth-of-type(3)');
    await keys(page, 'm');
    await expect.poll(() => inReader(page, (root) => root.activeElement?.localName)).toBe('textarea');
    await page.keyboard.type('to ask at the library');
    await keys(page, 'Escape');
    await page.close();
    const again = await opened(SAMPLE);
    await keys(again, 'i');
    await readerShows(again, 'to ask at the library');
    await again.close();
  });

  test('a look for this site alone leaves other sites as they are', async () => {
    await store(stage, { readerLook: {} });
    const page = await opened(SAMPLE);
    const theme = (of: Page) =>
      inReader(of, (root) => root.querySelector<HTMLElement>('.reader')?.dataset.theme);
    await keys(page, 's');
    await inReader(page, (root) => {
      const switches = [...root.querySelectorAll<HTMLElement>('.sheet label')];
      switches.find(({ textContent }) => textContent.includes('bbs.example'))?.click();
    });
    await keys(page, 'Escape', 't', 't');
    await expect.poll(() => theme(page)).toBe('sepia');
    await page.close();
    const other = await opened(PLAIN, 'Why does my warp slip?');
    expect(await theme(other)).toBe('light');
    await other.close();
    const again = await opened(SAMPLE);
    expect(await theme(again)).toBe('sepia');
    await again.close();
  });

  test('code is copied on a page without https as well', async () => {
    const page = await opened(PLAIN, 'Why does my warp slip?');
    const box = await inReader(page, (root) => {
      const { x, y, width, height } = root.querySelector('[data-act="copy"]')?.getBoundingClientRect() ?? {};
      return { x: (x ?? 0) + (width ?? 0) / 2, y: (y ?? 0) + (height ?? 0) / 2 };
    });
    await page.mouse.click(box.x, box.y);
    await readerShows(page, 'Copied');
    const reader = await stage.open(SAMPLE);
    await stage.browser
      .defaultBrowserContext()
      .overridePermissions(new URL(SAMPLE).origin, ['clipboard-read']);
    await reader.bringToFront();
    expect(await reader.evaluate(() => navigator.clipboard.readText())).toBe(
      'round 1-5   paper\nround 6-    slats',
    );
    await reader.close();
    await page.close();
  });

  test('without a voice it says so; full screen comes and goes; the thread is among those read', async () => {
    const page = await opened(PLAIN, 'Why does my warp slip?');
    expect(await page.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
    await keys(page, 'r');
    await readerShows(page, 'This browser has no voice to read with');
    await keys(page, 'r', 'F');
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    await expect.poll(isFull).toBe(true);
    expect(await inReader(page, (root) => root.querySelector('dialog')?.matches(':modal'))).toBe(true);
    await keys(page, 'F');
    await expect.poll(isFull).toBe(false);
    // The place is kept a moment after the eye rests.
    const places = async () => JSON.stringify((await stored(stage, 'readerPlaces')) ?? null);
    await expect.poll(places, { timeout: 5000 }).toContain('warp');
    await keys(page, 'u');
    await expect
      .poll(() => inReader(page, (root) => root.querySelector('.threads')?.textContent))
      .toContain('Why does my warp slip?');
    await page.close();
  });
});
