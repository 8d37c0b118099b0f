import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageReading } from '../../utils/messages';
import type { Thread } from '../../utils/model';
import { inject } from '../../utils/tabs';
import { askPage, hear } from '../../utils/talk';
import { type NothingHere, nothingIn, type Refusal, refusalOf } from './refusal';
import type { ShownTab } from './useTab';

/** What the panel knows of the page in the shown tab. */
export type PageState =
  | { is: 'waiting' }
  | { is: 'thread'; tab: number; thread: Thread; reading: PageReading }
  | { is: 'empty'; why: NothingHere; tab: number }
  | { is: 'refused'; why: Refusal; tab: number; url: string | null }
  | { is: 'failed'; why: string };

/** Reads the page of the shown tab, again whenever it tells of a change or the tab goes elsewhere. */
export function usePage(tab: ShownTab | null): PageState {
  const [state, setState] = useState<PageState>({ is: 'waiting' });
  const id = tab?.id;
  const url = tab?.url ?? null;
  const visit = tab?.visit;
  useEffect(() => {
    if (id === undefined) return;
    const stop = new AbortController();
    const load = async () => {
      const next = await readTab(id, url);
      if (!stop.signal.aborted) setState(next);
    };
    setState({ is: 'waiting' });
    void load();
    const deafen = hear({
      reading: (_data, sender) => void (sender.tab === id && load()),
      reader: (_data, sender) => void (sender.tab === id && load()),
    });
    return () => {
      stop.abort();
      deafen();
    };
  }, [id, url, visit]);
  return state;
}

async function readTab(tab: number, url: string | null): Promise<PageState> {
  try {
    const reading = await askOrInject(tab);
    const { thread } = reading;
    if (thread) return { is: 'thread', tab, thread, reading };
    return { is: 'empty', why: nothingIn(reading.contentType), tab };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const why = refusalOf(url, message);
    return why ? { is: 'refused', why, tab, url: await urlOf(tab) } : { is: 'failed', why: message };
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

/** The tab's address, as far as the browser shows it to us. */
async function urlOf(tab: number): Promise<string | null> {
  return (await browser.tabs.get(tab)).url ?? null;
}
