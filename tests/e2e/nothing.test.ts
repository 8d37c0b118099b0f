/** Where there is no thread, the panel says why: truly, kindly, in the user's language. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../tools/root.ts';
import { newProfile, type Site, type Stage } from './browser.ts';
import { clickedSample, SAMPLE, site as sample, shows, TITLE } from './sample.ts';

const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('chromium');
const PDF = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
%%EOF`);
const LIST = `<!doctype html><title>邻里共建</title><ul>${'<li><a href="/thread-1-1-1.html">帖子</a></li>'.repeat(30)}</ul>`;
const at = (path: string) => new URL(path, SAMPLE).href;
const site: Site = {
  ...sample,
  [at('/forum-12-1.html')]: LIST,
  [at('/report.pdf')]: { type: 'application/pdf', body: PDF },
  [at('/attachment.php?aid=3')]: { type: 'application/pdf', body: PDF },
  [at('/map.svg')]: { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
};
const folder = newProfile();
const file = join(folder, 'list.html');
writeFileSync(file, LIST);

/** Address → the key of its message. */
const CASES: [url: string, key: string][] = [
  [at('/forum-12-1.html'), 'nothing'],
  [at('/report.pdf'), 'pdf'],
  [at('/attachment.php?aid=3'), 'pdf'],
  [at('/map.svg'), 'media'],
  [at('/gone.html'), 'error'],
  [pathToFileURL(file).href, 'nothing'],
  ['chrome://newtab/', 'browser'],
  ['chrome://version/', 'browser'],
  ['about:blank', 'closed'],
  ['data:text/html,<p>hello', 'closed'],
];

type Messages = Record<string, { message: string }>;

describe.skipIf(isMissing).each([
  ['en-US', 'en'],
  ['zh-CN', 'zh_CN'],
])('in %s', (lang, folder) => {
  const messages: Messages = JSON.parse(
    readFileSync(join(ROOT, 'public/_locales', folder, 'messages.json'), 'utf8'),
  );
  const says = (key: string) => messages[`panel_${key}`]?.message ?? `panel_${key} is missing`;
  let stage: Stage;
  let panel: Page;

  beforeAll(async () => {
    ({ stage, panel } = await clickedSample({ site, lang }));
  });
  afterAll(() => stage?.close());

  test.each(CASES)('%s: %s', async (url, key) => {
    const page = await stage.open('about:blank');
    // A page that cannot be shown rejects; what is asked is what the panel says of it.
    await page.goto(url).catch(() => null);
    await stage.click(page);
    await shows(panel, says(key));
    await shows(panel, says(`${key}_text`));
    await page.close();
  });

  test('a tab that nobody clicked in is not read, and one that was is shown again', async () => {
    const page = await stage.open(at('/forum-12-1.html'));
    await page.bringToFront();
    await shows(panel, says('access'));
    await stage.click(page);
    await shows(panel, says('nothing'));
    await page.close();
    await shows(panel, TITLE);
  });

  test('our own pages are called our own', async () => {
    const page = await stage.browser.newPage();
    await page.goto(`${stage.origin}/options.html`);
    await page.bringToFront();
    await shows(panel, says('own'));
    await page.close();
    expect(await panel.$eval('main', (main) => main.innerText.trim())).not.toBe('');
  });
});
