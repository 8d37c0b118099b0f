/** Clips in the library: set and opened as in the reading mode, files of others brought in, missing images fetched. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixture } from '../tools/fixtures.ts';
import { chromium, type Site, type Stage, serve, sidePanel } from './browser.ts';
import { type Display, display, hasDisplay } from './display.ts';
import { inReader, readerShows } from './reading.ts';
import { HEADINGS, press, SAMPLE, site as sample, shows, TITLE } from './sample.ts';

const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('chromium');
const canPress = hasDisplay();
const ARABIC = fixture('phpbb-arabic');
const PNG = {
  type: 'image/png',
  body: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};
const SHELF = new URL('/data/attachment/forum/202403/12/091755shelf.jpg', SAMPLE).href;
const SMILEY = new URL('/static/image/smiley/default/victory.gif', SAMPLE).href;
const CLOSED = 'https://cdn.other.example/closed.png';
const html = String(sample[SAMPLE]).replace(
  /(id="postmessage_502"[^>]*>)/,
  `$1<img src="${CLOSED}" width="400" height="300">`,
);
const site: Site = { [SAMPLE]: html, [ARABIC.url]: ARABIC.html, [SHELF]: PNG, [SMILEY]: PNG, [CLOSED]: PNG };

describe.skipIf(isMissing || !canPress)('the library', () => {
  let screen: Display;
  let stage: Stage;
  let library: Page;

  beforeAll(async () => {
    screen = await display();
    stage = await chromium({
      site,
      launch: { headless: false, defaultViewport: null, env: screen.env },
    });
    for (const url of [SAMPLE, ARABIC.url]) {
      const page = await stage.open(url);
      await stage.click(page);
      const panel = await sidePanel(stage.browser);
      await panel.waitForSelector('[role="treeitem"]');
      await press(panel, 'Clip');
      await shows(panel, 'Saved on this computer');
    }
    library = await stage.browser.newPage();
    await serve(library, site);
    await library.setViewport({ width: 1280, height: 800 });
    await library.goto(`${stage.origin}/library.html`);
    await library.waitForSelector('.row');
    // Closed shadow trees are closed to tests too.
    await library.evaluate(() => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        return attach.call(this, { ...init, mode: 'open' });
      };
    });
  });
  afterAll(async () => {
    await stage?.close();
    screen?.close();
  });

  const open = async (words: string) => {
    await library.evaluate((wanted) => {
      const rows = [...document.querySelectorAll<HTMLElement>('.row')];
      rows.find(({ textContent }) => textContent.includes(wanted))?.click();
    }, words);
    await library.waitForFunction(
      (wanted) => document.querySelector('.clip h1')?.textContent.includes(wanted),
      {},
      words,
    );
  };

  test('a clip is set as in the reading mode: headings, run-ins, its direction', async () => {
    await open('شجرة الليمون');
    const directions = await library.$$eval('.clip .body', (bodies) =>
      bodies.map((body) => getComputedStyle(body).direction),
    );
    expect(new Set(directions)).toEqual(new Set(['rtl']));
    await open(TITLE);
    const texts = (selector: string) =>
      library.$$eval(selector, (elements) => elements.map(({ textContent }) => textContent));
    expect(await texts('.clip p.heading')).toEqual([HEADINGS[0], HEADINGS[1], HEADINGS[5]]);
    expect(await texts('.clip .run-in')).toHaveLength(8);
  });

  test('it opens in the reading mode with its kept images, and nothing is asked of any server', async () => {
    const asked: string[] = [];
    library.on('request', (request) => asked.push(request.url()));
    await press(library, 'Read');
    await library.waitForSelector('plainthread-reader');
    await readerShows(library, TITLE);
    await library.keyboard.press('End');
    const width = () =>
      inReader(
        library,
        (root) => root.querySelector<HTMLImageElement>('.body img[src^="blob:"]')?.naturalWidth ?? 0,
      );
    await expect.poll(width).toBe(1);
    expect(await inReader(library, (root) => root.querySelector('.pages'))).toBeNull();
    expect(asked.filter((url) => /^https?:/.test(url))).toEqual([]);
    await library.keyboard.press('Escape');
    await library.waitForFunction(() => !document.querySelector('plainthread-reader'));
  });

  test('what other programs wrote is shown before it is brought in, and can be taken back', async () => {
    const path = join(stage.profile, 'bookmarks.html');
    writeFileSync(
      path,
      `<!DOCTYPE NETSCAPE-Bookmark-file-1><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<DL><p><DT><H3>木工</H3><DL><p><DT><A HREF="https://wood.example/thread-8-1-1.html" ADD_DATE="1700000000">燕尾榫怎么划线</A></DL></DL>`,
    );
    const [input] = await library.$$('.file input');
    await input?.uploadFile(path);
    await shows(library, '燕尾榫怎么划线');
    expect(await library.$$eval('.row', (rows) => rows.length)).toBe(2);
    // The sheet has the same name as its button.
    await library.locator('::-p-aria([name="Import"][role="button"])').click();
    await library.waitForFunction(() => document.querySelectorAll('.row').length === 3);
    await press(library, 'Undo');
    await library.waitForFunction(() => document.querySelectorAll('.row').length === 2);
  });

  test('missing images are fetched once their server is allowed', async () => {
    await open(TITLE);
    await library.bringToFront();
    await press(library, 'Fetch missing images …');
    const origins = () => library.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
    for (let left = 20; left > 0 && (await origins()).length === 0; left--) {
      screen.key('Tab');
      screen.key('Return');
      await new Promise((done) => setTimeout(done, 500));
    }
    expect(await origins()).toContain('https://cdn.other.example/*');
    await shows(library, 'images kept');
    await expect
      .poll(() =>
        library.$$eval('.clip .words img', (all) =>
          all.map((image) => (image as HTMLImageElement).src.startsWith('blob:')),
        ),
      )
      .toEqual([true, true, true]);
  });
});
