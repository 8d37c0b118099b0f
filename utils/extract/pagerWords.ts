import { collapse } from './adapter';

/** Of a pager's words there are no more, in letters. */
export const LONGEST_PAGER = 200;

/** An element's words, with a space wherever another element begins: '2' and '12' in neighbours are no '212'. */
export function spaced(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* SHOW_TEXT */);
  let text = '';
  while (walker.nextNode()) text += ` ${walker.currentNode.nodeValue}`;
  return collapse(text);
}

const SAID = [
  /\b(?:page|seite|página|pagina|strona|sayfa|страница|sida)\s*:?\s*(\d+)\s*(?:of|von|de|di|z|\/|из|av|sur)\s*(\d+)\b/i,
  /第\s*(\d+)\s*[页頁]?\s*[/,，共]+\s*共?\s*(\d+)\s*[页頁]/,
  /\bpage\s+(\d+)\s*\/\s*(\d+)\b/i,
];

/** A word of those, without which no closer look is taken. */
const SAYING = /page|seite|página|pagina|strona|sayfa|страница|sida|[页頁]/i;

/** What a page says of its place among the others. */
export interface Said {
  current: number | null;
  total: number;
}

/** What a text says of its place, 'Page 2 of 12', or of all pages, 'Pages (12)'. */
export function saidIn(text: string): Said | null {
  for (const pattern of SAID) {
    const found = pattern.exec(text);
    if (found) return { current: Number(found[1]), total: Number(found[2]) };
  }
  const total = /\/\s*(\d{1,5})\s*[页頁]|\b(?:pages?|seiten|páginas|pagine|strony)\s*\((\d{1,5})\)/i
    .exec(text)
    ?.slice(1)
    .find(Boolean);
  return total ? { current: null, total: Number(total) } : null;
}

const PLACES = '[class*="pag" i],[id*="pag" i],[class*="nav" i],[class*="pg" i]';

/** 'Page 2 of 12' or 'Pages (12)' in something that is named like a pager. */
export function saidPages(document: Document): Said | null {
  let read: Element | null = null;
  for (const place of document.querySelectorAll(PLACES)) {
    if (read?.contains(place)) continue;
    const words = place.textContent ?? '';
    if (words.length > 2 * LONGEST_PAGER) continue;
    read = place;
    if (!SAYING.test(words) || !/\d\D+\d|\(\d+\)/.test(words)) continue;
    const said = saidIn(spaced(place));
    if (said) return said;
  }
  return null;
}
