import { collapse } from './adapter';

/** A reply quote's head: whom it quotes, which post, and the nodes that say so (no words of the quote). */
export interface QuoteHead {
  author: string;
  post: string | null;
  head: Node[];
}

const AUTHOR_ATTRIBUTES = ['data-quote', 'data-username', 'data-ipsquote-username', 'data-author'];
const SAYS =
  'wrote|writes|said|schrieb|hat geschrieben|a écrit|a dit|escribió|dijo|ha scritto|escreveu|napisał(?:\\(a\\))?|skrev|написал(?:\\(а\\))?|писал(?:\\(а\\))?|写道|说';
const SPEAKER = new RegExp(`^(.{1,60}?)\\s+(?:${SAYS})(?![a-z])`, 'i');
/** NodeBB quotes in Markdown: '@NAME said in [topic]:', in any language, is a paragraph before the quote. */
const SAID_BEFORE = /^@(\S{1,60}?),?\s.{1,120}[:：]$/;
/** NGA: 'Reply Post by NAME (2024-05-01 21:04):'. */
const POST_BY = /^(?:Reply\s*)?(?:to\s*)?Post by\s+\[?(.{1,40}?)\]?\s*\(\d{4}-[^)]*\)\s*[:：]?/i;
const SAID = [
  SAID_BEFORE,
  POST_BY,
  // Discuz! X: 'NAME 发表于 DATE'; Discuz! 6/7: '原帖由 NAME 于 DATE 发表'; phpwind: '引用第3楼NAME于DATE发表的'.
  /^(?:@|引用[:：]?\s*)?(.{1,40}?)\s*发表于\s*[\d昨前今天半小时分钟秒年月日:：/.\s-]+(?:发表)?[:：]?$/,
  /^(?:引用[:：]?\s*)?原帖由\s*@?(.{1,40}?)\s*(?:于\s*.{0,40})?发表(?:的)?[:：]?$/,
  /^(?:下面是)?引用第?\s*\d+\s*楼\s*@?(.{1,40}?)\s*(?:于.{4,40}?)?(?:发表)?的.{0,12}[:：]?$/,
  /^(?:下面是)?引用(?:第?\s*\d+\s*楼|楼主)?\s*@?(.{1,40}?)\s*于.{4,40}?发表的.{0,60}[:：]?$/,
  new RegExp(`^@?(.{1,60}?)\\s+(?:${SAYS})(?![a-z])[^:：]{0,60}[:：]\\s*[↑→]?$`, 'i'),
  // Invision 1 and 2: 'QUOTE(NAME @ DATE)'.
  /^quote\s*\((.{1,60}?)\s*@/i,
  /^(?:quote from|zitat von|citation de|cita de|citazione di|originally posted by|quoting|quote)[:：]?\s+(.{1,60}?)(?:\s+(?:on|am|le|el|il)\s.{4,60})?[:：]?$/i,
];
const TRANSLATED = /^(\S{1,40})\s.{0,40}\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}$/;
const HEAD_TAGS = new Set(['cite', 'h5', 'h6']);
const HEAD_CLASSES =
  /(?:^|\s)(?:bbcode_postedby|quoteheader|quotetitle|quote_header|ubbcode-header|bbCodeBlock-title|attribution|ipsQuote_citation|title)(?:\s|$)/;

function isHead(element: Element): boolean {
  return HEAD_TAGS.has(element.localName) || HEAD_CLASSES.test(element.getAttribute('class') ?? '');
}

const OUTER_HEAD = /(?:^|\s)(?:(?:quote|code)_?(?:header|title|top)|smallfont)(?:\s|$)/;

/**
 * Whether an element before a quote or a code, outside it, heads it (SMF, phpBB 3.0, vBulletin 3, phpwind's h6,
 * NodeBB's paragraph).
 */
export function isOuterHead(element: Element | null): element is Element {
  return (
    element !== null &&
    ((element.localName === 'h6' && element.className === 'quote') ||
      OUTER_HEAD.test(element.getAttribute('class') ?? '') ||
      (element.localName === 'p' &&
        element.firstElementChild?.localName === 'a' &&
        SAID_BEFORE.test(textOf(element))))
  );
}

/** Whether a box is a quote by its first words (NGA), as its class alone does not tell. */
export const isPostBy = (box: Element) => POST_BY.test(textOf(box));

/** The head of a reply quote, or null for a quotation that names nobody. */
export function quoteHead(quote: Element): QuoteHead | null {
  const { author, head } = named(quote) ?? said(quote) ?? { author: null, head: [] };
  if (!author) return null;
  return { author, post: quotedPost(quote, head), head };
}

function named(quote: Element): { author: string; head: Node[] } | null {
  for (const name of AUTHOR_ATTRIBUTES) {
    const author = collapse(quote.getAttribute(name)).replace(/^.*?:\s*(?=\S)/, '');
    if (author) return { author, head: headOf(quote) };
  }
  return null;
}

function headOf(quote: Element): Node[] {
  const head = titleOf(quote);
  return head ? [head] : [];
}

