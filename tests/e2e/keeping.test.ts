/** What can be kept from the panel, in real Chromium: with images, chosen floors, all pages; and what is said of it at once. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Site, Stage } from './browser.ts';
import { workerOf } from './reading.ts';
import { clickedSample, press, SAMPLE, site as sample, shows, TITLE } from './sample.ts';

const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('chromium');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const at = (number: number) => SAMPLE.replace('-1-1.html', `-${number}-1.html`);
const OWN = new URL('/data/own.png', SAMPLE).href;
const SAME = new URL('/data/same-bytes.png', SAMPLE).href;
const FOREIGN = 'https://cdn.other.example/closed.png';

/** One of two pages: the bundled posts with ids of their own, two images of the site and one of a server that lets nobody read. */
function pageOf(number: number): string {
  const links =
    number === 1
      ? '<strong>1</strong><a href="thread-20431-2-1.html">2</a><a href="thread-20431-2-1.html" class="nxt">下一页</a>'
      : '<a href="thread-20431-1-1.html">1</a><strong>2</strong>';
  const images = `<img src="${OWN}" width="400" height="300"><img src="${SAME}" width="400" height="300"><img src="${FOREIGN}" width="400" height="300">`;
  return String(sample[SAMPLE])
    .replace(/<div class="pg">.*?<\/div>/gs, `<div class="pg">${links}</div>`)
    .replace(/<em>(\d)<\/em>/g, (_, floor: string) => `<em>${Number(floor) + (number - 1) * 6}</em>`)
    .replaceAll(/(postmessage_|post_|pid=|pid|postnum|authorposton|favatar)50(\d)/g, `$1${number}50$2`)
    .replace(/(id="postmessage_\d+"[^>]*>)/, `$1${images}`);
}

const site: Site = {
  [at(1)]: pageOf(1),
  [at(2)]: pageOf(2),
  ...Object.fromEntries([OWN, SAME, FOREIGN].map((url) => [url, { type: 'image/png', body: PNG }])),
};

describe.skipIf(isMissing)('keeping from the panel', () => {
  let stage: Stage;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    ({ stage, page, panel } = await clickedSample({ site }));
  });
  afterAll(() => stage?.close());

  test('images of the site are kept once for equal bytes, others are listed as refused; they show offline', async () => {
    await press(panel, 'Clip');
    await shows(panel, '2 of 5 images kept');
    const library = await stage.browser.newPage();
    await library.setViewport({ width: 1280, height: 800 });
    const asked: string[] = [];
    library.on('request', (request) => asked.push(request.url()));
    await library.goto(`${stage.origin}/library.html`);
    await library.waitForSelector('.row');
    await library.click('.row');
    await shows(library, '2 images kept');
    await shows(library, '3 images not kept');
    const shown = await library.$$eval('.words img', (all) =>
      (all as HTMLImageElement[]).map(({ src, naturalWidth }) => [src.startsWith('blob:'), naturalWidth]),
    );
    expect(shown).toEqual([
      [true, 1],
      [true, 1],
    ]);
    expect(await library.$eval('.image-line', (line) => line.textContent)).toContain(FOREIGN);
    expect(asked.filter((url) => /^https?:/.test(url))).toEqual([]);
    await library.close();
  });

  test('the sheet under the buttons takes a tag, a board and a note at once', async () => {
    await page.bringToFront();
    await press(panel, 'Clip again');
    await panel.waitForSelector('.saved-sheet');
    await panel.type('.saved-sheet .tags input', '读书,');
    await panel.click('.saved-sheet .board-field', { count: 3 });
    await panel.type('.saved-sheet .board-field', '收藏 › 图书角');
    await panel.type('.saved-sheet .note-field', '要试试');
    await press(panel, 'Done');
    const library = await stage.browser.newPage();
    await library.setViewport({ width: 1280, height: 800 });
    await library.goto(`${stage.origin}/library.html?q=${encodeURIComponent('tag:读书 board:图书角 试试')}`);
    await library.waitForSelector('.row mark');
    expect(await library.$eval('.row-tag', (tag) => tag.textContent)).toBe('读书');
    await library.close();
  });

  test('chosen floors are one clip', async () => {
    await press(panel, 'Choose floors');
    for (const row of (await panel.$$('.floors input')).slice(1, 3)) await row.click();
    await press(panel, 'Clip 2 floors');
    await shows(panel, 'Saved on this computer');
    await shows(panel, 'Posts ·');
  });

  test('all pages are kept, with progress, and the button says it is clipped', async () => {
    await press(panel, 'Clip with all pages');
    await shows(panel, 'Saved with 2 pages');
    const library = await stage.browser.newPage();
    await library.setViewport({ width: 1280, height: 800 });
    await library.goto(`${stage.origin}/library.html`);
    await library.waitForFunction(() => document.body.innerText.includes('12 posts'));
    await library.close();
    const badge = await panel.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find((each) => each.url === url);
      return chrome.action.getBadgeText({ tabId: tab?.id ?? 0 });
    }, at(1));
    expect(badge).toBe('✓');
  });

  test("the address bar's keyword finds what was kept", async () => {
    // It may have gone to sleep: a question wakes it.
    await panel.evaluate(() => chrome.runtime.sendMessage({ question: 'clipsOf', ask: { url: '' } }));
    const found = await (await workerOf(stage)).evaluate(
      () =>
        new Promise<{ content: string; description: string }[]>((resolve) => {
          const raised = chrome.omnibox.onInputChanged as unknown as {
            dispatch(text: string, suggest: typeof resolve): void;
          };
          raised.dispatch('图书角', resolve);
        }),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.description).toContain(TITLE);
  });
});
