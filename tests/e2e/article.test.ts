/** A page that is no forum: the panel's outline leads to its places, and the comments below are none of it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stage } from './browser.ts';
import { clickedSample, press, shows } from './sample.ts';

const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('chromium');

const URL_OF = 'https://kitchen.example/leek-soup/';
const SENTENCE =
  'Leeks hide sand between their leaves, so they are cut along their length and held under water. ';
const NAMES = ['Washing', 'Cutting', 'Simmering', 'Serving', 'Keeping'];
const section = (name: string) => `<h2>${name}</h2>${`<p>${SENTENCE.repeat(4)}</p>`.repeat(5)}`;
const remark = (i: number) =>
  `<li id="comment-${i}"><a class="author" href="/p/brun${i}">brun${i}</a> <time>March ${i}, 2024 10:00</time><p>I made it with ${i} leeks, and it was gone in an hour.</p></li>`;
const PAGE = `<!doctype html><html lang="en"><title>Leek soup - The kitchen</title><meta property="og:type" content="article">
<nav><a href="/">Home</a> <a href="/soups">Soups</a></nav>
<main><h1>Leek soup</h1><p>By <a rel="author" href="/p/ottilie">ottilie</a>, <time>March 1, 2024</time></p>
<div class="text">${NAMES.map(section).join('')}</div>
<h3>12 comments</h3><ol id="comments">${Array.from({ length: 12 }, (_, i) => remark(i + 1)).join('')}</ol></main></html>`;

describe.skipIf(isMissing)('an article with comments', () => {
  let stage: Stage;
  let page: Page;
  let panel: Page;
  const percent = () =>
    panel.$eval('.outline-passed span', (span) => Number.parseInt(span.textContent ?? '', 10));
  const current = () =>
    panel.evaluate(() => document.querySelector('[role="treeitem"][aria-current]')?.textContent ?? null);

  beforeAll(async () => {
    const site = { [URL_OF]: PAGE };
    ({ stage, page, panel } = await clickedSample({ site }, { url: URL_OF, title: 'Leek soup' }));
  });
  afterAll(() => stage?.close());

  test('its headings are the outline, without anybody who commented', async () => {
    const rows = await panel.$$eval('[role="treeitem"]', (items) => items.map((item) => item.textContent));
    expect(rows.map((row) => NAMES.find((name) => row?.includes(name)))).toEqual(NAMES);
    expect(await panel.$eval('main', (main) => main.textContent)).not.toContain('brun');
  });

  test('the position begins at the top, and follows the page', async () => {
    await expect.poll(percent).toBeLessThan(40);
    expect((await current()) ?? '').not.toContain('Keeping');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(percent).toBe(100);
    await expect.poll(current).toContain('Keeping');
  });

  test('a click on a heading scrolls the page there', async () => {
    await press(panel, 'Cutting');
    const top = () =>
      page.evaluate(() => document.querySelectorAll('h2')[1]?.getBoundingClientRect().top ?? -1);
    await expect.poll(top).toBeGreaterThan(50);
    await expect.poll(top).toBeLessThan(400);
    await expect.poll(current).toContain('Cutting');
  });

  test('selected words can be made a heading: their place in the page is known', async () => {
    await panel.$eval('details.outline-corrections', (details) => details.setAttribute('open', ''));
    await page.evaluate(() => {
      const text = document.querySelectorAll('.text p')[12]?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 23);
    });
    await press(panel, 'Selection is a heading');
    await shows(panel, 'Leeks hide sand between');
  });
});
