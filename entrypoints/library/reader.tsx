import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { OpenClip } from '../../components/library/ClipView';
import { placeImages } from '../../components/library/images';
import type { ClipPart, ReaderHost } from '../../components/reader/host';
import { unpaintAll } from '../../components/reader/marks';
import { overlay } from '../../components/reader/overlay';
import { partCapture } from '../../components/reader/partCapture';
import { printing, toggleFullscreen } from '../../components/reader/printing';
import { Reader } from '../../components/reader/Reader';
import { styles } from '../../components/reader/styles';
import { type Words, WordsContext } from '../../components/words';
import type { Thread } from '../../utils/model';
import { words as cleanWords } from '../../utils/page/selection';
import { keeping } from '../../utils/reader/keeping';
import * as store from '../../utils/reader/store';
import { slot } from '../../utils/reading';

/** Opens a clip in the reading mode, as it was kept: the same reader as over its page, without the network. */
export async function openReader({ content, images }: OpenClip, words: Words): Promise<void> {
  const thread = alone(content.thread);
  const site = store.siteOf(thread.url);
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
    ...keeping<ClipPart>(thread, {
      site,
      place,
      captureOf: (read, part) => partCapture({ words: cleanWords }, read, part),
    }),
    walk: async function* () {},
    onJoined() {},
    chinese: loadChinese,
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
