import type { NewHighlight } from '../highlights';
import type { Capture, Html, Thread } from '../model';

/** A file to be brought in; `path` has '/' between its folders. */
export interface ImportFile {
  path: string;
  blob: Blob;
}

/** A highlight from elsewhere; `created` is a full ISO moment in UTC, null where it is not known. */
export interface FoundHighlight extends NewHighlight {
  created: string | null;
}

/** What files of other programs hold. */
export interface Found {
  captures: Capture[];
  highlights: FoundHighlight[];
  /** Paths of files that hold nothing we understand. */
  unread: string[];
}

/** Nothing found yet. */
export const nothingFound = (): Found => ({ captures: [], highlights: [], unread: [] });

/** What is known of something from elsewhere; the rest is filled in. */
export interface Known {
  url: string;
  title: string;
  engine: string;
  author?: string | null;
  site?: string | null;
  board?: string[];
  published?: string | null;
  /** Sanitised; none makes a link. */
  html?: string;
  tags?: string[];
  note?: string | null;
  created?: string | null;
}

/** A capture of something from elsewhere: an article of one post, or a link. */
export function captureOf(known: Known): Capture {
  const { url, title, engine, author = null, published = null, html, tags = [], note = null } = known;
  const post = {
    id: '#1',
    floor: null,
    author,
    published,
    edited: null,
    replyTo: null,
    quotes: [],
    role: null,
    // The importer sanitised it: to the library it is as good as cleaned.
    html: (html ?? '') as Html,
  };
  const thread: Thread = {
    url,
    engine,
    kind: 'article',
    title: title || url,
    site: known.site ?? null,
    board: known.board ?? [],
    lang: null,
    byline: null,
    pages: { current: 1, total: 1, next: null, previous: null },
    posts: html === undefined ? [] : [post],
    outline: [],
  };
  return {
    kind: html === undefined ? 'link' : 'thread',
    thread,
    tags,
    note,
    ...(known.created && { created: known.created }),
  };
}

/** A highlight of words whose place is not known: it is looked for in the whole page. */
export function highlightOf(
  where: { url: string; title: string },
  { words, note, created }: { words: string; note: string | null; created: string | null },
): FoundHighlight {
  const quote = { exact: words, prefix: '', suffix: '' };
  return { ...where, anchor: { post: '', quote }, color: 'yellow', note, created };
}

/** A moment as other programs write it, as a full ISO moment; null where it is none. */
export function momentOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  // '2019年05月03日 12:30:11'
  const text = typeof value === 'string' ? value.replace(/[年月]/g, '-').replace('日', '') : value;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** A web address, or null. */
export function webAddress(value: unknown): string | null {
  return typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value) ? value : null;
}
