import type { OutlineNode } from './model';
import { collapse } from './quote';

/** The headings of one post by their words, white space collapsed; the topmost have depth 1. */
export type Headings = ReadonlyMap<string, number>;

export const NO_HEADINGS: Headings = new Map();

/** The outline's entries within each post, by its id. */
export function headingsByPost(nodes: OutlineNode[]): Map<string, Headings> {
  const found = new Map<string, Map<string, number>>();
  const take = (each: OutlineNode[], depth: number) => {
    for (const { anchor, text, children } of each) {
      const own = found.get(anchor.post) ?? new Map<string, number>();
      if (anchor.quote && !own.has(text)) found.set(anchor.post, own.set(text, depth));
      // A post's own entry is none of its headings.
      take(children, anchor.quote ? depth + 1 : 1);
    }
  };
  take(nodes, 1);
  return found;
}

/** A piece of a post that is a heading: a whole element, or the words a paragraph begins with. */
interface Found {
  element: HTMLElement;
  depth: number;
  isWhole: boolean;
}

/** The headings in a post's fragment; words that begin a paragraph are put in an element of their own first. */
export function findHeadings(fragment: DocumentFragment, headings: Headings): Found[] {
  if (headings.size === 0) return [];
  const found: Found[] = [];
  for (const element of fragment.querySelectorAll<HTMLElement>('p,h1,h2,h3,h4,h5,h6')) {
    const depth = headings.get(collapse(element.textContent ?? ''));
    if (depth !== undefined) found.push({ element, depth, isWhole: true });
    else if (element.localName === 'p') found.push(...runIn(element, headings));
  }
  return found;
}

/** A run-in within the paragraph's first text; one that runs over several elements has a look of its own already. */
function runIn(paragraph: Element, headings: Headings): Found[] {
  const first = paragraph.firstChild;
  if (!(first instanceof Text)) return [];
  const words = first.data.trimStart();
  for (const [heading, depth] of headings) {
    if (!words.startsWith(heading)) continue;
    first.splitText(first.data.indexOf(heading) + heading.length);
    const element = document.createElement('b');
    first.replaceWith(element);
    element.append(first);
    return [{ element, depth, isWhole: false }];
  }
  return [];
}
