/** Draws public/icon/*.png from icon.svg: `node tests/tools/icons.ts`. The results are committed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChromium } from './browser.ts';
import { ROOT } from './root.ts';

const SIZES = [16, 32, 48, 96, 128];
const FOLDER = join(ROOT, 'public', 'icon');

const svg = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');
const browser = await startChromium();
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  writeFileSync(join(FOLDER, `${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
