import { findHeadings, type Headings } from '../headings';
import { collapse } from '../quote';

/** A heading of an export: `id` names it within its file. */
export interface Entry {
  id: string;
  text: string;
  depth: number;
}

/**
 * What the outline takes for headings becomes heading elements, from `<h{top}>` on; the words that begin a paragraph
 * become bold. Answers them in order; their ids begin with `prefix`.
 */
export function setHeadings(
  fragment: DocumentFragment,
  headings: Headings,
  { top, prefix = 'heading' }: { top: number; prefix?: string },
): Entry[] {
  return findHeadings(fragment, headings).map(({ element, depth, isWhole }, index) => {
    const id = `${prefix}-${index + 1}`;
    const made = isWhole ? headingOf(element, Math.min(6, top + depth - 1)) : element;
    made.id = id;
    return { id, text: collapse(made.textContent ?? ''), depth };
  });
}

const BOLD = new Set(['b', 'strong', 'font', 'span', 'u']);

/** The same words as a heading, which needs no bold of its own. */
function headingOf(element: Element, level: number): Element {
  const made = document.createElement(`h${level}`);
  made.append(...element.childNodes);
  for (let only = made.firstElementChild; only && BOLD.has(only.localName); only = made.firstElementChild) {
    if (only.textContent?.trim() !== made.textContent?.trim()) break;
    only.replaceWith(...only.childNodes);
  }
  element.replaceWith(made);
  return made;
}
