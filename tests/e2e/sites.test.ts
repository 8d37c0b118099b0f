/** What a person decides for a site: always read it, open the reader there, hide a part, choose the text, report. */
import { writeFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromium, type Stage, sidePanel } from './browser.ts';
import { type Display, display, hasDisplay } from './display.ts';
import { clickedSample, HEADINGS, press, SAMPLE, site as sample, shows, TITLE } from './sample.ts';

const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('chromium');
const canPress = hasDisplay();
if (!canPress) console.log('Skipping the permission prompt: Xvfb or xdotool is missing.');

const at = (path: string) => new URL(path, SAMPLE).href;
const LIST = at('/forum-12-1.html');
const PROMO = at('/thread-20432-1-1.html');
const html = String(sample[SAMPLE]);
const links = '<li><a href="/thread-1-1-1.html">帖子</a></li>'.repeat(30);
const site = {
  ...sample,
  [LIST]: `<!doctype html><meta charset="utf-8"><title>邻里共建</title><ul>${links}</ul><table class="roster"><tr><td>周一老周，周二阿梅</td></tr></table>`,
  [PROMO]: html.replace(
    /(<td[^>]+id="postmessage_[^>]+>)/,
    '$1<div class="promo-box">扫码入群领取优惠</div>',
  ),
};

/** Opens every folded part of the panel and presses a control of it, once it is there, as a click that a person made. */
async function choose(panel: Page, name: string): Promise<void> {
  const control = await panel.waitForFunction(
    (wanted) => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      const controls = [...document.querySelectorAll<HTMLElement>('button, label.switch')];
      const found = controls.find((each) => each.textContent?.trim().startsWith(wanted));
      return found?.querySelector('input') ?? found;
    },
    {},
    name,
  );
  await (control as ElementHandle<HTMLElement>).evaluate((element) => element.click());
}

describe.skipIf(isMissing || !canPress)('a site that is always read', () => {
  let screen: Display;
  let stage: Stage;
  let panel: Page;

  beforeAll(async () => {
    screen = await display();
    ({ stage, panel } = await clickedSample({
      site,
      launch: { headless: false, defaultViewport: null, env: screen.env },
    }));
  });
  afterAll(async () => {
    await stage?.close();
    screen?.close();
  });

  const allowed = () => panel.evaluate(async () => (await chrome.permissions.getAll()).origins?.join() ?? '');

  test('is asked for when it is chosen, for this one site', async () => {
    expect(await allowed()).toBe('');
    await choose(panel, 'Always read this site');
    // The prompt is the browser's own: from 'Deny' to 'Allow'.
    await panel.waitForFunction(() => !document.hasFocus());
    for (let left = 20; left > 0 && (await allowed()) === ''; left--) {
      screen.key('Tab');
      screen.key('Return');
      await new Promise((done) => setTimeout(done, 500));
    }
    expect(await allowed()).toBe('https://bbs.example/*');
    await shows(panel, 'Open the reader by itself');
  });

  test('is followed by the panel without a click, from tab to tab and from page to page', async () => {
    const page = await stage.open(LIST);
    await page.bringToFront();
    await shows(panel, 'Nothing to read here');
    await page.goto(SAMPLE);
    await shows(panel, TITLE);
    const blank = await stage.browser.newPage();
    await blank.bringToFront();
    await panel.waitForFunction((title) => !document.body.innerText.includes(title), {}, TITLE);
    await page.bringToFront();
    await shows(panel, TITLE);
    await blank.close();
    await page.close();
  });

  test('opens the reader by itself on threads, and on nothing else', async () => {
    await shows(panel, TITLE);
    await choose(panel, 'Open the reader by itself');
    const list = await stage.open(LIST);
    const thread = await stage.open(SAMPLE);
    await thread.waitForSelector('plainthread-reader');
    expect(await list.$('plainthread-reader')).toBeNull();
    await thread.close();
    await list.close();
  });

  test('is listed in the options, and given back there', async () => {
    const options = await stage.browser.newPage();
    await options.goto(`${stage.origin}/options.html`);
    await shows(options, 'https://bbs.example');
    expect(await options.$eval('.rows input', (box) => (box as HTMLInputElement).checked)).toBe(true);
    await press(options, 'No longer allow https://bbs.example/*');
    await shows(options, 'None yet: a page is read only after');
    expect(await allowed()).toBe('');
    await options.close();
    const page = await stage.open(SAMPLE);
    await shows(panel, 'Plainthread has not been let into this page');
    await page.close();
  });
});