function said(quote: Element): { author: string; head: Node[] } | null {
  const title = titleOf(quote);
  const fromTitle = title && authorIn(collapse(title.textContent), title.localName === 'cite');
  if (title && fromTitle) return { author: fromTitle, head: [title] };
  const speaker = title && speakerOf(title);
  if (title && speaker) return { author: speaker, head: [title] };
  if (title?.matches('.bbcode_postedby')) return bold([title]);
  const head = firstLine(quote);
  const line = collapse(head.map((node) => node.textContent).join(' '));
  const author = authorIn(line, false) ?? (isMarked(head) ? (line.match(TRANSLATED)?.[1] ?? null) : null);
  if (author) return { author, head };
  // Nairaland: a name that leads to the post, and a colon.
  const name = /^(\S.{0,39}?)\s*:$/.exec(line)?.[1];
  if (name && quotedPost(quote, head)) return { author: name, head };
  return quote.localName === 'td' ? bold(head) : null;
}

/** phpBB in any language: a cite begins with a link to who is quoted, and says further on where: 'NAME كتب: ↑'. */
function speakerOf(title: Element): string | null {
  const [first] = [...title.childNodes].filter((node) => node.textContent?.trim());
  if (title.localName !== 'cite' || first?.nodeName !== 'A') return null;
  const name = collapse(first.textContent);
  return name.length <= 60 && /[:：]/.test(first.nextSibling?.textContent ?? '') ? name : null;
}

/** vBulletin sets the name in bold, after words of any language. */
function bold(head: Node[]): { author: string; head: Node[] } | null {
  const [line, ...more] = head.filter((node) => node.textContent?.trim());
  const name = more.length === 0 && line?.nodeName === 'DIV' && (line as Element).querySelector('strong');
  return name ? { author: textOf(name), head } : null;
}

/** Boards in other languages have other words for '发表于', but the head stays one element of its own. */
function isMarked(head: Node[]): boolean {
  const said = head.filter((node) => node.textContent?.trim());
  return said.length === 1 && said[0]?.nodeName === 'FONT';
}

/** The element that heads a quote: near its start, or just before it. Quotes nest, so nobody looks through them. */
function titleOf(quote: Element): Element | null {
  const before = beforeQuote(quote);
  const isLabel = before?.matches('tr,.smallfont') && !authorIn(textOf(before), false);
  if (!isLabel && (before?.localName === 'tr' || isOuterHead(before))) return before;
  let level = [...quote.children].slice(0, 2);
  for (let depth = 0; depth < 3; depth++) {
    const found = level.find(isHead);
    if (found) return found;
    level = level
      .filter((element) => element.localName !== 'blockquote')
      .flatMap((element) => [...element.children].slice(0, 2));
  }
  return null;
}

/** What stands before a quote; before a cell that is a quote the row above, or what is before the table. */
function beforeQuote(quote: Element): Element | null {
  if (quote.localName !== 'td') return quote.previousElementSibling;
  return (
    (quote.parentElement?.previousElementSibling ?? quote.closest('table')?.previousElementSibling) || null
  );
}

const textOf = (element: Element) => collapse(element.textContent);

function authorIn(text: string, isCite: boolean): string | null {
  // MyBB writes the date before the name.
  const line = text.replace(/^\(\d[^)]*\)\s*/, '');
  if (!line || line.length > 160) return null;
  // A cite says who speaks, then when: 'NAME wrote: ↑Sat Oct 11, 2025 9:10 am'.
  const speaker = isCite ? line.match(SPEAKER)?.[1] : null;
  if (speaker) return speaker.trim();
  for (const pattern of SAID) {
    const author = line.match(pattern)?.[1]?.trim();
    if (author) return author;
  }
  return isCite && line.length <= 40 ? line.replace(/[:：↑]+$/, '').trim() : null;
}

/** The nodes before the first line break, where the head of a quote stands. */
function firstLine(quote: Element): Node[] {
  const nodes: Node[] = [];
  let length = 0;
  for (let node: Node | null = start(quote); node; node = node.nextSibling) {
    if (node.nodeName === 'BR' || node.nodeName === 'BLOCKQUOTE') break;
    if (node.nodeName === 'DIV' && length > 0) break;
    length += node.textContent?.trim().length ?? 0;
    if (length > 200) return [];
    nodes.push(node);
  }
  return nodes;
}

function start(quote: Element): Node | null {
  const only = quote.firstElementChild;
  // phpBB and others put one <div> between.
  if (quote.childElementCount === 1 && only?.localName === 'div') return only.firstChild;
  return quote.firstChild;
}

const POST_LINK = /(?:[?&;](?:pid|p|msg)=|#p|#pid|#post-?|#msg|post[-/]|posts\/)(\d+)/;

function quotedPost(quote: Element, head: Node[]): string | null {
  const source = quote.getAttribute('data-source') ?? quote.getAttribute('data-ipsquote-contentcommentid');
  const stated =
    source?.match(/(?:post:\s*)?(\d+)/)?.[1] ??
    quote.getAttribute('data-post') ??
    quote.getAttribute('data-cid');
  if (stated) return stated;
  for (const node of head) {
    const element = node as Element;
    const links = element.matches?.('a[href]') ? [element] : (element.querySelectorAll?.('a[href]') ?? []);
    for (const link of links) {
      const post = link.getAttribute('href')?.match(POST_LINK)?.[1];
      if (post) return post;
    }
  }
  return null;
}
