import type { Pages } from '../model';
import type { Page } from './adapter';
import { collapse } from './adapter';
import { pageLink, sameThread } from './pagelinks';
import { LONGEST_PAGER, saidIn, saidPages, spaced } from './pagerWords';

/** A link and its words; '' where they are more than a pager's. */
interface Named {
  link: HTMLAnchorElement;
  words: string;
}

/** A numbered link of a pager. */
interface Numbered {
  link: HTMLAnchorElement;
  number: number;
}

/** Where the page stands among its thread's pages: by numbered pagers, 'Page 2 of 12' and `rel`, in any language. */
export function pagesOf(page: Page): Pages {
  const links = [...page.document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(named);
  const isOwn = sameThread(ownUrls(page));
  const pager = numberedPager(links, page, isOwn);
  const said = saidPages(page.document);
  const turns = [turnTo('next', page, { links, isOwn }), turnTo('prev', page, { links, isOwn })] as const;
  const current = pager?.current ?? said?.current ?? currentBeside(turns);
  const next = pager?.url(current + 1) ?? turns[0]?.href ?? null;
  const previous = current > 1 ? (pager?.url(current - 1) ?? turns[1]?.href ?? null) : null;
  const last = Math.max(pager?.last ?? 0, said?.total ?? 0);
  const isUnknown = last === 0 && next !== null;
  return { current, total: isUnknown ? null : Math.max(last, current), next, previous };
}

/** The current page from the numbers its neighbours' URLs carry. */
function currentBeside(turns: readonly [URL | null, URL | null]): number {
  const [after, before] = turns.map((url) => url && pageLink(url).page);
  if (after?.counts === 'pages' && after.value > 1) return after.value - 1;
  if (before?.counts === 'pages') return before.value + 1;
  return turns[1] ? 2 : 1;
}

/** The page's own addresses: the one it was read at, and the canonical one if it is of the same site. */
function ownUrls({ document, url }: Page): URL[] {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const urls = [toUrl(url, document), canonical ? toUrl(canonical, document) : null];
  return urls.filter((each): each is URL => each?.protocol.startsWith('http') === true);
}

function toUrl(href: string, document: Document): URL | null {
  return URL.canParse(href, document.baseURI) ? new URL(href, document.baseURI) : null;
}

function named(link: HTMLAnchorElement): Named {
  const text = link.textContent ?? '';
  return { link, words: text.length < 200 ? collapse(text) : '' };
}

function numberedPager(links: Named[], page: Page, isOwn: (url: URL) => boolean) {
  const numbered = links.flatMap(({ link, words }) => {
    const number = pageNumber(words);
    const url = number && toUrl(link.getAttribute('href') ?? '', page.document);
    return number && url && leadsTo(number, url) && isOwn(url) ? [{ link, number }] : [];
  });
  const byPager = new Map<Element, Numbered[]>();
  for (const each of numbered) {
    const pager = pagerAround(each.link);
    byPager.set(pager, [...(byPager.get(pager) ?? []), each]);
  }
  const [best] = [...byPager].sort(([, a], [, b]) => b.length - a.length);
  return best ? readPager(best[0], best[1], page) : null;
}

/** The URL's own page fits the number shown: links of post numbers do not. */
function leadsTo(number: number, url: URL): boolean {
  const page = pageLink(url).page;
  if (!page) return number === 1;
  return page.counts === 'posts' ? page.value >= number - 1 : Math.abs(page.value - number) <= 1;
}

/** '3', '[3]', '... 12', 'Page 3', '第3页' → the number. */
function pageNumber(text: string): number | null {
  if (!/\d/.test(text)) return null;
  const found = /^(?:page|seite|página|第)?[\s[(.…]*(\d{1,5})[\s\]).…]*(?:页|頁)?$/i.exec(text)?.[1];
  return found ? Number(found) : null;
}

/** The largest element around a numbered link that still holds nothing but a pager. */
function pagerAround(link: Element): Element {
  let pager = link;
  for (let depth = 0; depth < 6; depth++) {
    const parent = pager.parentElement;
    if (!parent || parent.localName === 'body') break;
    if (collapse(parent.textContent).length > LONGEST_PAGER) break;
    pager = parent;
  }
  return pager;
}

const CURRENT =
  '[aria-current]:not([aria-current="false"]),[class*="current" i],[class*="active" i],[class*="selected" i],[class*="cur" i],[class*="this" i]';

function readPager(pager: Element, numbered: Numbered[], { document, url: own }: Page) {
  const urls = new Map<number, string>();
  for (const { link, number } of numbered) {
    const url = toUrl(link.getAttribute('href') ?? '', document);
    if (url && !urls.has(number)) urls.set(number, url.href);
  }
  const self = [...urls].find(([, url]) => url === own.replace(/#.*/, ''))?.[0];
  const current = markedCurrent(pager) ?? unlinkedNumber(pager, urls) ?? self ?? 1;
  const last = Math.max(...urls.keys(), current, saidIn(spaced(pager))?.total ?? 0);
  return { current, last, url: (number: number) => urls.get(number) ?? null };
}

function markedCurrent(pager: Element): number | null {
  for (const marked of pager.querySelectorAll(CURRENT)) {
    const number = pageNumber(collapse(marked.textContent));
    if (number) return number;
  }
  return null;
}

/** The number that stands in an element of its own, or bare between the links, and is no link to another page. */
function unlinkedNumber(pager: Element, urls: Map<number, string>): number | null {
  const walker = pager.ownerDocument.createTreeWalker(pager, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('a[href],select,script,style')) continue;
    const number = pageNumber(collapse(node.textContent).replace(/^[,|·•-]|[,|·•-]$/g, ''));
    if (number && !urls.has(number) && isNeighbour(number, urls)) return number;
  }
  return null;
}

/** A page's number stands next to linked ones: '48 posts' beside pages 2, 3 and 4 does not. */
function isNeighbour(number: number, urls: Map<number, string>): boolean {
  return urls.has(number - 1) || urls.has(number + 1);
}

const NEXT =
  /^(next( page)?|(?:下一?|[后後])[页頁]|weiter|nächste( seite)?|suivante?|siguiente|volgende|следующая|próxima|successiva)$/i;
const PREVIOUS =
  /^(prev(ious)?( page)?|(?:上一?|前)[页頁]|zurück|vorherige( seite)?|précédente?|anterior|vorige|предыдущая|precedente)$/i;

const ARROWS = /[\s<>«»‹›→←]+/g;

/** The neighbouring page that `rel` or a link's words name, if it is of the same thread. */
function turnTo(
  rel: 'next' | 'prev',
  { document }: Page,
  { links, isOwn }: { links: Named[]; isOwn: (url: URL) => boolean },
): URL | null {
  const says = rel === 'next' ? NEXT : PREVIOUS;
  const stated = document.querySelectorAll(`link[rel~="${rel}"][href],a[rel~="${rel}"][href]`);
  const saying = links.filter(
    ({ words }) => words.length < 30 && says.test(words.replace(ARROWS, ' ').trim()),
  );
  for (const link of [...stated, ...saying.map((each) => each.link)]) {
    const url = toUrl(link.getAttribute('href') ?? '', document);
    if (!url || !isOwn(url)) continue;
    if (rel === 'prev' || pageLink(url).page) return url;
  }
  return null;
}
