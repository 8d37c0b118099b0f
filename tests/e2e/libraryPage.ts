import type { Page } from 'puppeteer-core';
import { buildScript } from '../tools/extractor.ts';
import type { Stage } from './browser.ts';

let script: Promise<string> | null = null;

/** A page of the extension in a tab of its own, with `pt` (tests/tools/inLibrary.ts) in it; mostly the library. */
export async function libraryPage(stage: Stage, path = 'library.html'): Promise<Page> {
  script ??= buildScript('tests/tools/inLibrary.ts', 'pt');
  const page = await stage.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`${stage.origin}/${path}`);
  await page.evaluate(await script);
  return page;
}