describe.skipIf(isMissing)('a wrong extraction', () => {
  let stage: Stage;
  let panel: Page;

  beforeAll(async () => {
    stage = await chromium({ site });
  });
  afterAll(() => stage?.close());

  const clicked = async (url: string): Promise<Page> => {
    const page = await stage.open(url);
    await page.setViewport({ width: 1100, height: 800 });
    await stage.click(page);
    panel = await sidePanel(stage.browser);
    return page;
  };
  const point = async (page: Page, selector: string) => {
    await page.waitForSelector('plainthread-layer');
    const box = await (await page.$(selector))?.boundingBox();
    if (!box) throw new Error(`no ${selector}`);
    await page.mouse.move(box.x + 4, box.y + 4);
    await page.mouse.click(box.x + 4, box.y + 4);
  };
  const clippedText = async () => {
    await press(panel, 'Clip');
    await shows(panel, 'Saved on this computer');
    const library = await stage.browser.newPage();
    await library.goto(`${stage.origin}/library.html`);
    await library.waitForSelector('.row');
    await library.click('.row');
    await library.waitForSelector('.clip .words');
    const text = await library.$eval('.clip', (clip) => clip.textContent);
    await library.close();
    return text;
  };

  test('what is pointed at is hidden: on the page in the panel at once, and in what is kept', async () => {
    const page = await clicked(PROMO);
    await shows(panel, TITLE);
    await choose(panel, 'Hide something');
    await page.bringToFront();
    await point(page, '.promo-box');
    await shows(panel, 'Own rules for this site: 1');
    const kept = await clippedText();
    expect(kept).toContain(HEADINGS[0]);
    expect(kept).not.toContain('扫码入群');
    await page.close();
  });

  test('what is pointed at is the text, where none was found', async () => {
    const page = await clicked(LIST);
    await shows(panel, 'Nothing to read here');
    await choose(panel, 'Choose the text');
    await page.bringToFront();
    await point(page, '.roster td');
    await shows(panel, '邻里共建');
    await page.close();
  });

  test('Escape leaves without a rule', async () => {
    const page = await clicked(SAMPLE);
    await shows(panel, TITLE);
    await choose(panel, 'Hide something');
    await page.waitForSelector('plainthread-layer');
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('plainthread-layer'));
    await page.close();
  });

  test('the rules are listed, exported, removed and imported in the options', async () => {
    const options = await stage.browser.newPage();
    await options.goto(`${stage.origin}/options.html`);
    await shows(options, '.promo-box');
    const href = await options.$eval('a[download]', (link) => (link as HTMLAnchorElement).href);
    const file = decodeURIComponent(href.replace(/^[^,]*,/, ''));
    expect(JSON.parse(file)).toMatchObject({
      plainthread: 'rules',
      sites: { 'bbs.example': { hide: [expect.stringContaining('promo-box')] } },
    });
    await press(options, 'Remove the rule div.promo-box');
    await options.waitForFunction(() => !document.body.innerText.includes('promo-box'));
    const input = await options.$('input[type=file]');
    const path = `${stage.profile}/rules.json`;
    writeFileSync(path, file);
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
    await shows(options, '.promo-box');
    await options.close();
  });

  test('a report tells of the engine and the steps, and of no word of the page', async () => {
    const page = await clicked(SAMPLE);
    await shows(panel, TITLE);
    await panel.evaluate(() => {
      const copied = window as unknown as { copied?: string };
      navigator.clipboard.writeText = async (text) => {
        copied.copied = text;
      };
    });
    await choose(panel, 'Copy report');
    await shows(panel, 'Report copied');
    const report = await panel.evaluate(() => (window as unknown as { copied?: string }).copied ?? '');
    expect(report).toContain('engine: discuz');
    expect(report).toMatch(/jammer \d+/);
    expect(report).toContain('#postmessage_0');
    expect(report).not.toMatch(/\p{sc=Han}|bbs\.example/u);
    await page.close();
  });

  test('what was removed as noise is counted and shown', async () => {
    const page = await clicked(SAMPLE);
    await shows(panel, 'pieces of noise removed');
    const noise = await panel.$eval('.noise', (list) => list.textContent);
    expect(noise).toContain('Anti-copy text');
    expect(noise).toContain('旧书回收');
    await page.close();
  });
});
