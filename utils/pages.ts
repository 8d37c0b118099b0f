import type { Thread } from './model';
import { decode } from './reader/decode';
import { type Edge, join } from './reader/join';
import { type Obstacle, obstacle, retryAfter } from './reader/obstacle';

/** What a walk through a thread's pages needs; tests give it plain functions. */
export interface WalkTools {
  fetch: (url: string, init: { signal: AbortSignal }) => Promise<Response>;
  /** HTML to an inert document whose relative addresses resolve against `url`. */
  parse: (html: string, url: string) => Document;
  read: (document: Document, url: string) => Thread | null;
  /** Resolves after some milliseconds; rejects when the signal aborts. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
  isPaused: () => boolean;
  /** Encoding of pages that declare none: that of the page we are on. */
  encoding: string;
  /** Address of the opening post in one piece, where the page shows only a part of it. */
  whole: string | null;
}

/** Why a walk stopped before its end. */
export type Halt = Obstacle | 'network' | 'cancelled';

/** What happens on a walk, in order. After 'stopped' or 'done' nothing follows. */
export type Step =
  | { is: 'page'; thread: Thread; page: number; loaded: number; total: number | null }
  | { is: 'waiting'; why: Halt; seconds: number; attempt: number }
  | { is: 'stopped'; why: Halt; thread: Thread }
  | { is: 'done'; thread: Thread };

/** Milliseconds between two pages: a person who turns pages quickly. */
export const SPACING = 900;
/** Seconds before each new attempt. */
const BACK_OFF = [2, 5, 12, 30];
const MOST_PAGES = 1000;
const POLL = 250;

/**
 * Loads the pages after and before those of `start`, one at a time, and joins them. A walk from the last step's thread
 * resumes: `pages.previous` and `pages.next` of a joined thread are the edges of what is here.
 */
export async function* walk(start: Thread, tools: WalkTools): AsyncGenerator<Step> {
  let thread = start;
  if (tools.whole) {
    const turned = yield* turnPage(tools.whole, start, tools);
    if (turned.is === 'halt') return yield { is: 'stopped', why: turned.why, thread };
    thread = withWhole(thread, turned.thread);
    yield { is: 'page', thread, page: start.pages.current, loaded: 1, total: start.pages.total };
  }
  const seen = new Set([start.url]);
  for (const edge of ['next', 'previous'] as const) {
    for (let url = edgeUrl(thread, edge, seen); url; url = edgeUrl(thread, edge, seen)) {
      seen.add(url);
      const turned = yield* turnPage(url, start, tools);
      if (turned.is === 'halt') return yield { is: 'stopped', why: turned.why, thread };
      const before = thread;
      thread = join(before, turned.thread, edge);
      // A page without a new post is a forum that shows its last page again and again.
      if (thread.posts.length === before.posts.length) thread = withEdge(thread, edge, null);
      yield {
        is: 'page',
        thread,
        page: turned.thread.pages.current,
        loaded: seen.size,
        total: thread.pages.total,
      };
    }
  }
  yield { is: 'done', thread };
}

/** Whether there are pages a walk could load. */
export function hasMore(thread: Thread): boolean {
  return thread.pages.next !== null || thread.pages.previous !== null;
}

function edgeUrl(thread: Thread, edge: Edge, seen: Set<string>): string | null {
  const url = thread.pages[edge];
  if (!url || seen.has(url) || seen.size >= MOST_PAGES) return null;
  return new URL(url).origin === new URL(thread.url).origin ? url : null;
}

function withEdge(thread: Thread, edge: Edge, url: string | null): Thread {
  return { ...thread, pages: { ...thread.pages, [edge]: url } };
}

/** The parts of a split post replaced by the post in one piece. */
function withWhole(thread: Thread, whole: Thread): Thread {
  const posts = new Map(whole.posts.map((post) => [post.id, post]));
  return {
    ...thread,
    posts: thread.posts.map((post) => {
      const other = posts.get(post.id);
      return other && other.html.length > post.html.length ? other : post;
    }),
    outline: whole.outline.length > 0 ? whole.outline : thread.outline,
  };
}

type Turned = { is: 'read'; thread: Thread } | { is: 'halt'; why: Halt };

/** One page: waits its turn, tries again with growing pauses what may pass by itself. */
async function* turnPage(url: string, start: Thread, tools: WalkTools): AsyncGenerator<Step, Turned> {
  try {
    for (let attempt = 0; ; attempt += 1) {
      await tools.wait(SPACING, tools.signal);
      while (tools.isPaused()) await tools.wait(POLL, tools.signal);
      const got = await load(url, start, tools);
      if (got.is === 'read') return got;
      const pause = got.asked ?? BACK_OFF[attempt];
      const passes = got.why === 'busy' || got.why === 'network';
      if (!passes || pause === undefined || attempt >= BACK_OFF.length) return { is: 'halt', why: got.why };
      yield { is: 'waiting', why: got.why, seconds: pause, attempt: attempt + 1 };
      await tools.wait(pause * 1000, tools.signal);
    }
  } catch (error) {
    if (tools.signal.aborted) return { is: 'halt', why: 'cancelled' };
    throw error;
  }
}

type Loaded = { is: 'read'; thread: Thread } | { is: 'not'; why: Obstacle | 'network'; asked: number | null };

async function load(url: string, start: Thread, tools: WalkTools): Promise<Loaded> {
  const response = await tools.fetch(url, { signal: tools.signal }).catch(() => null);
  tools.signal.throwIfAborted();
  if (!response || (response.status >= 500 && response.status !== 503))
    return { is: 'not', why: 'network', asked: null };
  const bytes = new Uint8Array(await response.arrayBuffer());
  const html = decode(bytes, response.headers.get('content-type'), tools.encoding);
  const document = tools.parse(html, response.url || url);
  const thread = tools.read(document, url);
  const why = obstacle(response.status, document, thread, start);
  if (why || !thread) {
    return {
      is: 'not',
      why: why ?? 'unreadable',
      asked: retryAfter(response.headers.get('retry-after'), Date.now()),
    };
  }
  return { is: 'read', thread };
}
