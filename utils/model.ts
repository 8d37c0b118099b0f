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

/** A heading, or an entry for a whole post; `level` counts from 1 and never skips. */
export interface OutlineNode {
  text: string;
  level: number;
  anchor: Anchor;
  children: OutlineNode[];
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
