/** Plain data shared by every part: it survives `structuredClone` and JSON. What is missing is `null`, never `''`. */

declare const clean: unique symbol;
/** Clean HTML of a post's body: allow-listed tags and attributes, absolute URLs. Only `extract/clean.ts` makes one. */
export type Html = string & { readonly [clean]: true };

/** A moment as exact as its page shows it: '2013-07-29', '2013-07-29T00:37', '2013-07-29T00:37:28'; a zone only if stated. */
export type Moment = string;

/** A discussion or an article (a Thread of one post), read from one page or joined from several. */
export interface Thread {
  /** Canonical address: no session id, no hash. */
  url: string;
  /** What claimed the page: 'discuz', 'phpbb', …, 'repeated' or 'readability'. */
  engine: string;
  kind: 'thread' | 'question' | 'article';
  /** Without site and board suffixes. */
  title: string;
  site: string | null;
  /** Breadcrumb, outermost first, without the site and the thread's own title: ['时政党建', '组织建设']. */
  board: string[];
  /** BCP 47. */
  lang: string | null;
  /** The author credited in the text ('作者:祝灵君'), when it is not the poster. */
  byline: string | null;
  pages: Pages;
  posts: Post[];
  outline: OutlineNode[];
}

/** Where this page stands among the thread's pages, counted from 1; `total` is null when the page does not say. */
export interface Pages {
  current: number;
  total: number | null;
  /** Absolute URL of the next page of the same thread. */
  next: string | null;
  previous: string | null;
}

export interface Post {
  /** The page's own id of the post (digits of `pid` where the engine has one), else '#3', counted from 1. */
  id: string;
  /** 楼层, if the page shows it (楼主 = 1, 沙发 = 2, …). */
  floor: number | null;
  author: string | null;
  published: Moment | null;
  edited: Moment | null;
  /** Id of the post this one answers. */
  replyTo: string | null;
  /** Reply quotes; in `html` they are `<blockquote data-quote>`. */
  quotes: ReplyQuote[];
  role: 'op' | 'accepted' | null;
  html: Html;
}

export interface ReplyQuote {
  author: string | null;
  text: string;
  /** Id of the quoted post, when the page links it. */
  post: string | null;
}

/**
 * A heading, or an entry for a whole post: its anchor has no quote and its text are the post's first words. `level`
 * counts from 1 and never skips.
 */
export interface OutlineNode {
  text: string;
  level: number;
  anchor: Anchor;
  children: OutlineNode[];
}

/** A user's correction of an outline: not a heading; a heading that was not seen; a level deeper or higher. */
export interface Correction {
  is: 'text' | 'heading' | 'deeper' | 'higher';
  anchor: Anchor;
}

/** A place: a post and, within it, words. */
export interface Anchor {
  post: string;
  quote?: Quote;
}

/** W3C TextQuoteSelector over the body's text with white space collapsed. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
}

/** One thing the extractor left out or decided, so that the user can see it. */
export interface TraceEntry {
  /** The step: 'detect', 'jammer', 'hidden', 'ad', 'signature', 'image', 'control', … */
  step: string;
  /** What was dropped or decided, in the page's own words, at most 200 characters. */
  what: string;
  post: string | null;
}

/** What a clip keeps: a whole thread, one post, several posts, a selection, a link not opened, or an image. */
export type ClipKind = 'thread' | 'post' | 'posts' | 'selection' | 'link' | 'image';

/** What the library lists of a clip; its words are in the ClipContent of the same id. */
export interface Clip {
  id: string;
  /** Equal for two captures of the same thing: the thread's key and which part of it. */
  key: string;
  /** `threadKey(url)`: equal for all addresses of the thread. */
  thread: string;
  kind: ClipKind;
  /** Goes back to the exact place: the post's permalink where there is one, else the thread. */
  url: string;
  title: string;
  author: string | null;
  byline: string | null;
  site: string | null;
  board: string[];
  lang: string | null;
  published: Moment | null;
  /** Full ISO moments in UTC. */
  created: string;
  updated: string;
  tags: string[];
  note: string | null;
  /** The first words, at most 200 characters. */
  excerpt: string;
  posts: number;
  /** Characters of text. */
  characters: number;
  /** When it went to the trash; null where it is not there. */
  trashed: string | null;
  /** Grows with every write to the library: what search has indexed is known by it. */
  change: number;
}

/** The words of a clip: the kept posts with their outline. A link has no posts. */
export interface ClipContent {
  id: string;
  thread: Thread;
  /** Where a selection stands in its thread. */
  anchor: Anchor | null;
  /** What edited posts said before, oldest first. */
  versions: PostVersion[];
  /** Ids of kept posts that are no longer on the page. */
  gone: string[];
}

/** A post as it stood until `seen`, the moment a clipping found it changed. */
export interface PostVersion {
  post: Post;
  seen: string;
}

/** What a page hands over to be kept: the kept posts and nothing else. */
export interface Capture {
  kind: ClipKind;
  /** Holds only the posts to keep; for a selection one post whose html is the selection. */
  thread: Thread;
  /** The place of a selection or an image. */
  anchor?: Anchor | null;
  /** Permalink of the kept part, when the page has one. */
  url?: string;
  tags?: string[];
  note?: string | null;
  /** When it was kept elsewhere before: a full ISO moment in UTC. */
  created?: string;
  /** All posts of the thread are here, so that those missing are gone from the page. */
  complete?: boolean;
}

/** What a save did; 'same' wrote nothing but the moment. `clip` is durable when this is known. */
export interface Saved {
  result: 'new' | 'updated' | 'same';
  clip: Clip;
}

/** Marked words with a colour and a note. */
export interface Highlight {
  id: string;
  /** `threadKey(url)`. */
  thread: string;
  url: string;
  /** Title of the thread. */
  title: string;
  anchor: Anchor;
  color: 'yellow' | 'green' | 'blue' | 'pink' | 'purple';
  note: string | null;
  created: string;
  updated: string;
  trashed: string | null;
  change: number;
}

/** An image kept with clips, once however many clips show it. */
export interface KeptImage {
  /** SHA-256 of the bytes, in hexadecimal. */
  hash: string;
  blob: Blob;
}

/** That a clip shows an image: `hash` where it is kept, else `refused` says why not. */
export interface ImageUse {
  clip: string;
  /** Absolute address in the clip's html. */
  url: string;
  hash: string | null;
  bytes: number;
  refused: Refusal | null;
}

/** Why an image is not kept: its server lets nobody read it (or there was no network), it is gone, no image, unsafe, too large, or the disk is full. */
export type Refusal = 'blocked' | 'missing' | 'type' | 'svg' | 'size' | 'full';

/** The user's own rules for a site, for when the extraction is wrong there. Selectors that match nothing do nothing. */
export interface SiteRules {
  /** What is no part of any post. */
  hide: string[];
  /** What holds the text; null leaves it to the extractor. */
  body: string | null;
}
