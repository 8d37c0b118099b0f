import { collapse } from '../extract/adapter';
import { clean, toHtml } from '../extract/clean';
import type { PageSelection } from '../messages';
import { slot } from '../reading';

/** The selected words as clean HTML and text; null when nothing is selected. */
export function selectionOf(selection: Selection | null): PageSelection | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  holder.append(range.cloneContents());
  const { element } = clean([holder], { baseUrl: document.baseURI });
  const text = collapse(element.textContent);
  return { html: toHtml(element), text, post: postOf(range.startContainer), quote: null };
}

function postOf(node: Node): string | null {
  for (const [post, bodies] of slot().reading?.bodies ?? [])
    if (bodies.some((body) => body.contains(node))) return post;
  return null;
}
