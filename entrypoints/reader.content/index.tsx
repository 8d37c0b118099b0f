import { render } from 'preact';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { unpaintAll } from '../../components/reader/marks';
import { type Overlay, overlay } from '../../components/reader/overlay';
import { printing, toggleFullscreen } from '../../components/reader/printing';
import { Reader } from '../../components/reader/Reader';
import { styles } from '../../components/reader/styles';
import { WordsContext } from '../../components/words';
import { wholeUrl } from '../../utils/reader/splits';
import * as store from '../../utils/reader/store';
import { type OpenReader, slot } from '../../utils/reading';
import { tell } from '../../utils/talk';
import { words } from '../../utils/words';
import { pageHost } from './host';

/** Opens the reading mode over its page; run again, closes it. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  async main() {
    const open = slot().reader;
    if (open) return open.close();
    await openReader();
  },
});

async function openReader(): Promise<void> {
  const { page } = slot();
  const reading = await page?.read();
  if (!page || !reading) return;
  const { thread } = reading;
  const posts = [thread.url, ...thread.posts.map(({ id }) => id)].join(' ');
  const [look, muted, place] = await Promise.all([
    store.lookFor(location.host),
    store.muted(),
    store.placeOf(thread.url),
  ]);
  if (slot().reader) return;
  const handle: OpenReader = { close, show: () => false, place: () => ({ anchor: null, passed: 0 }) };
  let prepare = () => {};
  const ground: Overlay = overlay(styles, close);
  const stopPrinting = printing(ground, () => prepare());
  const host = pageHost({
    page,
    thread,
    place,
    close,
    print: () => window.print(),
    onJoined(joined) {
      slot().joined = { ...joined, posts };
    },
    toggleFullscreen: () => void toggleFullscreen(ground),
    onOpen({ goTo, spy, stage, renderAll }) {
      prepare = renderAll;
      handle.show = goTo;
      handle.place = () => ({ anchor: spy.current.value?.anchor ?? null, passed: stage.eye.value.passed });
      stage.eye.follow(() => slot().moved?.());
    },
  });
  const joined = slot().joined?.posts === posts ? slot().joined : null;
  const start = {
    thread: joined?.thread ?? thread,
    pageStarts: joined?.pageStarts ?? new Map(),
    preferences: look.preferences,
    hasSiteLook: look.isOwn,
    muted,
    place,
    isSplit: wholeUrl(document, location.href) !== null,
  };
  render(
    <WordsContext.Provider value={words}>
      <Reader start={start} host={host} root={ground.root} />
    </WordsContext.Provider>,
    ground.place,
  );
  slot().reader = handle;
  tell('reader', { open: true });

  function close(): void {
    if (slot().reader !== handle) return;
    slot().reader = null;
    stopPrinting();
    if (document.fullscreenElement) void document.exitFullscreen();
    render(null, ground.place);
    unpaintAll();
    page?.repaint();
    ground.remove();
    tell('reader', { open: false });
  }
}
