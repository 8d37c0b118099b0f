/** The reading mode over real pages in real Chromium: hostile ones, small views, every theme, further pages. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { chromium, type Site, type Stage } from './browser.ts';
import { inReader, openReader, postsShown, readerShows, store } from './reading.ts';
import { SAMPLE, site, TITLE } from './sample.ts';

const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('chromium');
const html = String(site[SAMPLE]);

const HOSTILE = `<style>* { all: unset !important } body { display: none !important }
plainthread-reader, [id] { display: none !important; opacity: 0 !important; position: static !important }
html { zoom: 1.4; filter: blur(3px) }</style>`;
const WARS = `<style>.war { position: fixed; inset: 0; z-index: 2147483647; background: red }</style><div class="war"></div>
<dialog id="own">Log in!</dialog><input id="field" value="as served"><video id="film" loop muted></video>
<script>document.getElementById('own').showModal(); document.getElementById('own').close();
window.ticks = 0; window.keys = []; setInterval(() => window.ticks++, 20);
for (const name of ['keydown', 'keyup', 'click', 'wheel']) document.addEventListener(name, (e) => window.keys.push(e.type + (e.key ?? '')));</script>`;

const at = (name: string) => SAMPLE.replace('20431', name);
const second = html
  .replaceAll(/(postmessage_|post_|pid=|pid|postnum|authorposton|favatar)50(\d)/g, '$160$2')
  .replaceAll('<a href="thread-20431-2-1.html" class="nxt">下一页</a>', '')
  .replaceAll(
    '<strong>1</strong><a href="thread-20431-2-1.html">2</a>',
    '<a href="thread-20431-1-1.html">1</a><strong>2</strong>',
  );
const pages: Site = {
  ...site,
  [at('20431').replace('-1-1', '-2-1')]: second,
  [at('1')]: html.replace('</head>', `${HOSTILE}</head>`),
  [at('2')]: html.replace('</body>', `${WARS}</body>`),
  [at('3')]: {
    type: 'text/html',
    body: html,
    headers: {
      'content-security-policy':
        "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  },
};

describe.skipIf(isMissing)('the reading mode', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await chromium({ site: pages });
  });
  afterAll(() => stage?.close());

  const opened = async (url: string, isOpenToTests = true): Promise<Page> => {
    const page = await stage.open(url);
    await page.setViewport({ width: 1200, height: 800 });
    await openReader(stage, page, isOpenToTests);
    if (isOpenToTests) await readerShows(page, TITLE);
    return page;
  };

  test.each([
    ['styles that unset everything', at('1')],
    ["a policy of default-src 'none' and trusted types", at('3')],
  ])('shows in full over %s', async (_what, url) => {
    const page = await opened(url);
    const seen = await inReader(page, (root) => {
      const box = root.querySelector('.reader')?.getBoundingClientRect();
      const look = getComputedStyle(root.querySelector('.body p') as Element);
      const host = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName;
      return { width: box?.width, height: box?.height, host, display: look.display, size: look.fontSize };
    });
    expect(seen).toMatchObject({ host: 'plainthread-reader', display: 'block', size: '18px' });
    expect(seen.width).toBeGreaterThan(800);
    await page.close();
  });

  test('leaves the page as it was: elements, scroll, focus, form, selection, timers', async () => {
    const page = await stage.open(at('2'));
    await page.setViewport({ width: 1200, height: 800 });
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#field');
      scrollTo(0, 300);
      document.getSelection()?.selectAllChildren(document.querySelector('[id^=postmessage_]') as Element);
      field?.focus({ preventScroll: true });
      if (field) field.value = 'half a sentence';
    });
    const state = () =>
      page.evaluate(() => ({
        elements: document.documentElement.outerHTML,
        sheets: document.adoptedStyleSheets.length,
        scroll: scrollY,
        focus: document.activeElement?.id,
        value: document.querySelector<HTMLInputElement>('#field')?.value,
        selected: String(document.getSelection()).length,
      }));
    await stage.click(page);
    await page.bringToFront();
    const before = await state();
    await openReader(stage, page, false);
    expect(await page.evaluate(() => document.querySelector('plainthread-reader')?.shadowRoot)).toBeNull();
    const over = () => page.evaluate(() => document.elementFromPoint(600, 400)?.localName);
    await page.waitForFunction(() => document.elementFromPoint(600, 400)?.localName === 'plainthread-reader');
    const ticks = await page.evaluate(() => (window as unknown as { ticks: number }).ticks);
    for (const key of ['j', 'k', 'o', 'Escape', 'PageDown', 'End', 'Home'] as const)
      await page.keyboard.press(key);
    expect(await over()).toBe('plainthread-reader');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('plainthread-reader'));
    expect(await state()).toEqual(before);
    const heard = await page.evaluate(() => {
      const { ticks, keys } = window as unknown as { ticks: number; keys: string[] };
      return { ticks, keys };
    });
    expect(heard.ticks).toBeGreaterThan(ticks);
    expect(heard.keys).toEqual([]);
    await page.close();
  });

  test('a quote leads to its post and back; only the opener; keys and help', async () => {
    const page = await opened(SAMPLE);
    const authors = () =>
      inReader(page, (root) => [...root.querySelectorAll('.author')].map((name) => name.textContent));
    await page.keyboard.press('End');
    await page.waitForFunction(() =>
      document.querySelector('plainthread-reader')?.shadowRoot?.querySelector('[data-act="jump"]'),
    );
    await page.keyboard.press('b');
    const all = await authors();
    await inReader(page, (root) => root.querySelector<HTMLElement>('[data-act="jump"]')?.click());
    await page.waitForFunction(() =>
      document.querySelector('plainthread-reader')?.shadowRoot?.querySelector('.back'),
    );
    await page.keyboard.press('b');
    await page.waitForFunction(
      () => !document.querySelector('plainthread-reader')?.shadowRoot?.querySelector('.back'),
    );
    await page.keyboard.press('a');
    await page.waitForFunction(
      (count) =>
        (document.querySelector('plainthread-reader')?.shadowRoot?.querySelectorAll('.author').length ??
          count) < count,
      {},
      all.length,
    );
    expect(new Set(await authors()).size).toBe(1);
    await page.keyboard.press('?');
    await readerShows(page, 'Keyboard');
    await page.keyboard.press('Escape');
    expect(await inReader(page, (root) => root.querySelector('.sheet'))).toBeNull();
    await page.close();
  });

  test('finds words in the whole thread', async () => {
    const page = await opened(SAMPLE);
    await page.keyboard.press('/');
    await page.keyboard.type('图书角');
    await page.waitForFunction(() =>
      /^1 \/ \d/.test(
        document.querySelector('plainthread-reader')?.shadowRoot?.querySelector('.find output')
          ?.textContent ?? '',
      ),
    );
    expect(await page.evaluate(() => CSS.highlights.get('plainthread-reader-find-here')?.size)).toBe(1);
    await page.close();
  });

  test('loads the further pages, and says where each begins', async () => {
    const page = await opened(SAMPLE);
    const before = await postsShown(page);
    await page.keyboard.press('l');
    await readerShows(page, 'All pages are here');
    const after = await postsShown(page);
    expect(after).toBe(before * 2);
    await page.close();
  });

  test('a highlight is kept and shown again at the next visit', async () => {
    const page = await opened(SAMPLE);
    await inReader(page, (root) => {
      const words = root.querySelector('.body p') as Element;
      const range = document.createRange();
      range.selectNodeContents(words);
      const selection = (root as unknown as { getSelection(): Selection }).getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
    });
    await page.keyboard.press('h');
    const painted = () => page.evaluate(() => CSS.highlights.get('plainthread-reader-yellow')?.size ?? 0);
    await expect.poll(painted, { timeout: 10_000 }).toBe(1);
    await page.close();
    const again = await opened(SAMPLE);
    await expect
      .poll(() => again.evaluate(() => CSS.highlights.get('plainthread-reader-yellow')?.size ?? 0), {
        timeout: 10_000,
      })
      .toBe(1);
    await again.close();
  });

  describe('is usable by everyone', () => {
    test.each(['light', 'sepia', 'grey', 'dark', 'black'])('axe finds nothing in %s', async (theme) => {
      await store(stage, { readerLook: { theme } });
      const page = await opened(SAMPLE);
      expect(await violations(page, 'plainthread-reader')).toEqual([]);
      for (const key of ['s', 'f', 'o', 'i', 'u', '.', '?'] as const) {
        await page.keyboard.press(key);
        await page.waitForFunction(() =>
          document.querySelector('plainthread-reader')?.shadowRoot?.querySelector('.sheet'),
        );
        expect(await violations(page, 'plainthread-reader'), `${theme}, sheet of ${key}`).toEqual([]);
        await page.keyboard.press('Escape');
      }
      await page.close();
    });

    test.each([
      ['320 pixels', 320, 640, 1],
      ['200 % zoom', 640, 400, 2],
    ])('%s: nothing is cut off or scrolls sideways', async (_what, width, height, deviceScaleFactor) => {
      const page = await opened(SAMPLE);
      await page.setViewport({ width, height, deviceScaleFactor });
      const room = await inReader(page, (root) => {
        const scroller = root.querySelector('.scroller') as Element;
        const buttons = [...root.querySelectorAll('.bar button')].map((b) => b.getBoundingClientRect());
        return {
          sideways: scroller.scrollWidth - scroller.clientWidth,
          cut: buttons.filter(({ left, right }) => left < 0 || right > innerWidth).length,
        };
      });
      expect(room).toEqual({ sideways: 0, cut: 0 });
      await page.close();
    });
  });
});
