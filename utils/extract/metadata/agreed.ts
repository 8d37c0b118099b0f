import { collapse } from '../adapter';
import { width } from './titleParts';

/** Letters and words of a text that is a title at the least. */
const LEAST = 8;
const LEAST_WORDS = 2;
/** Elements whose texts nobody reads. */
const UNREAD = 'script,style,noscript,template,textarea,select,title';
/** Signs that stand between the parts of a title. */
const BEFORE = /(?:^|[-–—|｜»›>·•:：_/[『「【(]\s*)$/;
const AFTER = /^(?:$|\s|[-–—|｜«‹<·•:：_/\]』」】)）,])/;
/** It is at least this share of the document's title: less is the name of the site or of a board. */
const SHARE = 0.4;
/** What stands before a title's first word in its own text: a label, or with what the board's name in a link ends. */
const SIGNS = /^(?:标题|標題|主题|主題|件名|제목)?[\s:：›»>|/-]+/;

/**
 * The longest text that stands on the page by itself and in the document's title between its strokes, bars and colons: the
 * page calls itself so twice. A link to another page names a board or the site.
 */
export function agreedTitle({ body }: Document, title: string, names: string[], url: string): string | null {
  if (!body || width(title) < LEAST_WORDS) return null;
  const walker = body.ownerDocument.createTreeWalker(body, 4 /* SHOW_TEXT */);
  let best = '';
  for (let node = walker.nextNode() as Text | null; node; ) {
    const { data, parentElement: parent } = node;
    node = walker.nextNode() as Text | null;
    if (data.length < LEAST || data.length > 4 * title.length) continue;
    const text = collapse(data).replace(SIGNS, '');
    if (text.length <= best.length || text.length > title.length || names.includes(text)) continue;
    if (!isPart(text, title, collapse(node?.data ?? null))) continue;
    if (!parent?.closest(UNREAD) && !leadsAway(parent?.closest('a[href]'), url)) best = text;
  }
  return best || null;
}

/** Whether a text is a good part of a title, between its signs; `next` is what the page says after it. */
function isPart(text: string, title: string, next: string): boolean {
  const at = title.indexOf(text);
  if (at < 0 || width(text) < LEAST_WORDS || width(text) < width(title) * SHARE) return false;
  const rest = title.slice(at + text.length);
  const isContinued = next !== '' && rest.trimStart().startsWith(next);
  return BEFORE.test(title.slice(0, at)) && AFTER.test(rest) && !isContinued;
}

/** Whether a link leads to another page. */
function leadsAway(link: Element | null | undefined, url: string): boolean {
  const href = link?.getAttribute('href');
  if (!href || href.startsWith('#') || !URL.canParse(href, url)) return false;
  return new URL(url).pathname !== new URL(href, url).pathname;
}
