import { collapse } from '../adapter';
import { findDate, looksLikeDate } from '../dates';
import { authorsNear } from './authorNear';
import { creditIn } from './byline';
import type { Line } from './lines';
import { metas } from './metas';

const AUTHOR_METAS = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'cxenseparse:author',
  'byl',
  'citation_author',
];
// What software writes for itself, and roles that are nobody's name.
const NOBODY =
  /discuz! team|comsenz|phpwind|^(?:admin|administrator|root|author|editor|guest|user|null|undefined|wordpress|by|noc admin)$/i;
const NO_NAME = /^(?:https?:|www\.|@|\/|,|;)|[<>{}]|\.(?:com|net|org)\/|^\d+$/i;

/** The author of an article: of those that its page states, the first that its head bears out, else whom the head shows. */
export function authorOf(
  document: Document,
  head: Line[],
  stated: string[],
  heading: Element | null,
): string | null {
  const names = [
    stated.filter(isName),
    microdataAuthors(document, heading),
    ...metas(document, AUTHOR_METAS).map((name) => [name]),
  ]
    .map((list) => [...new Set(list.map(nameAlone).filter(isName))])
    .filter((list) => list.length > 0);
  const shown = head.map(({ text }) => text.toLowerCase());
  const borneOut = names.find((list) =>
    list.every((name) => shown.some((line) => line.includes(name.toLowerCase()))),
  );
  const best = borneOut ?? names[0];
  const visible = borneOut ? null : visibleAuthor(document, head, best ? null : heading);
  return visible ?? writtenBy(document) ?? (best ? best.slice(0, 6).join(', ') : null);
}

/** The value of Twitter's pair of label and data, as WordPress fills it. */
function writtenBy(document: Document): string | null {
  const label = metas(document, ['twitter:label1'])[0] ?? '';
  if (!/written|by|author|autor|verfasst|作者/i.test(label)) return null;
  const name = metas(document, ['twitter:data1'])[0] ?? '';
  return isName(name) ? name : null;
}

/** Authors in the microdata of the article around the heading; other articles of a page are teasers. */
function microdataAuthors(document: Document, heading: Element | null): string[] {
  const articles = [...document.querySelectorAll('[itemtype*="Article"], [itemtype*="BlogPosting"]')];
  const scope = heading
    ? articles.find((one) => one.contains(heading))
    : articles.length === 1
      ? articles[0]
      : null;
  const found = [...(scope?.querySelectorAll('[itemprop~="author"]') ?? [])].filter(
    (element) => !element.closest('[itemprop~="comment"], [itemtype*="Comment"], [itemtype*="Review"]'),
  );
  return found.slice(0, 4).map((element) => {
    const name = element.querySelector('[itemprop~="name"]') ?? element;
    return collapse(name.getAttribute('content') ?? name.textContent);
  });
}

const AUTHOR_MARK =
  '[rel~="author"], [class~="author"], [class~="byline"], [class*="author-name" i], [class*="author_name" i], [class*="byline" i]';

const AUTHOR_SOMEWHERE =
  '[rel~="author"], [class~="author"], [class~="byline"], a[href*="/author/"], a[href*="/authors/"], [class*="author-box__name"], [class*="author-name" i]';

// The label of an author whose name stands in a line of its own.
const LABEL_ALONE =
  /^(?:(?:written|posted|published|words|text|story)\s+)?by:?$|^(?:author|作者|文)\s*[:：]?$/i;

/** The author that the head of the page shows: a credit in words, an element marked as one, or a person's link below the heading. */
function visibleAuthor(document: Document, head: Line[], heading: Element | null): string | null {
  for (const [index, { text }] of head.entries()) {
    const credited = text.length < 90 ? creditIn(text) : null;
    const name = credited ?? (LABEL_ALONE.test(text) ? nameAlone(head[index + 1]?.text ?? '') : null);
    if (name && isName(name) && name.length < 60) return name;
  }
  for (const { text, element } of head) {
    const marked = element.closest(AUTHOR_MARK);
    const name = nameAlone(marked && collapse(marked.textContent).length < 80 ? text : '');
    if (isPerson(name)) return name;
  }
  const named = heading && authorsNear(heading).map(nameAlone).find(isPerson);
  if (named) return named;
  const only = [...document.querySelectorAll(AUTHOR_SOMEWHERE)].map((one) =>
    nameAlone(collapse(one.textContent)),
  );
  const distinct = [...new Set(only.filter(isName))];
  return distinct.length === 1 ? (distinct[0] ?? null) : null;
}

function isPerson(text: string): boolean {
  return isName(text) && !looksLikeDate(text);
}

function nameAlone(text: string): string {
  const date = findDate(text);
  const alone = date && /\d/.test(date.text) ? text.slice(0, date.start) : text;
  return alone
    .replace(
      /^(?:(?:written|posted|published|reviewed|story|words|recipe|text)\s+)?by\b[:\s]*|^(?:author|作者)\s*[:：]?\s+|^(?:autor(?:in)?|auteure?|autore|autrice)\s*:\s*/i,
      '',
    )
    .replace(/[\s,|·•–—-]+(?:on)?$/i, '')
    .trim();
}

/** Whether a text may be somebody's name: no address, no role, nothing that software writes for itself. */
export function isName(text: string): boolean {
  return text.length > 1 && text.length <= 100 && !NO_NAME.test(text) && !NOBODY.test(text);
}
