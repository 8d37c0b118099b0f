/** Panel, options and library for everyone: axe in each scheme, the narrowest window, keys alone, no motion. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import type { Stage } from './browser.ts';
import { inReader, openReader, readerShows } from './reading.ts';
import { clickedSample, press, SAMPLE, shows, TITLE } from './sample.ts';

const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('chromium');

describe.skipIf(isMissing)('for everyone', () => {
  let stage: Stage;
  let page: Page;
  let panel: Page;
  const pages: Record<string, Page> = {};

  beforeAll(async () => {
    ({ stage, page, panel } = await clickedSample());
    await press(panel, 'Clip');
    await shows(panel, 'Clips of this page');
    await panel.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    pages.panel = panel;
    for (const name of ['options', 'library']) {
      pages[name] = await stage.browser.newPage();
      await pages[name].goto(`${stage.origin}/${name}.html`);
    }
    await pages.library?.setViewport({ width: 1280, height: 800 });
    await pages.library?.waitForSelector('.row');
    await pages.library?.click('.row');
    await pages.library?.waitForSelector('.clip .words');
  });
  afterAll(() => stage?.close());

  describe.each(['panel', 'options', 'library'])('the %s', (name) => {
    const it = () => pages[name] as Page;
    beforeAll(async () => {
      await (name === 'panel' ? page : it()).bringToFront();
      if (name === 'panel') await shows(panel, TITLE);
    });

    test.each(['light', 'dark'])('axe finds nothing in %s', async (value) => {
      // A colour on its way to another has no contrast of its own.
      await it().emulateMediaFeatures([
        { name: 'prefers-color-scheme', value },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      expect(await violations(it())).toEqual([]);
    });

    test('320 pixels: nothing scrolls sideways, and axe finds nothing', async () => {
      await it().setViewport({ width: 320, height: 640 });
      const sideways = await it().evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(sideways).toBe(0);
      expect(await violations(it())).toEqual([]);
    });

    test('nothing moves by itself where motion is unwanted', async () => {
      await it().emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      const moving = await it().evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter((element) => {
            const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
            const lasts = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0);
            return lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration));
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 100)),
      );
      expect(moving).toEqual([]);
    });
  });

  test('the panel is gone through by Tab, each stop is seen, and Enter opens the reading mode', async () => {
    await page.bringToFront();
    // What is known of the page's clips comes after the page.
    await shows(panel, 'Clip again');
    // Tab begins at the top, wherever it was before.
    await panel.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
    });
    const stops: string[] = [];
    const unseen: string[] = [];
    for (let left = 12; left > 0; left--) {
      await panel.keyboard.press('Tab');
      const { name, isSeen } = await panel.evaluate(() => {
        const { activeElement: stop } = document;
        const { outlineStyle, outlineWidth } = getComputedStyle(stop as Element);
        const name = stop?.getAttribute('aria-label') ?? stop?.textContent ?? '';
        return { name: name.trim(), isSeen: outlineStyle !== 'none' && outlineWidth !== '0px' };
      });
      stops.push(name);
      if (!isSeen) unseen.push(name);
    }
    expect(unseen).toEqual([]);
    const order = ['Read', 'Clip again', 'Filter the outline'].map((name) =>
      stops.findIndex((stop) => stop === name || stop.startsWith(name)),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    await panel.focus('.button.primary');
    await panel.keyboard.press('Enter');
    await page.waitForSelector('plainthread-reader');
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('plainthread-reader'));
  });

  test('the reading mode keeps Tab within itself, shows each stop, and gives the focus back', async () => {
    const thread = await stage.open(SAMPLE);
    await thread.focus('#ls_username');
    await openReader(stage, thread);
    await readerShows(thread, TITLE);
    const stops = new Set<string>();
    for (let left = 40; left > 0; left--) {
      await thread.keyboard.press('Tab');
      const stop = await inReader(thread, (root) => {
        const { activeElement } = root;
        if (!activeElement) return null;
        const { outlineStyle } = getComputedStyle(activeElement);
        const isSeen = outlineStyle !== 'none' || activeElement.matches('.scroller');
        return `${isSeen ? '' : 'unseen '}${activeElement.getAttribute('aria-label') ?? activeElement.className}`;
      });
      if (stop) stops.add(stop);
      expect(await thread.evaluate(() => document.activeElement?.localName)).not.toBe('input');
    }
    expect([...stops].filter((stop) => stop.startsWith('unseen'))).toEqual([]);
    for (const name of ['Outline', 'Filter posts', 'More']) expect([...stops].join()).toContain(name);
    await thread.keyboard.press('Escape');
    await thread.waitForFunction(() => document.activeElement?.id === 'ls_username');
    await thread.close();
  });
});
