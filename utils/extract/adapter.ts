import type { Pages, Thread } from '../model';
import { pagesOf } from './pager';

/** What an extraction knows of the page besides its document. */
export interface Page {
  document: Document;
  /** Absolute address of the page. */
  url: string;
  /** The moment of reading: forums say 'yesterday'. */
  now: Date;
}

/** What an adapter reads from a page: raw words and live elements; cleaning and date parsing follow. */
export interface Draft {
  engine: string;
  kind: Thread['kind'];
  title: string | null;
  site: string | null;
  board: string[];
  pages: Pages | null;
  posts: DraftPost[];
}

/** A post as found in the page. `published` and `edited` are the page's words ('发表于 昨天 12:30') or an ISO string. */
export interface DraftPost {
  id: string | null;
  floor: number | null;
  author: string | null;
  published: string | null;
  edited: string | null;
  replyTo: string | null;
  role: 'op' | 'accepted' | null;
  /** Live elements of the page; never changed. Usually one; several are joined in order. */
  body: Element[];
  /** Live elements that hold the text, where the body is a copy. */
  places?: Element[];
  /** Live elements within the body that are none of its text: the post's head, buttons. */
  omit?: Element[];
  /** The element that holds the whole post: user column, date line and body. */
  root: Element;
}

/** Recognises one forum engine by its document's own marks, never by host name, and reads its posts. */
export interface Adapter {
  engine: string;
  detects(page: Page): boolean;
  /** Recognises a page of the engine that shows no thread: a board, a list, an error. Nothing is read from it. */
  lists?(page: Page): boolean;
  /** Null when the page has the engine's marks but no thread (a board list, an error page). */
  draft(page: Page): Draft | null;
}

/** A CSS selector whose first match's text (or `content`, `title`, `datetime`) is meant, or a function for odd cases. */
export type Field<T = string> = string | ((root: Element, page: Page) => T | null);

/** A forum engine as a table of selectors; see `forum`. All selectors but `post` are relative to the post. */
export interface ForumSpec {
  engine: string;
  /** A selector that only this engine's thread pages match, or a test. */
  detects: string | ((page: Page) => boolean);
  kind?: Thread['kind'];
  /** The document to read from, when it is not the page's own. */
  source?: (page: Page) => Document | null;
  title: Field;
  site?: Field;
  board?: Field<string[]>;
  /** Where the engine's pagers are beyond `pagesOf`. */
  pages?: (page: Page) => Pages | null;
  post: string;
  id?: Field;
  floor?: Field;
  author: Field;
  published: Field;
  edited?: Field;
  replyTo?: Field;
  role?: (post: Element, page: Page) => DraftPost['role'];
  body: string | ((post: Element, page: Page) => Element[]);
  /** What lists the files and pictures attached to a post, where it stands outside the body. */
  attachments?: string;
}

const ATTRIBUTES = ['content', 'datetime'];

/** Text of a field: collapsed, null when empty or not found. */
export function pick(field: Field | undefined, root: Element, page: Page): string | null {
  if (!field) return null;
  if (typeof field === 'function') return field(root, page);
  const found = root.querySelector(field);
  if (!found) return null;
  for (const name of ATTRIBUTES) {
    const value = found.getAttribute(name)?.trim();
    if (value) return value;
  }
  return collapse(found.textContent) || null;
}

/** White space runs, no-break spaces included, as one space; trimmed. */
export function collapse(text: string | null): string {
  // Single spaces, which are most, stay where they are.
  return (text ?? '').replace(/[^\S ]\s*|\s{2,}/g, ' ').trim();
}

/** Digits of the first number in a text, or null. */
export function number(text: string | null): number | null {
  const digits = text?.match(/\d+/)?.[0];
  return digits ? Number(digits) : null;
}

/** Makes an Adapter from a table of selectors. */
export function forum(spec: ForumSpec): Adapter {
  const { detects } = spec;
  return {
    engine: spec.engine,
    detects: (page) =>
      typeof detects === 'function' ? detects(page) : page.document.querySelector(detects) !== null,
    draft: (page) => {
      const document = spec.source ? spec.source(page) : page.document;
      return document && draftOf(spec, { ...page, document });
    },
  };
}

function draftOf(spec: ForumSpec, page: Page): Draft | null {
  const root = page.document.documentElement;
  const seen = new Set<string>();
  const posts = [...page.document.querySelectorAll(spec.post)]
    .map((post) => draftPost(spec, post, page))
    .filter((post) => post.body.length > 0)
    // Some pages show a post twice: as the accepted answer, and in its place.
    .filter(({ id }) => id === null || (!seen.has(id) && seen.add(id)));
  if (posts.length === 0) return null;
  return {
    engine: spec.engine,
    kind: spec.kind ?? 'thread',
    title: pick(spec.title, root, page),
    site: pick(spec.site, root, page),
    board: boardOf(spec, root, page),
    pages: (spec.pages ?? pagesOf)(page),
    posts,
  };
}

function boardOf({ board }: ForumSpec, root: Element, page: Page): string[] {
  if (!board) return [];
  if (typeof board === 'function') return board(root, page) ?? [];
  return [...root.querySelectorAll(board)].map((link) => collapse(link.textContent)).filter(Boolean);
}

function draftPost(spec: ForumSpec, post: Element, page: Page): DraftPost {
  return {
    id: pick(spec.id, post, page),
    floor: number(pick(spec.floor, post, page)),
    author: pick(spec.author, post, page),
    published: pick(spec.published, post, page),
    edited: pick(spec.edited, post, page),
    replyTo: pick(spec.replyTo, post, page),
    role: spec.role?.(post, page) ?? null,
    body: bodyOf(spec, post, page),
    root: post,
  };
}

function bodyOf({ body, attachments }: ForumSpec, post: Element, page: Page): Element[] {
  if (typeof body === 'function') return body(post, page);
  const found = post.querySelector(body);
  if (!found) return [];
  return attachments ? [found, ...post.querySelectorAll(attachments)] : [found];
}
