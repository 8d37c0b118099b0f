import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { OpenClip } from '../../components/library/ClipView';
import { placeImages } from '../../components/library/images';
import type { ReaderHost } from '../../components/reader/host';
import { unpaintAll } from '../../components/reader/marks';
import { overlay } from '../../components/reader/overlay';
import { printing, toggleFullscreen } from '../../components/reader/printing';
import { Reader } from '../../components/reader/Reader';
import { selectionPart } from '../../components/reader/selectedPart';
import { styles } from '../../components/reader/styles';
import { type Words, WordsContext } from '../../components/words';
import { describe, locate } from '../../utils/anchor';
import { postsCapture, threadCapture } from '../../utils/capture';
import type { Thread } from '../../utils/model';
import { words as cleanWords } from '../../utils/page/selection';
import { advance } from '../../utils/reader/place';
import * as store from '../../utils/reader/store';
import { slot } from '../../utils/reading';
import { askExtension } from '../../utils/talk';

/** Opens a clip in the reading mode, as it was kept: the same reader as over its page, without the network. */
export async function openReader({ content, images }: OpenClip, words: Words): Promise<void> {
  const thread = alone(content.thread);
  const site = siteOf(thread.url);
  const [look, muted, place] = await Promise.all([
    store.lookFor(site),
    store.muted(),
    store.placeOf(thread.url),
  ]);
  const ground = overlay(styles, close);
  let prepare = () => {};
  const stopPrinting = printing(ground, () => prepare());
  const source = { kept: images, fromWeb: false, missing: words('library_image_missing') };
  const host: ReaderHost = {
    ...storeHost(thread, { site, place }),
    close,
    dress: (fragment) => placeImages(fragment, source),
    print: () => window.print(),
    toggleFullscreen: () => void toggleFullscreen(ground),
    onOpen: ({ renderAll }) => {
      prepare = renderAll;
    },
  };
  const { preferences, isOwn: hasSiteLook } = look;
  const start = { thread, pageStarts: new Map(), preferences, hasSiteLook, muted, place, isSplit: false };
  render(
    <WordsContext.Provider value={words}>
      <Reader start={start} host={host} root={ground.root} />
    </WordsContext.Provider>,
    ground.place,
  );

  function close(): void {
    stopPrinting();
    if (document.fullscreenElement) void document.exitFullscreen();
    render(null, ground.place);
    unpaintAll();
    ground.remove();
  }
}

/** What a clip holds is all there is: its further pages are on the web. */
function alone(thread: Thread): Thread {
  return { ...thread, pages: { ...thread.pages, next: null, previous: null } };
}

function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

type StoreHost = Omit<ReaderHost, 'close' | 'dress' | 'print' | 'toggleFullscreen' | 'onOpen'>;

/** The reader's storage; its place and highlights are those of the thread, wherever it is read. */
function storeHost(
  thread: Thread,
  start: { site: string; place: Awaited<ReturnType<typeof store.placeOf>> },
): StoreHost {
  const { url, title } = thread;
  let { place } = start;
  return {
    site: start.site,
    locale: browser.i18n.getUILanguage(),
    now: new Date(),
    savePreferences: (look, scope) => void store.saveLook(look, scope === 'site' ? start.site : null),
    forgetSite: () => store.forgetSiteLook(start.site),
    saveMuted: (muted) => void store.saveMuted(muted),
    savePlace(grown, at) {
      place = advance(place, grown, at, new Date());
      void store.savePlace({ ...place, url });
    },
    places: store.places,
    forgetPlace: store.forgetPlace,
    clip: async (_, part) => {
      const capture =
        part.is === 'thread'
          ? threadCapture(thread)
          : part.is === 'post'
            ? postsCapture(thread, new Set([part.post.id]))
            : selectionPart({ words: cleanWords }, thread, part.selection);
      const { result } = await askExtension('keep', capture);
      return result === 'new' ? 'saved' : 'updated';
    },
    notes: {
      list: () => askExtension('highlightsOf', { url }),
      add: (note) => askExtension('addHighlight', { ...note, url, title }),
      edit: async (id, change) => void (await askExtension('editHighlight', { id, change })),
    },
    locate,
    describe,
    walk: async function* () {},
    onJoined() {},
    chinese: loadChinese,
    speech: globalThis.speechSynthesis ?? null,
  };
}

/** The converter is the script that pages get: its dictionaries are large, and once in the extension. */
async function loadChinese(to: 'simplified' | 'traditional'): Promise<(text: string) => string> {
  if (!slot().chinese)
    await new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = browser.runtime.getURL('/content-scripts/chinese.js');
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  const converter = slot().chinese;
  if (!converter) throw new Error('The converter did not load');
  return converter[to];
}
