import { browser } from 'wxt/browser';
import { describe, locate } from '../anchor';
import type { HighlightEdit, NewHighlight } from '../highlights';
import type { Capture, Post, Thread } from '../model';
import { askExtension } from '../talk';
import type { Muted } from './filters';
import { advance, type Place } from './place';
import type { Preferences } from './preferences';
import * as store from './store';

/** A thread that is read: its site, the place it was left at, and what a part of it is as a capture. */
export interface Read<Part> {
  site: string;
  place: Place | null;
  captureOf(thread: Thread, part: Part): Capture;
}

/** What the reading mode keeps, wherever it runs: the look, places, clips and highlights of the thread as it was opened. */
export function keeping<Part>(thread: Thread, { site, place: before, captureOf }: Read<Part>) {
  const { url, title } = thread;
  let place = before;
  return {
    site,
    locale: browser.i18n.getUILanguage(),
    now: new Date(),
    savePreferences: (look: Preferences, scope: 'all' | 'site') =>
      void store.saveLook(look, scope === 'site' ? site : null),
    forgetSite: () => store.forgetSiteLook(site),
    saveMuted: (muted: Muted) => void store.saveMuted(muted),
    savePlace(grown: Thread, at: { post: Post; part: number }) {
      place = advance(place, grown, at, new Date());
      void store.savePlace({ ...place, url });
    },
    places: store.places,
    forgetPlace: store.forgetPlace,
    clip: async (grown: Thread, part: Part): Promise<'saved' | 'updated'> => {
      const { result } = await askExtension('keep', captureOf(grown, part));
      return result === 'new' ? 'saved' : 'updated';
    },
    notes: {
      list: () => askExtension('highlightsOf', { url }),
      add: (note: Omit<NewHighlight, 'url' | 'title'>) =>
        askExtension('addHighlight', { ...note, url, title }),
      edit: async (id: string, change: HighlightEdit) =>
        void (await askExtension('editHighlight', { id, change })),
    },
    locate,
    describe,
    speech: globalThis.speechSynthesis ?? null,
  };
}
