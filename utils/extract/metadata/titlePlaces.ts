import { collapse } from '../adapter';
import { partsOf } from './titleParts';

/** A page names its boards above the posts. */
const MOST_LINKS = 200;

/** Parts of a document's title that the page links to a place without a number: the site, its index. */
export function linkedHomes(document: Document, url: string): string[] {
  const parts = partsOf(collapse(document.title)).map(({ text }) => text.trim());
  if (parts.length < 2) return [];
  const links = [...document.querySelectorAll('a[href]')].slice(0, MOST_LINKS);
  const own = placeOf(url, url);
  const isHome = (link: Element) => {
    const href = link.getAttribute('href') ?? '';
    return /^[^?#\d]*$/.test(href) && placeOf(href, url) !== own;
  };
  return links.filter(isHome).flatMap((link) => parts.filter((part) => part === collapse(link.textContent)));
}

function placeOf(href: string, base: string): string {
  const { pathname, search } = URL.canParse(href, base)
    ? new URL(href, base)
    : { pathname: href, search: '' };
  return pathname.replace(/\/$/, '') + search;
}

/** The parts of a title behind its first that the page links by the same words: its boards and itself. */
export function linkedPlaces(document: Document, title: string): string[] {
  const later = new Set(
    partsOf(title)
      .slice(1)
      .map(({ text }) => text.trim()),
  );
  if (later.size === 0) return [];
  const links = [...document.querySelectorAll('a[href]')].slice(0, MOST_LINKS);
  return links.map((link) => collapse(link.textContent)).filter((text) => later.has(text));
}
