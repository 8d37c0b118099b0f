import type { Post, SiteRules, Thread, TraceEntry } from '../model';
import type { Draft, DraftPost, Page } from './adapter';
import { adapters } from './adapters';
import { type CleanBody, clean, inertDocument, toHtml } from './clean';
import { type DateContext, parseDate, withOrder } from './dates';
import { metadata } from './metadata';
import type { Said } from './metadata/said';
import { withoutScripts } from './noscript';
import { outline } from './outline';
import { byOwnRules, hides } from './ownRules';
import { readability } from './readability';
import { alone, repeated, type Structure, structureOf } from './repeated';
import { withMissed } from './repeated/missed';
import { running } from './repeated/survey';
import { schema } from './schema';
import { stated } from './stated';
import { unswallowed } from './swallowed';

/** How to read a page. `trace` hears of each thing that was dropped or decided. */
export interface ExtractOptions {
  url: string;
  now: Date;
  trace?: (entry: TraceEntry) => void;
  /** The user's own rules for this site. */
  rules?: SiteRules;
}

/** A thread and, by post id, the live elements of the page that hold each post's body. */
export interface Reading {
  thread: Thread;
  bodies: Map<string, Element[]>;
}

/** Document → Thread, or null where there is nothing to read. The document is not changed; odd input never throws. */
export function extract(document: Document, options: ExtractOptions): Thread | null {
  return read(document, options)?.thread ?? null;
}

/** Like `extract`, with the places of the posts in the live page. */
export function read(document: Document, options: ExtractOptions): Reading | null {
  // A document may have lost its root, and a saved page's address may be none.
  if (!document.documentElement) return null;
  const url = URL.canParse(options.url) ? options.url : 'about:blank';
  const live: Page = { document, url, now: options.now };
  const whole = unswallowed(document);
  const found = findDraft(whole ? { ...live, document: whole } : live);
  const page = found?.page ?? live;
  const draft = byOwnRules(found?.draft ?? null, page, options.rules);
  if (!draft) return null;
  options.trace?.({ step: 'detect', what: draft.engine, post: null });
  const parts = partsOf(page, draft.posts, options);
  const meta = metadata(
    page,
    draft,
    parts.map(({ body }) => body),
  );
  const [opening] = parts;
  if (opening) opening.draft = { ...opening.draft, author: meta.author, published: meta.published };
  const published = parts.map((part) => part.draft.published);
  const dates = withOrder(published, { now: page.now, lang: meta.lang });
  const made = parts.map((part) => ({ ...part, post: toPost(dates, part), element: part.body.element }));
  const posts = made.map(({ post }) => post);
  nameStarter(draft, posts);
  const thread: Thread = {
    url: meta.url,
    engine: draft.engine,
    kind: draft.kind,
    title: meta.title,
    site: meta.site,
    board: meta.board,
    lang: meta.lang,
    byline: meta.byline,
    pages: draft.pages ?? { current: 1, total: null, next: null, previous: null },
    posts,
    outline: outline(made, { title: meta.title, opened: (draft.pages?.current ?? 1) === 1 }),
  };
  return { thread, bodies: new Map(made.map((each) => [each.id, placeOf(each.draft)])) };
}

/** A post as it was found, with the id it is known by and its clean body. */
interface Part {
  id: string;
  draft: DraftPost;
  body: CleanBody;
}

/** Where a post stands in the page. Views without an element a post have copies as bodies: there its head tells the place. */
function placeOf({ body, places, root }: DraftPost): Element[] {
  return places ?? (body.some((part) => part.isConnected) ? body : [root]);
}

interface Found {
  page: Page;
  draft: Draft;
}

/** A thread by its engine, by structure, or as it is shown without scripts; else the page as an article. */
function findDraft(page: Page): Found | null {
  if (adapters.some((adapter) => adapter.lists?.(page))) return null;
  const known = byEngine(page);
  if (known) return { page, draft: known };
  const structure = structureOf(page);
  const thread = repeated(structure);
  if (thread) return { page, draft: thread };
  const document = withoutScripts(page.document);
  const shown = document && { ...page, document };
  const engine = shown && byEngine(shown);
  if (engine) return { page: shown, draft: engine };
  const inside = shown && structureOf(shown);
  const hidden = inside && repeated(inside);
  if (hidden) return { page: shown, draft: hidden };
  const lone = isSaidArticle(structure.reading.said) ? null : alone(structure, true);
  if (lone) return { page, draft: lone };
  const isBare = shown && inside && weightOf(inside) > weightOf(structure) * BARE;
  const article = isBare
    ? readability(shown, inside.reading.read)
    : readability(page, structure.reading.read);
  if (article) return { page: isBare ? shown : page, draft: article };
  const last = alone(structure) ?? stated(page);
  return last && { page, draft: last };
}

/** Whether a page tells other programs that it is an article: a thread may do so as well, but its posts are found before. */
function isSaidArticle(said: Said): boolean {
  const kind = said.kind();
  return kind === 'article' || kind === 'vague';
}

/** A page whose part for browsers without scripts has this much more running text shows nothing else than that. */
const BARE = 4;

function weightOf({ reading: { read } }: Structure): number {
  const [body] = read.spots;
  return body ? running(read, body) : 0;
}

function byEngine(page: Page): Draft | null {
  for (const adapter of adapters) {
    if (!adapter.detects(page)) continue;
    const draft = adapter.draft(page);
    if (draft) return { ...draft, posts: withMissed(page, draft.posts) };
  }
  return schema(page);
}

function partsOf(page: Page, posts: DraftPost[], { trace, rules }: ExtractOptions): Part[] {
  const inert = inertDocument(page.document);
  const isHidden = hides(page, rules);
  return posts.map((draft, index) => {
    const id = draft.id ?? `#${index + 1}`;
    const body = clean(draft.body, {
      inert,
      baseUrl: page.document.baseURI,
      hides: isHidden,
      omit: new Set(draft.omit),
      ...(trace && { trace: (step: string, what: string) => trace({ step, what, post: id }) }),
    });
    return { id, draft, body };
  });
}

function toPost(dates: DateContext, { id, draft, body }: Part): Post {
  const moment = (text: string | null) => (text ? parseDate(text, dates) : null);
  return {
    id,
    floor: draft.floor,
    author: draft.author,
    published: moment(draft.published),
    edited: moment(draft.edited ?? body.edited ?? null),
    replyTo: draft.replyTo ?? body.quotes.find((quote) => quote.post)?.post ?? null,
    quotes: body.quotes,
    role: draft.role,
    html: toHtml(body.element),
  };
}

/** Posts by the person who opened the thread have the role 'op', where the page shows the opening. */
function nameStarter({ kind, pages }: Draft, posts: Post[]): void {
  const starter = posts[0]?.author;
  if (!starter || kind === 'article' || (pages?.current ?? 1) > 1) return;
  for (const post of posts) if (post.author === starter) post.role ??= 'op';
}
