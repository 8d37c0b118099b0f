import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import '../components/page.css';
import { watchCorrections } from '../utils/correctionStore';
import { fetchImageText } from '../utils/fetchImage';
import type { PageQuestions, PageReading } from '../utils/messages';
import { watchChange } from '../utils/page/change';
import { bodiesOf } from '../utils/page/find';
import { paintHighlights } from '../utils/page/highlights';
import { pick } from '../utils/page/pick';
import { follow, placeNow } from '../utils/page/place';
import { loadCorrections, loadRules, readOther, readPage } from '../utils/page/read';
import { imageOf, selectionOf, words } from '../utils/page/selection';
import { skeletonOf } from '../utils/page/selector';
import { show } from '../utils/page/show';
import { toast } from '../utils/page/toast';
import { slot } from '../utils/reading';
import { onReadKey } from '../utils/readKey';
import { autoReader } from '../utils/settings';
import { type Answers, answerAsPage, askExtension, onFollowed, tell } from '../utils/talk';

/** Answers questions about its page. Injected on demand; injected again, the newest instance takes over. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main(ctx) {
    const isFirst = slot().page === null;
    const ready = begin();
    slot().page = {
      isAlive: () => ctx.isValid,
      read: () => ready.then(readPage),
      readOther,
      words,
      repaint: () => void paintHighlights(),
    };
    if (isFirst) void ready.then(openReaderHere);
    const stops = [
      answerAsPage(answers(ctx, ready)),
      onFollowed(follow),
      onReadKey(() => void askExtension('openReader', {})),
      watchChange(() => reread()),
      watchCorrections(() => void loadCorrections().then(reread)),
    ];
    ctx.onInvalidated(() => {
      for (const stop of stops) stop();
    });
  },
});

async function begin(): Promise<void> {
  await loadRules();
  readPage();
  await loadCorrections();
  readPage();
  tellReading();
  void paintHighlights();
}

/** Opens the reading mode by itself where the user said so: on threads only, and only once a page load. */
async function openReaderHere(): Promise<void> {
  const kind = slot().reading?.thread.kind;
  if (kind !== 'thread' && kind !== 'question') return;
  if ((await autoReader.getValue()).includes(location.origin)) await askExtension('openReader', {});
}

function answers(ctx: ContentScriptContext, ready: Promise<void>): Answers<PageQuestions> {
  return {
    read: () => ready.then(pageReading),
    show: ({ anchor }) => slot().reader?.show(anchor) ?? show(anchor),
    selection: () => selectionOf(document.getSelection()),
    place: () => placeNow(),
    image: ({ src }) => imageOf(src),
    imageBytes: ({ url }) => fetchImageText(url),
    linkText: ({ url }) => linkText(url),
    address: () => slot().reading?.thread.url ?? null,
    pick: ({ hint }) => pick(hint, ctx.signal),
    skeleton: () => skeletonOf(bodiesOf(slot().reading?.thread.posts[0]?.id ?? '')[0] ?? null),
    refresh: async () => {
      await loadRules();
      reread();
      await paintHighlights();
      return null;
    },
    repaint: async () => {
      await paintHighlights();
      return null;
    },
    notify: (notification) => {
      toast(notification);
      return null;
    },
  };
}

function pageReading(): PageReading {
  const { reading, reader } = slot();
  return {
    thread: reading?.thread ?? null,
    trace: reading?.trace ?? [],
    contentType: document.contentType,
    reader: reader !== null,
  };
}

/** Reads the page again; whether its thread is another now. */
function reread(): boolean {
  const before = JSON.stringify(slot().reading?.thread);
  if (before === JSON.stringify(readPage()?.thread)) return false;
  tellReading();
  void paintHighlights();
  return true;
}

function tellReading(): void {
  tell('reading', { url: slot().reading?.thread.url ?? null });
}

function linkText(url: string): string | null {
  const link = [...document.links].find(({ href }) => href === url);
  return link?.textContent?.trim() || link?.title || null;
}
