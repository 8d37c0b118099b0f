/** A long thread in real Chromium: all its pages with a login wall on the way, coming back, printing. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromium, type Site, type Stage } from './browser.ts';
import { inReader, openReader, postsShown, readerShows, stored, workerOf } from './reading.ts';
import { SAMPLE, site as sample, TITLE } from './sample.ts';

const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('chromium');
const html = String(sample[SAMPLE]);
const PAGES = 4;
const at = (number: number) => SAMPLE.replace('-1-1.html', `-${number}-1.html`);
const WALL = `<!doctype html><title>提示信息</title><div id="messagetext"><p>您需要登录后才能继续浏览本版块</p></div>
<form action="member.php"><input name="username"><input type="password" name="password"></form>`;

/** One page of the thread: the bundled posts with ids and floors of their own. */
function pageOf(number: number, posts = 6): string {
  const links = Array.from({ length: PAGES }, (_, index) => index + 1).map((other) =>
    other === number ? `<strong>${other}</strong>` : `<a href="thread-20431-${other}-1.html">${other}</a>`,
  );
  const next = number < PAGES ? `<a href="thread-20431-${number + 1}-1.html" class="nxt">下一页</a>` : '';
  const floor = (number - 1) * 6;
  const cut = html.indexOf(`<div id="post_${501 + posts}"`);
  const end = html.indexOf('<div id="postlistreply"');
  const kept = posts < 6 && cut > 0 ? html.slice(0, cut) + html.slice(Math.max(end, cut)) : html;
  return kept
    .replace(/<div class="pg">.*?<\/div>/gs, `<div class="pg">${links.join('')}${next}</div>`)
    .replace(/<em>(\d+)<\/em>/g, (whole, shown: string) =>
      Number(shown) <= 6 ? `<em>${Number(shown) + floor}</em>` : whole,
    )
    .replaceAll(/(postmessage_|post_|pid=|pid|postnum|authorposton|favatar)50(\d)/g, `$1${number}50$2`);
}

const CAPTCHA = `<!doctype html><title>安全验证</title><p>为了确认您不是机器人，请输入验证码后继续访问。</p><form><input name="seccode"></form>`;
const FLOOD = {
  type: 'text/html',
  body: '<!doctype html><title>提示信息</title><p>您的访问过于频繁，请稍后再试。</p>',
  headers: { 'retry-after': '1' },
};

const site: Site = Object.fromEntries([1, 2, 3, 4].map((number) => [at(number), pageOf(number)]));

