/** `node tests/bench/clips.ts [COUNT]`: the library with many clips, beside MiniSearch and FlexSearch on the same data. */
import { pathToFileURL } from 'node:url';
import { chromium } from '../e2e/browser.ts';
import { buildScript } from '../tools/extractor.ts';

type InBench = typeof import('./clipsInPage.ts');
declare const bench: InBench;

/** Fills a library of `count` clips of 3,000 characters in a fresh profile and prints what it takes to use it. */
export async function measureClips(count = 10_000): Promise<void> {
  const script = await buildScript('tests/bench/clipsInPage.ts', 'bench');
  const stage = await chromium({ site: {}, launch: { protocolTimeout: 600_000 } });
  const open = async () => {
    const page = await stage.browser.newPage();
    await page.goto(`${stage.origin}/sidepanel.html`);
    await page.evaluate(script);
    return page;
  };
  const page = await open();
  const filled = await page.evaluate((number) => bench.fill(number), count);
  await page.close();
  const again = await open();
  const own = await again.evaluate(() => bench.own());
  const ownMemory = await again.evaluate(() => bench.memory());
  await again.close();
  const third = await open();
  const rivals = await third.evaluate(() => bench.rivals());
  await third.close();
  await stage.close();
  console.log(`${count} clips of 3,000 characters`);
  console.table({ ...filled, ...own.opening, 'JS memory after searching, MB': ownMemory });
  console.table([own.row, ...rivals]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await measureClips(Number(process.argv[2] ?? 10_000));
