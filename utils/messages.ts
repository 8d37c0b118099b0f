import type { ImageText } from './fetchImage';
import type { HighlightEdit, NewHighlight } from './highlights';
import type { ImageCount } from './keepImages';
import type { Anchor, Capture, Clip, Highlight, Html, Quote, Saved, Thread, TraceEntry } from './model';
import type { Halt } from './pages';

/** What is said between page, background and our own pages, one interface a direction; `talk.ts` carries it. */

/** What the page of a tab answers: asked by panel and background, answered by `content.js`. */
export interface PageQuestions {
  /** The page's thread as it stands now. */
  read(ask: object): PageReading;
  /** Scrolls to a place, in the reader if it is open, and marks its words. False when the words are not there. */
  show(ask: { anchor: Anchor }): boolean;
  /** The words the user has selected inside the thread's posts or anywhere else; null without a selection. */
  selection(ask: object): PageSelection | null;
  /** The place the reader's eye is at. */
  place(ask: object): Place;
  /** An image of the page as a selection; null when it is not among the page's elements. */
  image(ask: { src: string }): PageSelection | null;
  /** Keeps the thread with all its pages; null when there is none or it is on its way. Answered by `allPages.js`. */
  clipAllPages(ask: object): ClippedPages | null;
  /** Stops on the way: what was loaded is kept. Answered by `allPages.js`. */
  stopPages(ask: object): null;
  /** The bytes of an image, fetched in the page's own session. */
  imageBytes(ask: { url: string }): ImageText;
  /** The words of a link of the page. */
  linkText(ask: { url: string }): string | null;
  /** Address of the thread as read last, without reading again. */
  address(ask: object): string | null;
  /** Lets the user point at an element of the page; its selector, or null when they pressed Escape. */
  pick(ask: { hint: string }): string | null;
  /** The nesting of elements around the first post, without any text: for reports. */
  skeleton(ask: object): string;
  /** Reads the user's own rules and the thread's highlights again. */
  refresh(ask: object): null;
  /** Paints the thread's highlights anew, as they stand in the library now. */
  repaint(ask: object): null;
  /** Shows a short message over the page for some seconds. */
  notify(ask: Notification): null;
}

/** What a page's scripts ask the background: a content script has no database of ours. */
export interface ExtensionQuestions {
  /** Keeps a capture; resolves only when it is durably stored. */
  keep(ask: Capture): Saved;
  /** Keeps the images of a fresh clip through the page of a tab, if the user wants that; null where there are none. */
  keepImages(ask: { clip: Pick<Clip, 'id' | 'kind'>; tab: number }): ImageCount | null;
  /** The clips of the thread at this address. */
  clipsOf(ask: { url: string }): Clip[];
  /** Puts clips into the trash, or takes them out again. */
  trash(ask: { ids: string[]; undo?: boolean }): null;
  /** The highlights of the thread at this address, oldest first. */
  highlightsOf(ask: { url: string }): Highlight[];
  addHighlight(ask: NewHighlight): Highlight;
  /** Changes a highlight; answers how it stood before, null where there is none. */
  editHighlight(ask: { id: string; change: HighlightEdit }): Highlight | null;
  /** Opens the reading mode in the asking tab. */
  openReader(ask: object): null;
  /** Runs the converter between simplified and traditional Chinese in the asking tab. */
  loadChinese(ask: object): null;
  /** Opens the library or the options in a new tab. */
  openPage(ask: { path: 'library' | 'options' }): null;
}

/** What a page tells panel and background, asked or not. */
export interface PageEvents {
  /** The page was read for the first time or anew; `url` is the thread's, null when there is nothing to read. */
  reading: { url: string | null };
  /** The reading mode was opened or closed. */
  reader: { open: boolean };
  /** One more page of the thread was loaded to be kept. */
  walked: { loaded: number; total: number | null };
}

/** What became of keeping a thread with all its pages; `halt` says why it stopped before the last one. */
export interface ClippedPages {
  saved: Saved;
  pages: number;
  halt: Halt | null;
}

/** What our own pages and the background tell each other. */
export interface ExtensionEvents {
  /** A clip or a highlight was kept, changed, or put into or out of the trash. */
  kept: { ids: string[] };
}

/** What a page holds, with what is worth knowing beside it. */
export interface PageReading {
  /** Null when there is nothing to read. */
  thread: Thread | null;
  /** MIME type of the document: a PDF or an image has no thread for a reason. */
  contentType: string;
  /** What was left out, so that the user can check. */
  trace: TraceEntry[];
  /** Whether the reading mode is open over the page. */
  reader: boolean;
}

/** Selected words: clean HTML, plain text, and the place of their beginning when it is inside a post. */
export interface PageSelection {
  html: Html;
  text: string;
  post: string | null;
  quote: Quote | null;
}

/** A short message over the page. */
export interface Notification {
  text: string;
  tone: 'good' | 'bad';
}

/** Where the reader is: the outline entry above the eye, the share of the text already passed (0 to 1). */
export interface Place {
  anchor: Anchor | null;
  passed: number;
}
