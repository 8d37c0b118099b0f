/** What tools and tests do with the extension in Chromium: its toolbar button and its side panel. */
import type { Browser, Extension, Page, Target } from 'puppeteer-core';

/** The extension, which Chromium may list a moment after its start. */
export async function loadedExtension(browser: Browser): Promise<Extension> {
  for (let left = 100; left > 0; left--) {
    const [extension] = [...(await browser.extensions()).values()];
    if (extension) {
      // A click before the first start of its service worker is heard by nobody.
      await browser.waitForTarget((target) => target.type() === 'service_worker', { timeout: 20_000 });
      await listening(extension);
      return extension;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the extension did not load');
}

/** Waits until the service worker has told the browser what it listens to, which takes a moment after an installation. */
async function listening(extension: Extension): Promise<void> {
  for (let left = 100; left > 0; left--) {
    const [worker] = await extension.workers();
    if (await worker?.evaluate(() => chrome.action.onClicked.hasListeners())) return;
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Clicks the extension's toolbar button on a page. */
export async function toolbarClick(browser: Browser, page: Page): Promise<void> {
  const [extension] = [...(await browser.extensions()).values()];
  if (!extension) throw new Error('the extension is gone');
  await page.bringToFront();
  await extension.triggerAction(page);
}

/** The real side panel, once it is open. */
export async function sidePanel(browser: Browser): Promise<Page> {
  const isPanel = (target: Target) => target.url().endsWith('/sidepanel.html');
  const target = await browser.waitForTarget(isPanel, { timeout: 20_000 });
  return target.asPage();
}
