import { JSDOM } from 'jsdom';

/**
 * A page's document in jsdom, its scripts not run. Cleaning makes its copies in `document.implementation` and reads DOM
 * names as the page's own script would: the page's globals become those of this process.
 */
export function openInert(page: string | Buffer, url: string): Document {
  const { document, Node, NodeFilter, Element, HTMLElement, DOMParser } = new JSDOM(page, { url }).window;
  Object.assign(globalThis, { document, Node, NodeFilter, Element, HTMLElement, DOMParser });
  return document;
}
