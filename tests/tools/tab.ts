/** One tab for many saved pages. */
import type { Browser, Page } from 'puppeteer-core';
import { startChromium } from './browser.ts';
import { closedPage, type ServedPage } from './serve.ts';

const ATTEMPTS = 3;

/** A tab that outlives what is shown in it. */
export interface Tab {
  /** Shows a page and works in it. What breaks the tab is tried again, in a new tab and, where that is gone, a new browser. */
  show<T>(served: ServedPage, work: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens a tab in a browser of its own. */
export async function openTab(): Promise<Tab> {
  let browser: Browser = await startChromium();
  let open = await newTab(browser);
  const renew = async () => {
    if (!browser.connected) browser = await startChromium();
    await open.page.close().catch(() => {});
    open = await newTab(browser);
  };
  return {
    async show(served, work) {
      for (let attempt = 1; ; attempt++) {
        try {
          await open.show(served);
          return await work(open.page);
        } catch (error) {
          await renew();
          if (attempt === ATTEMPTS) throw error;
        }
      }
    },
    close: () => browser.close(),
  };
}

async function newTab(browser: Browser) {
  const page = await browser.newPage();
  return { page, show: await closedPage(page) };
}
