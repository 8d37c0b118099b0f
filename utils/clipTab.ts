import { badgeFailure, refreshShownTabs } from './badge';
import { imageCapture, linkCapture, selectionCapture, threadCapture } from './capture';
import { isFull } from './full';
import { keep } from './keep';
import { keepImagesFrom } from './keepImages';
import type { ClippedPages } from './messages';
import type { Capture, Saved } from './model';
import type { Halt } from './pages';
import { inject, loadWalker } from './tabs';
import { askPage } from './talk';
import { words } from './words';

/** What to keep of a tab; `auto` is the selection where there is one, else the thread. */
export type Wish =
  | { part: 'auto' | 'thread' | 'selection' }
  | { part: 'image'; src: string }
  | { part: 'link'; url: string };

/** Keeps a part of a tab's page by shortcut or menu, and says in the page what became of it. */
export async function clipTab(tab: number, wish: Wish): Promise<void> {
  try {
    await inject(tab);
    const capture = await captureOf(tab, wish);
    if (!capture)
      return say(tab, words(wish.part === 'selection' ? 'panel_select_first' : 'panel_nothing'), 'bad');
    const { result, clip } = await keep(capture);
    void keepImagesFrom(tab, clip).catch(logged);
    await say(tab, words(`panel_saved_${result}` satisfies `panel_saved_${Saved['result']}`), 'good');
    await refreshShownTabs();
  } catch (error) {
    await say(tab, words('panel_not_saved', reasonOf(error)), 'bad');
  }
}

/** Keeps a tab's thread with all its pages, and says in the page what became of it. */
export async function clipAllPages(tab: number): Promise<ClippedPages | null> {
  try {
    await loadWalker(tab);
    const clipped = await askPage(tab, 'clipAllPages', {});
    await say(tab, clipped ? pagesLine(clipped) : words('panel_nothing'), clipped?.halt ? 'bad' : 'good');
    return clipped;
  } catch (error) {
    await say(tab, words('panel_not_saved', reasonOf(error)), 'bad');
    return null;
  }
}

/** How many pages are kept, and why not all. */
export function pagesLine({ pages, halt }: ClippedPages): string {
  const line = words('panel_saved_pages', String(pages));
  return halt ? `${line} · ${words(`panel_halt_${halt}` satisfies `panel_halt_${Halt}`)}` : line;
}

/** Why something was not kept, in words for people where we know the reason. */
export function reasonOf(error: unknown): string {
  if (isFull(error)) return words('panel_disk_full');
  return error instanceof Error ? error.message : String(error);
}

async function captureOf(tab: number, wish: Wish): Promise<Capture | null> {
  if (wish.part === 'link') return linkCapture(wish.url, await askPage(tab, 'linkText', { url: wish.url }));
  const { thread } = await askPage(tab, 'read', {});
  if (!thread) return null;
  if (wish.part === 'image') {
    const image = await askPage(tab, 'image', { src: wish.src });
    return image && imageCapture(thread, image, wish.src);
  }
  const selection = wish.part === 'thread' ? null : await askPage(tab, 'selection', {});
  if (selection) return selectionCapture(thread, selection);
  return wish.part === 'selection' ? null : threadCapture(thread);
}

async function say(tab: number, text: string, tone: 'good' | 'bad'): Promise<void> {
  try {
    await askPage(tab, 'notify', { text, tone });
  } catch {
    // A page that lets nobody in cannot say it either: the button does.
    if (tone === 'bad') await badgeFailure(tab, text);
  }
}

function logged(error: unknown): void {
  console.error('Not all images were kept', error);
}
