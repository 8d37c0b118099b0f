/** The built extension in a real browser, with pages served at their own addresses. */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, HTTPRequest, LaunchOptions, Page } from 'puppeteer-core';
import { startChromium } from '../tools/browser.ts';
import { ROOT } from '../tools/root.ts';
import { loadedExtension, toolbarClick } from '../tools/stage.ts';

export { sidePanel } from '../tools/stage.ts';

type Served = string | Buffer | { type: string; body: string | Buffer; headers?: Record<string, string> };
/** Address → what is served there; HTML unless `type` says else. Any other address gives 404. */
export type Site = Record<string, Served>;

/** A browser with the extension in it. */
export interface Stage {
  browser: Browser;
  /** chrome-extension://ID or moz-extension://UUID. */
  origin: string;
  profile: string;
  /** Opens a page of the site in a new tab. */
  open(url: string): Promise<Page>;
  /** Clicks the toolbar button on a page, for real. */
  click(page: Page): Promise<void>;
  close(): Promise<void>;
}

/** What a stage starts with. */
export interface StageOptions {
  site: Site;
  /** A profile of an earlier stage, to see what is left after a restart. */
  profile?: string;
  /** Language of the browser: 'en-US' or 'zh-CN'. */
  lang?: string;
  launch?: LaunchOptions;
}

/** Folder of the built extension; `npm run build` makes it. */
export function built(browser: 'chrome' | 'firefox'): string {
  const folder = join(ROOT, '.output', `${browser}-mv3`);
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`${folder} is missing: npm run build`);
  return folder;
}

/** A folder for a browser profile. */
export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'plainthread-'));
}

/** Chromium with the extension loaded. */
export async function chromium(options: StageOptions): Promise<Stage> {
  const { site, profile = newProfile(), lang = 'en-US', launch = {} } = options;
  const browser = await startChromium({
    extension: built('chrome'),
    userDataDir: profile,
    // Chromium on Linux takes its language from the environment.
    env: { ...process.env, LANGUAGE: lang.replace('-', '_') },
    ...launch,
    args: [`--lang=${lang}`, ...(launch.args ?? [])],
  });
  const extension = await loadedExtension(browser);
  return {
    browser,
    origin: `chrome-extension://${extension.id}`,
    profile,
    open: (url) => open(browser, site, url),
    click: (page) => toolbarClick(browser, page),
    close: () => browser.close(),
  };
}

/** Serves the site to a page, and fails every other request: nothing reaches the network. */
export async function serve(page: Page, site: Site): Promise<void> {
  await page.setRequestInterception(true);
  // A request may outlive its page: its answer is then of no use to anyone.
  page.on('request', (request) => void answer(request, site).catch(() => {}));
}

/** Opens a page of a site in a new tab. */
export async function open(browser: Browser, site: Site, url: string): Promise<Page> {
  const page = await browser.newPage();
  await serve(page, site);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

async function answer(request: HTTPRequest, site: Site): Promise<void> {
  const url = request.url();
  if (!/^https?:/.test(url)) return request.continue();
  const found = site[url] ?? site[url.replace(/#.*/, '')];
  if (found === undefined) return request.respond({ status: 404, contentType: 'text/plain', body: '' });
  if (typeof found === 'string' || Buffer.isBuffer(found))
    return request.respond({ status: 200, contentType: 'text/html', body: found });
  const { type, body, headers = {} } = found;
  await request.respond({ status: 200, contentType: type, body, headers });
}
