import type { Reading } from './extract';
import type { PageSelection } from './messages';
import type { Anchor, Thread, TraceEntry } from './model';

/**
 * The slot that `content.js` and `reader.js` share: both run in the same isolated world of a page, as separate bundles.
 * The page itself cannot see it.
 */
export interface Slot {
  /** The page as read last; null before the first reading and where there is nothing to read. */
  reading: PageRead | null;
  /** What `content.js` can do for others; null until it runs. */
  page: PageTools | null;
  /** The further pages that the reading mode loaded, and the ids of the page's own posts, which they continue. */
  joined: { posts: string; thread: Thread; pageStarts: ReadonlyMap<string, number> } | null;
  /** `allPages.js` is here. */
  hasWalker: boolean;
  /** The open reading mode. Set and cleared by `reader.js`. */
  reader: OpenReader | null;
  /** Called by `reader.js` when its place changed: scrolling in its shadow tree is heard by nobody else. */
  moved: (() => void) | null;
  /** Converters between the two ways to write Chinese. Set by `chinese.js`. */
  chinese: Record<'simplified' | 'traditional', (text: string) => string> | null;
}

/** A reading with what was left out. */
export interface PageRead extends Reading {
  trace: TraceEntry[];
}

/** What `content.js` does for `reader.js`, so that the extractor is in one bundle only. */
export interface PageTools {
  /** False once the extension was updated or removed: nothing of it answers any more. */
  isAlive(): boolean;
  /** The newest reading: the page is read again if it changed. */
  read(): Promise<PageRead | null>;
  /** Another document, a further page of the thread, read by the same rules. */
  readOther(document: Document, url: string): Thread | null;
  /** An element of any document as clean HTML and its text. */
  words(part: Element): Pick<PageSelection, 'html' | 'text'>;
  /** Paints the thread's highlights on the page anew; call it after changing one. */
  repaint(): void;
}

/** What others may do with the open reading mode. */
export interface OpenReader {
  close(): void;
  /** Scrolls to a place and marks it; false when it is not there. */
  show(anchor: Anchor): boolean;
  /** The outline entry at the top of the reader's view, and the share of the text passed (0 to 1). */
  place(): { anchor: Anchor | null; passed: number };
}

declare global {
  var plainthread: Slot | undefined;
}

/** The slot of this page, made on first use. */
export function slot(): Slot {
  globalThis.plainthread ??= {
    reading: null,
    page: null,
    joined: null,
    hasWalker: false,
    reader: null,
    moved: null,
    chinese: null,
  };
  return globalThis.plainthread;
}
