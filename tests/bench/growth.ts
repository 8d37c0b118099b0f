/** How the time of the extract call grows with the page: pages of our own making, in real Chromium. */
import type { Browser } from 'puppeteer-core';
import { startChromium } from '../tools/browser.ts';
import { buildScript } from '../tools/extractor.ts';

declare const plainthreadGrowth: typeof import('./growthInPage.ts');

/** Prints a line a page: its size, the time of the fastest of three extract calls, and how many times as long a byte takes. */
export async function measureGrowth(): Promise<void> {
  const script = await buildScript('tests/bench/growthInPage.ts', 'plainthreadGrowth');
  const browser = await startChromium();
  try {
    const usual = new Map<string, number>();
    console.log(`${'page'.padEnd(36)}${'kB'.padStart(8)}${'ms'.padStart(9)}  ×/byte  read as`);
    for (const name of await inTab(browser, script, () => plainthreadGrowth.names())) {
      const { kB, ms, read, like } = await inTab(
        browser,
        script,
        (one) => plainthreadGrowth.measure(one),
        name,
      );
      if (name === like) usual.set(name, ms / kB);
      const times = ms / kB / (usual.get(like) ?? Number.NaN);
      console.log(
        `${name.padEnd(36)}${kB.toFixed(0).padStart(8)}${ms.toFixed(1).padStart(9)}${times.toFixed(1).padStart(8)}  ${read}`,
      );
    }
  } finally {
    await browser.close();
  }
}

/** A fresh tab for each page: the browser may still be busy with the last one. */
async function inTab<T>(browser: Browser, script: string, run: (name: string) => T, name = ''): Promise<T> {
  const page = await browser.newPage();
  await page.evaluate(script);
  const result = (await page.evaluate(run, name)) as T;
  await page.close();
  return result;
}
