import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { lastClick } from '../../utils/lastClick';
import type { PageReading } from '../../utils/messages';
import type { Thread } from '../../utils/model';
import { inject } from '../../utils/tabs';
import { askPage, hear } from '../../utils/talk';
import { type NothingHere, nothingIn, type Refusal, refusalOf } from './refusal';
import type { ShownTab } from './useTab';

/** What the panel knows of the page in the shown tab. `url` is null where the browser hides it from us. */
export type PageState =
  | { is: 'waiting' }
  | { is: 'thread'; tab: number; url: string | null; thread: Thread; reading: PageReading }
  | { is: 'empty'; why: NothingHere; tab: number; url: string | null }
  | { is: 'refused'; why: Refusal; tab: number; url: string | null }
  | { is: 'failed'; why: string };

/** Reads the page of the shown tab, again whenever it tells of a change or the tab goes elsewhere. */
export function usePage(tab: ShownTab | null): PageState {
  const [known, setKnown] = useState<{ visit: number; state: PageState } | null>(null);
  const { id, visit = 0, step } = tab ?? {};
  useEffect(() => {
    if (id === undefined) return;
    const stop = new AbortController();
    const load = async () => {
      const state = await readTab(id);
      if (!stop.signal.aborted) setKnown({ visit, state });
    };
    void load();
    const deafen = hear({
      reading: (_data, sender) => void (sender.tab === id && load()),
      reader: (_data, sender) => void (sender.tab === id && load()),
    });
    return () => {
      stop.abort();
      deafen();
    };
  }, [id, visit, step]);
  return known?.visit === visit ? known.state : { is: 'waiting' };
}

async function readTab(tab: number): Promise<PageState> {
  const url = await urlOf(tab);
  try {
    const reading = await askOrInject(tab);
    const { thread } = reading;
    if (thread) return { is: 'thread', tab, url, thread, reading };
    return { is: 'empty', why: nothingIn(reading.contentType, url), tab, url };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const why = refusalOf({ url, error: message, isClicked: (await lastClick.getValue())?.tab === tab });
    return why ? { is: 'refused', why, tab, url } : { is: 'failed', why: message };
  }
}

/** Asks the page; where our script is not there yet, brings it. */
async function askOrInject(tab: number): Promise<PageReading> {
  try {
    return await askPage(tab, 'read', {});
  } catch {
    await inject(tab);
    return askPage(tab, 'read', {});
  }
}

async function urlOf(tab: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(tab)).url ?? null;
  } catch {
    // The tab was closed meanwhile; the next event tells of another.
    return null;
  }
}
