import type { Anchor, Highlight, Post, Quote, Thread } from '../../utils/model';
import type { Step } from '../../utils/pages';
import type { Muted } from '../../utils/reader/filters';
import type { Place } from '../../utils/reader/place';
import type { Preferences } from '../../utils/reader/preferences';
import type { Selected } from './selection';
import type { Spy } from './spy';
import type { Stage } from './stage';

/** What the reader needs from outside: storage, network, the browser. Tests give it plain functions. */
export interface ReaderHost {
  locale: string;
  now: Date;
  /** The site's host, for 'only on this site'. */
  site: string;
  close(): void;
  savePreferences(preferences: Preferences, scope: 'all' | 'site'): void;
  /** Ends the site's own look; gives the look of all sites. */
  forgetSite(): Promise<Preferences>;
  saveMuted(muted: Muted): void;
  savePlace(thread: Thread, at: { post: Post; part: number }): void;
  /** Threads the user has been to, latest first. */
  places(): Promise<Place[]>;
  forgetPlace(url: string): Promise<void>;
  /** Keeps the thread, one post, or the selected words. Resolves with what to tell the user. */
  clip(thread: Thread, part: ClipPart): Promise<'saved' | 'updated' | 'failed'>;
  notes: NoteStore;
  locate(body: Element, quote: Quote): Range | null;
  describe(body: Element, range: Range): Quote | null;
  /** Walks the pages that are not here yet. */
  walk(thread: Thread, control: { signal: AbortSignal; isPaused: () => boolean }): AsyncGenerator<Step>;
  /** Prepares a post's sanitised words before they are shown: a kept thread has its images elsewhere. */
  dress?: (fragment: DocumentFragment) => void;
  /** Pages were loaded: they are here when the reader opens again. */
  onJoined(joined: Joined): void;
  /** A converter between the two ways to write Chinese; loaded on first use. */
  chinese(to: 'simplified' | 'traditional'): Promise<(text: string) => string>;
  speech: SpeechSynthesis | null;
  toggleFullscreen(): void;
  /** Prints the reader alone. */
  print(): void;
  /** The reader stands, or stands anew: what others may do with it. */
  onOpen(opened: Opened): void;
}

/** A thread with the further pages that were loaded. */
export interface Joined {
  thread: Thread;
  /** First posts of joined pages: id → page. */
  pageStarts: ReadonlyMap<string, number>;
}

/** What others (the side panel) may do with the open reader. */
export interface Opened {
  goTo(anchor: Anchor): boolean;
  spy: Spy;
  stage: Stage;
  /** Renders every post, for paper. */
  renderAll(): void;
}

/** What to keep. */
export type ClipPart =
  | { is: 'thread' }
  | { is: 'post'; post: Post }
  | { is: 'selection'; selection: Selected };

/** The highlights of this thread, wherever they were made. */
export interface NoteStore {
  list(): Promise<Highlight[]>;
  add(note: { anchor: Anchor; color: Highlight['color']; note: string | null }): Promise<Highlight>;
  /** `trashed: null` undoes a removal. */
  edit(id: string, change: Partial<Pick<Highlight, 'color' | 'note' | 'trashed' | 'anchor'>>): Promise<void>;
}

/** What the reader starts with. */
export interface ReaderStart extends Joined {
  preferences: Preferences;
  hasSiteLook: boolean;
  muted: Muted;
  place: Place | null;
  /** Whether a part of the opening post is on another page. */
  isSplit: boolean;
}
