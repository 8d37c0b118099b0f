import { browser } from 'wxt/browser';
import type { ClipPart, Joined, Opened, ReaderHost } from '../../components/reader/host';
import { selectionPart } from '../../components/reader/selectedPart';
import { describe, locate } from '../../utils/anchor';
import { threadCapture } from '../../utils/capture';
import type { Capture, Thread } from '../../utils/model';
import { walk } from '../../utils/pages';
import { advance, type Place } from '../../utils/reader/place';
import * as store from '../../utils/reader/store';
import { walkTools } from '../../utils/reader/walkTools';
import type { PageTools } from '../../utils/reading';
import { askExtension } from '../../utils/talk';
import { loadChinese } from './chinese';

interface Parts {
  page: PageTools;
  /** The thread as it was opened: notes and places are kept under its address. */
  thread: Thread;
  place: Place | null;
  close: () => void;
  print: () => void;
  toggleFullscreen: () => void;
  onOpen: (opened: Opened) => void;
  onJoined: (joined: Joined) => void;
}

/** The reader's outside in a real page: extension storage, the page's own session, the browser. */
export function pageHost({ page, thread, place: before, ...acts }: Parts): ReaderHost {
  const site = location.host;
  const { url } = thread;
  let place = before;
  return {
    ...acts,
    site,
    locale: browser.i18n.getUILanguage(),
    now: new Date(),
    savePreferences: (look, scope) => void store.saveLook(look, scope === 'site' ? site : null),
    forgetSite: () => store.forgetSiteLook(site),
    saveMuted: (muted) => void store.saveMuted(muted),
    savePlace(grown, at) {
      place = advance(place, grown, at, new Date());
      void store.savePlace({ ...place, url });
    },
    places: store.places,
    forgetPlace: store.forgetPlace,
    clip: async (grown, part) => {
      const { result } = await askExtension('keep', captureOf(page, grown, part));
      return result === 'new' ? 'saved' : 'updated';
    },
    notes: {
      list: () => askExtension('highlightsOf', { url }),
      add: (note) => askExtension('addHighlight', { ...note, url, title: thread.title }),
      edit: async (id, change) => void (await askExtension('editHighlight', { id, change })),
    },
    locate,
    describe,
    walk: (from, control) => walk(from, walkTools(control, page.readOther)),
    chinese: loadChinese,
    speech: globalThis.speechSynthesis ?? null,
  };
}

function captureOf(page: PageTools, thread: Thread, part: ClipPart): Capture {
  if (part.is === 'thread') return threadCapture(thread);
  if (part.is === 'post') return { kind: 'post', thread: { ...thread, posts: [part.post], outline: [] } };
  return selectionPart(page, thread, part.selection);
}
