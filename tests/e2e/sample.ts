/** The bundled thread as a site, and what a person finds in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { FIXTURES } from '../tools/fixtures.ts';
import { chromium, type Site, type Stage, type StageOptions, sidePanel } from './browser.ts';

export const SAMPLE = 'https://bbs.example/thread-20431-1-1.html';

/** The bundled thread at its address. */
export const site: Site = { [SAMPLE]: readFileSync(join(FIXTURES, 'discuz-sample', 'page.html')) };

export const TITLE = '社区图书角怎样才能办得长久';
export const HEADINGS = [
  '先想清楚图书角为谁而办、由谁来管、靠什么长久',
  '办图书角要避免的几个误区',
  '一是不能只收书不选书。',
  '二是不能只管书不管人。',
  '三是不能指望一次投入管三年。',
  '让图书角长久运转的五个办法',
  '一是固定一个晚上。',
  '二是让孩子做馆长。',
  '三是书要有来路。',
  '四是账目上墙。',
  '五是允许书丢。',
];

/** Waits until a page of ours shows a text. */
export async function shows(page: Page, text: string): Promise<void> {
  const isThere = (wanted: string) => document.body.innerText.includes(wanted);
  try {
    await page.waitForFunction(isThere, { timeout: 20_000 }, text);
  } catch (cause) {
    const seen = await page.evaluate(() => document.body.innerText.slice(0, 300)).catch(String);
    throw new Error(`“${text}” is not shown, but: ${seen}`, { cause });
  }
}

/** Presses the button or link of this name, as assistive technology names it. */
export async function press(page: Page, name: string): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"])`).click();
}

/** A page, or the bundled thread, in Chromium after a click on the toolbar button, its panel filled. */
export async function clickedSample(
  options: StageOptions = { site },
  { url = SAMPLE, title = TITLE } = {},
): Promise<{ stage: Stage; page: Page; panel: Page }> {
  const stage = await chromium(options);
  const page = await stage.open(url);
  await stage.click(page);
  const panel = await sidePanel(stage.browser);
  await shows(panel, title);
  return { stage, page, panel };
}
