/** `npm run screenshots`: the pictures of the README, and more to look at, taken from the built extension. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startChromium } from './browser.ts';
import { FIXTURES } from './fixtures.ts';
import { ROOT } from './root.ts';
import { loadedExtension, sidePanel, toolbarClick } from './stage.ts';

const FOLDER = resolve(process.argv[2] ?? join(ROOT, '.github', 'screenshots'));
const URL_OF_SAMPLE = 'https://bbs.example/thread-20431-1-1.html';
const SAMPLE = readFileSync(join(FIXTURES, 'discuz-sample', 'page.html'));

type Scheme = 'light' | 'dark';

/** The browser in a language, with the sample open and read. */
async function stage(lang: 'en' | 'zh-CN') {
  const browser = await startChromium({
    extension: join(ROOT, '.output', 'chrome-mv3'),
    env: { ...process.env, LANGUAGE: lang.replace('-', '_') },
    args: [`--lang=${lang}`],
    defaultViewport: { width: 1280, height: 860 },
  });
  const { id } = await loadedExtension(browser);
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.url() === URL_OF_SAMPLE
      ? void request.respond({ status: 200, contentType: 'text/html', body: SAMPLE })
      : void request.respond({ status: 404, body: '' }),
  );
  await page.goto(URL_OF_SAMPLE);
  await toolbarClick(browser, page);
  const panel = await sidePanel(browser);
  await panel.waitForSelector('[role="treeitem"]');
  return { browser, page, panel, origin: `chrome-extension://${id}` };
}

async function shot(page: Page, name: string): Promise<void> {
  // Let fonts and transitions come to rest.
  await new Promise((done) => setTimeout(done, 600));
  const path = join(FOLDER, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path });
  console.log(path);
}

async function inScheme(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

async function panels(panel: Page, prefix: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await panel.setViewport({ width: 380, height: 860, deviceScaleFactor: 2 });
    await inScheme(panel, scheme);
    await shot(panel, `${prefix}panel-${scheme}`);
  }
  await inScheme(panel, 'light');
}

/** Every fold open, in the narrowest panel that may be. */
async function narrow(panel: Page): Promise<void> {
  await panel.setViewport({ width: 320, height: 860, deviceScaleFactor: 2 });
  await shot(panel, 'panel-narrow');
  await panel.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    document.querySelector('.folds')?.scrollIntoView();
  });
  await shot(panel, 'panel-folds');
}

async function readers(page: Page, panel: Page, prefix: string): Promise<void> {
  await panel.click('.button.primary');
  await page.bringToFront();
  await page.waitForSelector('plainthread-reader');
  for (const scheme of ['light', 'dark'] as const) {
    await inScheme(page, scheme);
    await shot(page, `${prefix}reader-${scheme}`);
  }
  await page.keyboard.press('Escape');
}

mkdirSync(FOLDER, { recursive: true });
const english = await stage('en');
await shot(english.page, 'page');
await panels(english.panel, '');
await readers(english.page, english.panel, '');
await english.panel.locator('::-p-aria([name="Clip"])').click();
await english.panel.waitForSelector('.kept li');
await narrow(english.panel);
const options = await english.browser.newPage();
await options.goto(`${english.origin}/options.html`);
await shot(options, 'options');
await english.browser.close();
const chinese = await stage('zh-CN');
await panels(chinese.panel, 'zh-');
await readers(chinese.page, chinese.panel, 'zh-');
await chinese.browser.close();
