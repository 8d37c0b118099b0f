import { describe } from '../anchor';
import { collapse } from '../extract/adapter';
import { type CleanOptions, clean, toHtml, toText } from '../extract/clean';
import type { PageSelection } from '../messages';
import { slot } from '../reading';

/** The selected words as clean HTML and text, and their place when they stand in one post; null without a selection. */
export function selectionOf(selection: Selection | null): PageSelection | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const post = postOf(range.startContainer);
  const bodies = post === null ? [] : (slot().reading?.bodies.get(post) ?? []);
  const { commonAncestorContainer: holder } = range;
  const part = holder instanceof Element ? holder : holder.parentElement;
  if (!part) return null;
  return {
    ...words(part, { within: range }),
    post,
    quote: describe(bodies, range),
  };
}

/** An image of the page, as a selection of nothing else; null when no element of the page shows it. */
export function imageOf(src: string): PageSelection | null {
  const image = [...document.images].find((other) => other.currentSrc === src || other.src === src);
  if (!image) return null;
  return {
    ...words(image),
    text: collapse(image.alt),
    post: postOf(image),
    quote: null,
  };
}

/** An element as clean HTML and its text; its addresses resolve against the page's. */
export function words(
  part: Element,
  options: Pick<CleanOptions, 'within'> = {},
): Pick<PageSelection, 'html' | 'text'> {
  const { element } = clean([part], { baseUrl: document.baseURI, ...options });
  const html = toHtml(element);
  return { html, text: toText(html) };
}

function postOf(node: Node): string | null {
  for (const [post, bodies] of slot().reading?.bodies ?? [])
    if (bodies.some((body) => body.contains(node))) return post;
  return null;
}
