import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { PageReading } from '../utils/messages';
import { watchChange } from '../utils/page/change';
import { follow, placeNow } from '../utils/page/place';
import { readPage } from '../utils/page/read';
import { selectionOf } from '../utils/page/selection';
import { show } from '../utils/page/show';
import { slot } from '../utils/reading';
import { answerAsPage, onFollowed, tell } from '../utils/talk';

/** Answers questions about its page. Injected on demand; injected again, the newest instance takes over. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main(ctx) {
    const reread = () => {
      const before = slot().reading?.thread;
      const after = readPage()?.thread;
      if (JSON.stringify(before) === JSON.stringify(after)) return false;
      tellReading();
      return true;
    };
    slot().read = readPage;
    readPage();
    const stops = [
      answerAsPage({
        read: () => pageReading(),
        show: ({ anchor }) => slot().reader?.show(anchor) ?? show(anchor),
        selection: () => selectionOf(document.getSelection()),
        place: () => placeNow(),
      }),
      onFollowed(follow),
      watchChange(reread),
    ];
    stopWith(ctx, stops);
    tellReading();
  },
});

function stopWith(ctx: ContentScriptContext, stops: (() => void)[]): void {
  ctx.onInvalidated(() => {
    for (const stop of stops) stop();
  });
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

function tellReading(): void {
  tell('reading', { url: slot().reading?.thread.url ?? null });
}
