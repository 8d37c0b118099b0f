import { browser } from 'wxt/browser';

const CONTENT = '/content-scripts/content.js';
const READER = '/content-scripts/reader.js';
const CHINESE = '/content-scripts/chinese.js';
const ALL_PAGES = '/content-scripts/allPages.js';
const PAINT = '/content-scripts/content.css';

/** A tab as far as it is needed to open something in its window. */
interface TabLike {
  windowId?: number | undefined;
}

/**
 * Opens the side panel (Chromium) or the sidebar (Firefox). Must be called in the same turn as the user's click: both
 * browsers refuse it after any `await`.
 */
export function openPanel({ windowId }: TabLike): void {
  if (browser.sidePanel && windowId !== undefined)
    void browser.sidePanel.open({ windowId }).catch(ignoreClosed);
  else void firefoxSidebar()?.open().catch(ignoreClosed);
}

function ignoreClosed(): void {
  // The window closed between click and opening.
}

/** Firefox's own API, absent from the types of Chromium's. */
function firefoxSidebar(): { open(): Promise<void> } | undefined {
  return (browser as unknown as { sidebarAction?: { open(): Promise<void> } }).sidebarAction;
}

/** Brings `content.js` and the paints of its marks into a tab. Rejects where the browser forbids it: no access, browser pages, extension stores. */
export async function inject(tab: number): Promise<void> {
  if (await isThere(tab)) return;
  await run(tab, CONTENT);
  // The browser holds this style beside the document: the page has no element more than before.
  // As a page's own style: Chromium 156 paints no `::highlight` of a user's style.
  await browser.scripting.insertCSS({ target: { tabId: tab }, files: [PAINT] });
}

/** Whether `content.js` of this version runs in the tab's page. */
async function isThere(tab: number): Promise<boolean> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId: tab },
    func: () => globalThis.plainthread?.page?.isAlive() === true,
  });
  return frame?.result === true;
}

async function run(tab: number, file: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab },
    files: [file as '/content-scripts/content.js'],
  });
}

/** Opens the reading mode in a tab, or closes it when it is open. */
export async function openReader(tab: number): Promise<void> {
  await inject(tab);
  await run(tab, READER);
}

/** Puts what keeps a thread with all its pages into a tab's page. */
export async function loadWalker(tab: number): Promise<void> {
  await inject(tab);
  await run(tab, ALL_PAGES);
}

/** Puts the converter between simplified and traditional Chinese into a tab's page. */
export async function loadChinese(tab: number): Promise<void> {
  await run(tab, CHINESE);
}

/** Opens one of our pages in a tab, at a clip if told: `openExtensionPage('library', clip.id)`. */
export function openExtensionPage(name: 'library' | 'options', clip?: string): void {
  const path = `/${name}.html${clip ? `#clip=${clip}` : ''}`;
  void browser.tabs.create({ url: browser.runtime.getURL(path as '/sidepanel.html') });
}
