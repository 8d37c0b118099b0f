/** The keys that the browser itself hears, really pressed on a screen of our own. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromium, type Stage, sidePanel } from './browser.ts';
import { type Display, display, hasDisplay } from './display.ts';
import { SAMPLE, shows, site, TITLE } from './sample.ts';

const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('chromium');
const canPress = hasDisplay();
if (!canPress) console.log('Skipping real keys: Xvfb or xdotool is missing (apt-get install xvfb xdotool).');

describe.skipIf(isMissing || !canPress)('a key pressed in Chromium', () => {
  let screen: Display;
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    screen = await display();
    stage = await chromium({ site, launch: { headless: false, defaultViewport: null, env: screen.env } });
  });
  afterAll(async () => {
    await stage?.close();
    screen?.close();
  });

  const isReaderOpen = (open: boolean) =>
    page.waitForFunction(
      (wanted) => (document.querySelector('plainthread-reader') !== null) === wanted,
      { timeout: 20_000 },
      open,
    );

  test('each command has its key', async () => {
    const options = await stage.browser.newPage();
    await options.goto(`${stage.origin}/options.html`);
    await shows(options, 'Alt+Shift+D');
    const keys = await options.$$eval('.keys kbd', (all) => all.map((key) => key.textContent));
    expect(keys.sort()).toEqual(['Alt+C', 'Alt+R', 'Alt+Shift+D']);
    await options.close();
  });

  test('Alt+Shift+D opens and closes the reading mode of a page never clicked', async () => {
    page = await stage.open(SAMPLE);
    await screen.press(TITLE, 'alt+shift+d');
    await isReaderOpen(true);
    await screen.press(TITLE, 'alt+shift+d');
    await isReaderOpen(false);
  });

  test('Alt+R opens the panel with the thread', async () => {
    await screen.press(TITLE, 'alt+r');
    await shows(await sidePanel(stage.browser), TITLE);
  });

  test('Alt+Shift+R opens and closes the reading mode of a page once read', async () => {
    await screen.press(TITLE, 'alt+shift+r');
    await isReaderOpen(true);
    await screen.press(TITLE, 'alt+shift+r');
    await isReaderOpen(false);
  });

  test('Alt+C clips the thread', async () => {
    await screen.press(TITLE, 'alt+c');
    await shows(await sidePanel(stage.browser), 'Whole thread');
  });
});
