import { running, type Spot, type Survey } from './survey';
import { type Candidate, type Marks, toUnits, valued } from './units';

/** Around a lone post, its poster's particulars add this share of its text at most. */
const PARTICULARS = 1.25;

/**
 * Each way to see the page as one post: the lowest piece around a time with most of the page's text, and the highest that
 * holds hardly more, as the row with the poster beside his text does.
 */
export function singles(page: Survey, { times }: Marks): Candidate[] {
  const [top] = page.spots;
  const half = top ? running(page, top) / 2 : 0;
  const roots = new Set<Spot>();
  for (const time of times) {
    let root: Spot | null = time;
    while (root && running(page, root) < half) root = root.parent;
    if (!root?.parent) continue;
    const most = running(page, root) * PARTICULARS;
    let row = root;
    while (row.parent && !isOwn(row) && running(page, row.parent) <= most) row = row.parent;
    if (isOwn(row)) roots.add(row);
    roots.add(root);
  }
  return [...roots].map((root) => valued(page, toUnits(page, [root], null), roots));
}

const OWN = new Set(['TR', 'LI', 'ARTICLE']);

/** Whether the page makes one thing of an element: a row, an item, or what has a number of its own. */
export function isOwn({ tag, element }: Spot): boolean {
  return OWN.has(tag) || /\d/.test(element.id);
}
