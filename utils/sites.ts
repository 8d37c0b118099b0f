import { browser } from 'wxt/browser';

/** Sites on which the user lets the extension read without a click: the browser's own host permissions are the record. */

const REGISTRATION = 'allowed-sites';

/** 'https://example.org' of an address, or null where no site can be allowed: browser pages, files. */
export function originOf(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

/** A match pattern for an origin. Patterns know no ports: all ports of the host are meant. */
function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Asks the browser for one site. Must be called in the same turn as the user's click; false when they say no. */
export function allowSite(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] });
}

/** Whether the browser can be asked for a site whose address it hides from us: Chromium from 133 on. */
export function canRequestSite(): boolean {
  return typeof browser.permissions.addHostAccessRequest === 'function';
}

/** Has the browser offer 'Allow' for the site of a tab, beside its address bar; the user decides there. */
export function requestSite(tab: number): Promise<void> {
  return browser.permissions.addHostAccessRequest({ tabId: tab });
}

/** Gives a site back to the browser. */
export function forbidSite(origin: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [patternOf(origin)] });
}

/** Whether a site is always allowed. */
export function isAllowed(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/** All always allowed sites as match patterns. */
export async function allowedSites(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Has `content.js` run by itself on exactly the allowed sites, from the next page load on. */
export async function registerAllowedSites(): Promise<void> {
  const matches = await allowedSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: REGISTRATION,
      matches,
      js: ['content-scripts/content.js'],
      css: ['content-scripts/content.css'],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}