describe.skipIf(isMissing)('a thread of four pages', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await chromium({ site });
  });
  afterAll(() => stage?.close());

  const opened = async (url: string): Promise<Page> => {
    const page = await stage.open(url);
    await page.setViewport({ width: 1200, height: 800 });
    await openReader(stage, page);
    await readerShows(page, TITLE);
    return page;
  };
  const press = (page: Page, words: string) =>
    inReader(
      page,
      (root, wanted) =>
        [...root.querySelectorAll('button')].find(({ textContent }) => textContent === wanted)?.click(),
      words,
    );
  const close = async (page: Page) => {
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('plainthread-reader'));
  };

  test('stops at a login wall, goes on when it is gone, keeps all when closed', async () => {
    site[at(3)] = WALL;
    const page = await opened(at(1));
    await page.keyboard.press('l');
    await readerShows(page, '2 pages loaded. The site wants you to log in');
    expect(await postsShown(page)).toBe(12);
    site[at(3)] = pageOf(3);
    await press(page, 'Continue');
    await readerShows(page, 'All pages are here: 24 posts');
    expect(await postsShown(page)).toBe(24);
    await page.keyboard.press('End');
    await readerShows(page, 'Page 4');
    await close(page);
    await openReader(stage, page);
    await readerShows(page, TITLE);
    expect(await postsShown(page)).toBe(24);
    await page.keyboard.press('a');
    await expect.poll(() => postsShown(page)).toBeLessThan(24);
    await page.close();
  });

  test.each([
    ['a captcha', CAPTCHA, 'The site asks for a captcha'],
    ['a flood limit that does not pass', FLOOD, 'The site says this is too fast'],
  ])('stops at %s with a clear word, and keeps what is here', async (_what, answer, words) => {
    site[at(3)] = answer;
    const page = await opened(at(1));
    await page.keyboard.press('l');
    await expect
      .poll(() => inReader(page, (root) => root.querySelector('.pages')?.textContent), { timeout: 60_000 })
      .toContain(`2 pages loaded. ${words}`);
    expect(await postsShown(page)).toBe(12);
    site[at(3)] = pageOf(3);
    await page.close();
  });

  test('can be paused and cancelled; what is here stays', async () => {
    const page = await opened(at(1));
    await page.keyboard.press('l');
    await readerShows(page, '2 / 4');
    await press(page, 'Pause');
    await readerShows(page, 'Paused at');
    const before = await postsShown(page);
    await press(page, 'Stop');
    await readerShows(page, 'Stopped after');
    expect(await postsShown(page)).toBeGreaterThanOrEqual(before);
    await page.close();
  });

  test('at the next visit: back to the floor, on a page that has to be loaded; new posts are marked', async () => {
    // The tests before have read the whole thread.
    await (await workerOf(stage)).evaluate(() => chrome.storage.local.remove('readerPlaces'));
    site[at(4)] = pageOf(4, 4);
    const page = await opened(at(4));
    await page.keyboard.press('End');
    await close(page);
    await expect.poll(async () => JSON.stringify(await stored(stage, 'readerPlaces'))).toContain('4504');
    await page.close();
    site[at(4)] = pageOf(4);
    const again = await opened(at(4));
    await readerShows(again, '2 new since your last visit');
    await again.keyboard.press('n');
    expect(await inReader(again, (root) => root.querySelectorAll('.fresh').length)).toBe(2);
    await again.close();
    const first = await opened(at(1));
    await readerShows(first, 'Continue at floor');
    await inReader(first, (root) => root.querySelector<HTMLElement>('.welcome button')?.click());
    await expect.poll(() => postsShown(first), { timeout: 20_000 }).toBe(24);
    await expect
      .poll(() => inReader(first, (root) => (root.querySelector('.scroller')?.scrollTop ?? 0) > 500))
      .toBe(true);
    await first.close();
  });

  test('a highlight follows its words when the post was edited; when they are gone it is listed', async () => {
    const painted = (page: Page) =>
      page.evaluate(() => {
        const marks = CSS.highlights.get('plainthread-reader-yellow');
        return [...(marks ?? [])].map((range) => (range as Range).toString()).join();
      });
    const page = await opened(at(1));
    await page.keyboard.press('End');
    await readerShows(page, '月历的办法我们也在用');
    await inReader(page, (root) => {
      const words = [...root.querySelectorAll('.body p')].find(({ textContent }) =>
        textContent.includes('月历的'),
      );
      const range = document.createRange();
      range.selectNodeContents(words as Element);
      const selection = (root as unknown as { getSelection(): Selection }).getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
    });
    await page.keyboard.press('h');
    await expect.poll(() => painted(page), { timeout: 10_000 }).toContain('我们也在用');
    await page.close();
    site[at(1)] = pageOf(1).replace('回复楼上：月历的办法我们也在用', '回复三楼：月历的办法我们都在用');
    const edited = await opened(at(1));
    await edited.keyboard.press('End');
    await expect.poll(() => painted(edited), { timeout: 10_000 }).toContain('我们都在用');
    await edited.close();
    site[at(1)] = pageOf(1).replace('谢谢各位！回复楼上：月历的办法我们也在用。', '');
    const lost = await opened(at(1));
    await lost.keyboard.press('End');
    await lost.keyboard.press('i');
    await readerShows(lost, 'These words are no longer on the page');
    expect(await painted(lost)).toBe('');
    await lost.close();
    site[at(1)] = pageOf(1);
  });

  test('prints every post on white, without the interface, and is then as before', async () => {
    const page = await opened(at(1));
    const state = () =>
      inReader(page, (root) => ({
        isModal: root.querySelector('dialog')?.matches(':modal') ?? false,
        bodies: root.querySelectorAll('.body').length,
        focus: root.activeElement?.className,
        sheets: document.adoptedStyleSheets.length,
      }));
    const before = await state();
    await page.emulateMediaType('print');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const seen = await inReader(page, (root) => {
      const shown = (selector: string) => getComputedStyle(root.querySelector(selector) as Element).display;
      return {
        bar: shown('.bar'),
        page: getComputedStyle(document.body).display,
        ground: getComputedStyle(root.querySelector('.reader') as Element).backgroundColor,
        bodies: root.querySelectorAll('.body').length,
        clipped: (root.querySelector('.scroller')?.scrollHeight ?? 0) > 1000,
      };
    });
    expect(seen).toEqual({
      bar: 'none',
      page: 'none',
      ground: 'rgb(255, 255, 255)',
      bodies: await postsShown(page),
      clipped: true,
    });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMediaType('screen');
    expect(await state()).toEqual({ ...before, bodies: seen.bodies });
    await page.close();
  });
});
