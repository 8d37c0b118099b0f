import { collapse } from './adapter';
import { quotedPost } from './quotedPost';
import { firstLine } from './quoteLines';
import { authorIn, POST_BY, SAID_BEFORE } from './quoteWords';
import { hasWords, shortText } from './shortText';

/** A reply quote's head: whom it quotes, which post, and the nodes that say so (no words of the quote). */
export interface QuoteHead {
  author: string;
  post: string | null;
  head: Node[];
}

const AUTHOR_ATTRIBUTES = ['data-quote', 'data-username', 'data-ipsquote-username', 'data-author'];
const TRANSLATED = /^(\S{1,40})\s.{0,40}\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}$/;
const HEAD_TAGS = new Set(['cite', 'legend', 'h3', 'h4', 'h5', 'h6']);
const HEAD_CLASSES =
  /(?:^|\s)(?:bbcode_postedby|quoteheader|quotetitle|quote_header|ubbcode-header|bbCodeBlock-title|attribution|ipsQuote_citation|title)(?:\s|$)/;

/** 'quote-author' holds nothing but the name, 'quote_header' a sentence about it. */
const HEAD_NAMES = /quote[-_]{0,2}(?:author|user|name)/i;
const HEAD_LINES = /quote[-_]{0,2}(?:header|head|title|info|from|by)(?![a-z])/i;

function isHead(element: Element): boolean {
  const names = element.getAttribute('class') ?? '';
  return (
    HEAD_TAGS.has(element.localName) ||
    HEAD_CLASSES.test(names) ||
    HEAD_NAMES.test(names) ||
    HEAD_LINES.test(names)
  );
}

/** Whether a head says who speaks by itself, without a verb. */
function isName(head: Element): boolean {
  return head.localName === 'cite' || HEAD_NAMES.test(head.getAttribute('class') ?? '');
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
      isCredit(element) ||
      OUTER_HEAD.test(element.getAttribute('class') ?? '') ||
      (element.localName === 'p' &&
        element.firstElementChild?.localName === 'a' &&
        SAID_BEFORE.test(textOf(element))))
  );
}

/** What boards of many makers call a quote; only one that names somebody is a reply's. */
export const QUOTE_CLASS =
  /quote(?:text|body|content|msg)?(?![a-z])|(?:^|[\s_-])(?:quoted|citation|quot)(?![a-z])/i;

/** What may say right before a quotation whose it is. */
export const CREDITS = new Set(['cite', 'legend', 'p', 'b', 'strong', 'h4', 'h5', 'h6']);
const LONGEST_CREDIT = 120;

/** Whether an element right before a quotation says whose it is: a name, or 'NAME wrote:'. */
export function isCredit(element: Element): boolean {
  const tag = element.localName;
  if (!CREDITS.has(tag)) return false;
  // What a quotation begins with names who is quoted there, not in a quotation within it.
  if (tag !== 'cite' && tag !== 'legend' && element.parentElement?.localName === 'blockquote') return false;
  const next = beside(element, 'nextSibling');
  const isQuote = next?.localName === 'blockquote' || QUOTE_CLASS.test(next?.getAttribute('class') ?? '');
  const text = isQuote && shortText(element, LONGEST_CREDIT);
  return Boolean(text && authorIn(collapse(text), tag === 'cite'));
}

/** The element before or after another one, with nothing but a line break between them. */
function beside(element: Element, side: 'previousSibling' | 'nextSibling'): Element | null {
  let node = element[side];
  while (node && (node.nodeName === 'BR' || (node.nodeType !== 1 && !node.textContent?.trim())))
    node = node[side];
  return node?.nodeType === 1 ? (node as Element) : null;
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
  const fromTitle = title && authorIn(collapse(title.textContent), isName(title));
  if (title && fromTitle) return { author: fromTitle, head: [title] };
  const speaker = title && speakerOf(title);
  if (title && speaker) return { author: speaker, head: [title] };
  if (title?.matches('.bbcode_postedby')) return bold([title]);
  const label = labelIn(quote);
  const head = firstLine(quote, label);
  const line = collapse(head.map((node) => node.textContent).join(' '));
  const author =
    authorIn(line, false) ?? (isMarked(head) ? (line.match(TRANSLATED)?.[1] ?? null) : italic(head));
  if (author) return { author, head: label ? [label, ...head] : head };
  // Nairaland: a name that leads to the post, and a colon.
  const name = /^(\S.{0,39}?)\s*:$/.exec(line)?.[1];
  if (name && quotedPost(quote, head)) return { author: name, head };
  return (quote.localName === 'td' ? bold(head) : null) ?? saidLast(quote);
}

/** Discuz! 7 says in a last line of its own, in small letters, whom it quoted. */
function saidLast(quote: Element): { author: string; head: Node[] } | null {
  const parts = [...quote.childNodes];
  const last = parts.findLast(hasWords);
  if (last?.nodeName !== 'FONT' || last.previousSibling?.nodeName !== 'BR') return null;
  if (parts.find(hasWords) === last) return null;
  const author = authorIn(textOf(last as Element), false);
  return author ? { author, head: [last.previousSibling, last] } : null;
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

/** phpwind in any language: in the bold line the name and then the time are in italics. */
function italic(head: Node[]): string | null {
  const line = head.find((node) => node.nodeName === 'B') as Element | undefined;
  const [name, time] = line?.querySelectorAll(':scope > i') ?? [];
  return name && time && /\d:\d\d/.test(textOf(time)) ? textOf(name) : null;
}

/** phpwind's heading 'Quote' within a quote, whose text stands in the next element. */
function labelIn(quote: Element): Element | null {
  const first = quote.firstElementChild;
  return first?.localName === 'h6' && quote.childElementCount === 2 ? first : null;
}

/** Boards in other languages have other words for '发表于', but the head stays one element of its own. */
function isMarked(head: Node[]): boolean {
  const said = head.filter((node) => node.textContent?.trim());
  return said.length === 1 && said[0]?.nodeName === 'FONT';
}

/** The element that heads a quote: near its start, or just before it. Quotes nest, so nobody looks through them. */
export function titleOf(quote: Element): Element | null {
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
  if (quote.localName !== 'td') {
    const before = quote.previousElementSibling;
    return before?.localName === 'br' ? beside(quote, 'previousSibling') : before;
  }
  return (
    (quote.parentElement?.previousElementSibling ?? quote.closest('table')?.previousElementSibling) || null
  );
}

const textOf = (element: Element) => collapse(element.textContent);
