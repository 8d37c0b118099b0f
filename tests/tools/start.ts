/** `npm start`: builds the extension and opens it on the bundled thread with the side panel; headless without a display. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from './browser.ts';
import { FIXTURES } from './fixtures.ts';
import { ROOT } from './root.ts';
import { loadedExtension, sidePanel, toolbarClick } from './stage.ts';

const SHOTS = join(ROOT, '.plainthread');
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function build(): void {
  const { status } = spawnSync(join(ROOT, 'node_modules/.bin/wxt'), ['build'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Serves the bundled thread on this machine; every other address is not found. */
function serveSample(): Promise<string> {
  const html = readFileSync(join(FIXTURES, 'discuz-sample', 'page.html'));
  const server = createServer((request, response) => {
    const isThread = request.url === '/thread-20431-1-1.html';
    response.writeHead(isThread ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(isThread ? html : '');
  });
  server.unref();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${port}/thread-20431-1-1.html`);
    });
  });
}

/** The panel's words as a person sees them, once its outline is there. */
async function panelText(panel: Page): Promise<string> {
  await panel.waitForSelector('[role="treeitem"]');
  return panel.$eval('main', (main) => main.innerText);
}

/** One picture of the page with the panel beside it. */
async function picture(browser: Browser, page: Page, panel: Page, file: string): Promise<void> {
  const shots = [
    await page.screenshot({ encoding: 'base64' }),
    await panel.screenshot({ encoding: 'base64' }),
  ];
  const frame = await browser.newPage();
  const images = shots.map((shot) => `<img src="data:image/png;base64,${shot}" height="800">`).join('');
  await frame.setContent(
    `<body style="margin:0;display:flex;gap:1px;background:#999;width:max-content">${images}`,
  );
  const body = await frame.$('body');
  await body?.screenshot({ path: file as `${string}.png` });
  await frame.close();
}

build();
const url = await serveSample();
const browser = await startChromium({
  extension: join(ROOT, '.output', 'chrome-mv3'),
  headless: !hasDisplay,
  defaultViewport: hasDisplay ? null : { width: 1080, height: 800 },
});
const [page = await browser.newPage()] = await browser.pages();
await loadedExtension(browser);
await page.goto(url);
await toolbarClick(browser, page);
const panel = await sidePanel(browser);
console.log(`\n${url}\n\n${await panelText(panel)}\n`);
if (hasDisplay) {
  console.log('Close the browser to end.');
  await new Promise((done) => browser.once('disconnected', done));
} else {
  mkdirSync(SHOTS, { recursive: true });
  const file = join(SHOTS, 'start.png');
  await picture(browser, page, panel, file);
  console.log(`No display: this is what it looks like: ${file}`);
  await browser.close();
}
