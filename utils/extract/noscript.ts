import type { Page } from './adapter';

/**
 * The document that holds what a page shows without scripts: the page itself where the browser made elements of it, else a
 * parsed copy of the first `noscript` that has the mark in its text; null when none has it.
 */
export function noscript({ document, url }: Page, mark: string): Document | null {
  for (const element of document.querySelectorAll('noscript')) {
    if (element.firstElementChild) continue;
    const text = element.textContent ?? '';
    if (!text.includes(mark)) continue;
    const inert = document.implementation.createHTMLDocument('');
    const base = inert.createElement('base');
    base.href = document.baseURI === 'about:blank' ? url : document.baseURI;
    inert.head.append(base);
    inert.body.innerHTML = text;
    return inert;
  }
  return null;
}

/** Whether a `noscript` has the mark in its text, which is there only while scripts are on. */
export function hasNoscript({ document }: Page, mark: string): boolean {
  return [...document.querySelectorAll('noscript')].some((element) => element.textContent?.includes(mark));
}

/** Shorter parts only ask for scripts or count a visitor. */
const WORTH_READING = 2000;

/**
 * A copy of the document as a browser without scripts shows it, or null when that is no different. Forums that draw
 * their posts by script serve them as plain HTML too, within `<noscript>`: one text for a browser with scripts,
 * elements for one without and for a parser.
 */
export function withoutScripts(document: Document): Document | null {
  const isWorth = (part: Element) => insideOf(part).length > WORTH_READING;
  if (!document.body || ![...document.body.querySelectorAll('noscript')].some(isWorth)) return null;
  const copy = document.cloneNode(true) as Document;
  for (const part of copy.body.querySelectorAll('noscript')) {
    if (!isWorth(part)) continue;
    const shown = copy.createElement('div');
    shown.innerHTML = insideOf(part);
    part.replaceWith(shown);
  }
  return copy;
}

function insideOf(part: Element): string {
  return part.firstElementChild ? part.innerHTML : (part.textContent ?? '');
}
