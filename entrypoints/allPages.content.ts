import { defineContentScript } from 'wxt/utils/define-content-script';
import { threadCapture } from '../utils/capture';
import type { ClippedPages } from '../utils/messages';
import type { Saved, Thread } from '../utils/model';
import { walk } from '../utils/pages';
import { walkTools } from '../utils/reader/walkTools';
import { slot } from '../utils/reading';
import { answerAsPage, askExtension, tell } from '../utils/talk';

/** What is lost when the page is left on the way: the pages since the last of these. */
const KEPT_EVERY = 10;
let running: AbortController | null = null;

/** Keeps a thread with all its pages, in the background of its page. Run when first asked for. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (slot().hasWalker) return;
    slot().hasWalker = true;
    const stop = answerAsPage({
      clipAllPages: () => clipAllPages(),
      stopPages: () => {
        running?.abort();
        return null;
      },
    });
    ctx.onInvalidated(stop);
  },
});

async function clipAllPages(): Promise<ClippedPages | null> {
  const thread = slot().reading?.thread;
  const read = slot().page?.readOther;
  if (!thread || !read || running) return null;
  running = new AbortController();
  try {
    // What is here already is safe before the first request.
    const first = await keep(thread);
    const { grown, pages, halt } = await walkAll(thread, read, running.signal);
    const saved = await keep(grown, halt === null);
    return { saved: { ...saved, result: first.result === 'new' ? 'new' : saved.result }, pages, halt };
  } finally {
    running = null;
  }
}

function keep(thread: Thread, complete = false): Promise<Saved> {
  return askExtension('keep', { ...threadCapture(thread), ...(complete && { complete }) });
}

async function walkAll(
  thread: Thread,
  read: (page: Document, url: string) => Thread | null,
  signal: AbortSignal,
): Promise<{ grown: Thread; pages: number; halt: ClippedPages['halt'] }> {
  let grown = thread;
  let pages = 1;
  let halt: ClippedPages['halt'] = null;
  for await (const step of walk(thread, walkTools({ signal, isPaused: () => false }, read))) {
    if (step.is !== 'waiting') grown = step.thread;
    if (step.is === 'stopped') halt = step.why;
    if (step.is !== 'page') continue;
    pages = step.loaded;
    tell('walked', { loaded: step.loaded, total: step.total });
    if (pages % KEPT_EVERY === 0) await keep(grown);
  }
  return { grown, pages, halt };
}
