/** Pages served at their own addresses by request interception: nothing reaches the network. */
import { isUtf8 } from 'node:buffer';
import type { HTTPRequest, Page } from 'puppeteer-core';

/** A page's address and its bytes as served. */
export interface ServedPage {
  url: string;
  bytes: Buffer | string;
}

const TIMEOUT = 60_000;

/** Answers the main document by the page last given to `show`; every other request fails. Page scripts are off. */
export async function closedPage(page: Page): Promise<(served: ServedPage) => Promise<void>> {
  let current: ServedPage | null = null;
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request, current));
  page.setDefaultTimeout(TIMEOUT);
  return async (served) => {
    current = served;
    // Without scripts while it is parsed: the inside of `noscript` becomes elements for every extractor (Discourse
    // serves its posts there), not the one text it is to a browser with scripts.
    await page.setJavaScriptEnabled(false);
    await page.goto(served.url, { waitUntil: 'domcontentloaded' });
    await page.setJavaScriptEnabled(true);
  };
}

/** Pages that declare nothing had their charset in the header, which is lost: valid UTF-8 is UTF-8. */
function contentType(bytes: Buffer | string): string {
  if (typeof bytes === 'string') return 'text/html';
  const declares = /charset\s*=/i.test(bytes.subarray(0, 4096).toString('latin1'));
  return declares || !isUtf8(bytes) ? 'text/html' : 'text/html; charset=utf-8';
}

async function answer(request: HTTPRequest, current: ServedPage | null): Promise<void> {
  const isDocument = request.isNavigationRequest() && request.frame()?.parentFrame() === null;
  if (!current || !isDocument) return request.abort();
  // No charset here: the bytes' own declaration decides. The policy turns the page's scripts off, and spares the
  // browser asking for what is refused anyway.
  const headers = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
  await request.respond({
    status: 200,
    contentType: contentType(current.bytes),
    headers,
    body: current.bytes,
  });
}
