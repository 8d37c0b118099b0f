import { describe } from '../anchor';
import { collapse } from '../extract/adapter';
import { clean, toHtml } from '../extract/clean';
import type { PageSelection } from '../messages';
import { slot } from '../reading';

/** The selected words as clean HTML and text, and their place when they stand in one post; null without a selection. */
export function selectionOf(selection: Selection | null): PageSelection | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  holder.append(range.cloneContents());
  const post = postOf(range.startContainer);
  const bodies = post === null ? [] : (slot().reading?.bodies.get(post) ?? []);
  return { ...words(holder), post, quote: describe(bodies, range) };
}

/** An image of the page, as a selection of nothing else; null when no element of the page shows it. */
export function imageOf(src: string): PageSelection | null {
  const image = [...document.images].find((other) => other.currentSrc === src || other.src === src);
  if (!image) return null;
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  holder.append(holder.ownerDocument.importNode(image));
  return { ...words(holder), text: collapse(image.alt), post: postOf(image), quote: null };
}

function words(holder: Element): Pick<PageSelection, 'html' | 'text'> {
  const { element } = clean([holder], { baseUrl: document.baseURI });
  return { html: toHtml(element), text: collapse(element.textContent) };
}

function postOf(node: Node): string | null {
  for (const [post, bodies] of slot().reading?.bodies ?? [])
    if (bodies.some((body) => body.contains(node))) return post;
  return null;
}
