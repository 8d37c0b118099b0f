import type { OutlineNode } from '../../utils/model';

export const NO_HEADINGS: ReadonlySet<string> = new Set();

/** The words of the outline's entries within each post, by its id. */
export function headingsByPost(
  nodes: OutlineNode[],
  found = new Map<string, Set<string>>(),
): Map<string, Set<string>> {
  for (const { anchor, text, children } of nodes) {
    if (anchor.quote) found.set(anchor.post, (found.get(anchor.post) ?? new Set()).add(text));
    headingsByPost(children, found);
  }
  return found;
}
