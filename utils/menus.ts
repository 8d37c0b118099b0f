import { browser } from 'wxt/browser';
import { clipAllPages, clipTab } from './clipTab';
import { openReader } from './tabs';
import { words } from './words';

type Click = Parameters<Parameters<typeof browser.contextMenus.onClicked.addListener>[0]>[0];

/** The entries of the context menu: where each shows, its words, and what it does in a tab. */
const ENTRIES = {
  read: { contexts: ['page'], word: 'menu_read', act: (tab: number) => openReader(tab) },
  page: {
    contexts: ['page'],
    word: 'menu_clip_page',
    act: (tab: number) => clipTab(tab, { part: 'thread' }),
  },
  pages: { contexts: ['page'], word: 'menu_clip_pages', act: (tab: number) => clipAllPages(tab) },
  selection: {
    contexts: ['selection'],
    word: 'menu_clip_selection',
    act: (tab: number) => clipTab(tab, { part: 'selection' }),
  },
  image: {
    contexts: ['image'],
    word: 'menu_clip_image',
    act: (tab: number, { srcUrl = '' }: Click) => clipTab(tab, { part: 'image', src: srcUrl }),
  },
  link: {
    contexts: ['link'],
    word: 'menu_clip_link',
    act: (tab: number, { linkUrl = '' }: Click) => clipTab(tab, { part: 'link', url: linkUrl }),
  },
} as const;

/** Makes the entries anew. The browser keeps them: once an installation or update is enough. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, { contexts, word }] of Object.entries(ENTRIES))
    browser.contextMenus.create({ id, contexts: [...contexts], title: words(word) });
}

/** Does what a chosen entry says. */
export function onMenuClick(click: Click, tab: { id?: number | undefined } | undefined): void {
  const entry = Object.entries(ENTRIES).find(([id]) => id === click.menuItemId)?.[1];
  if (entry && tab?.id !== undefined) void entry.act(tab.id, click);
}
