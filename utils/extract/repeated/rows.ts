import { kindOf } from './kinds';
import { running, type Spot, type Survey } from './survey';

/** A row of a post has this many cells at most; this share of the rows have the same. */
const MOST_CELLS = 4;
const LIKE_ROWS = 0.5;

/** Of rows side by side in a table, the head of a post has this share of the running words at most. */
const HEAD_SHARE = 0.25;

/** Whether pieces are the cells of rows, as the poster's particulars and his text side by side are: the rows are the posts. */
export function areCells(page: Survey, sorted: Spot[]): boolean {
  const rows = new Map<Spot | null, Spot[]>();
  for (const spot of sorted) {
    const row = rows.get(spot.parent);
    if (row) row.push(spot);
    else rows.set(spot.parent, [spot]);
  }
  if (rows.size < 2 || sorted.length > rows.size * MOST_CELLS) return false;
  const classOf = (cell: Spot | undefined) => cell?.element.getAttribute('class');
  const like = [...rows.values()].filter(
    ([first, second, ...more]) =>
      second !== undefined &&
      more.length <= MOST_CELLS &&
      (second.tag === 'TD' || classOf(first) !== classOf(second)),
  );
  return like.length >= rows.size * LIKE_ROWS || areSiblings(rows) || areHeadsAndTexts(page, rows);
}

/** Whether the pieces are the rows of tables, a table for each post: one row for its head, one for its text. */
function areHeadsAndTexts(page: Survey, rows: Map<Spot | null, Spot[]>): boolean {
  const tables = [...rows.values()];
  const count = tables[0]?.length ?? 0;
  if (count < 2 || tables.some((pieces) => pieces.length !== count || pieces[0]?.tag !== 'TR')) return false;
  const weights = Array.from({ length: count }, (_, i) =>
    tables.reduce((sum, pieces) => sum + (pieces[i] ? running(page, pieces[i]) : 0), 0),
  );
  return Math.min(...weights) < Math.max(...weights) * HEAD_SHARE;
}

/** Whether rows with the same number of pieces stand side by side: a table of several rows for each post. */
function areSiblings(rows: Map<Spot | null, Spot[]>): boolean {
  const [[first, pieces] = [null, []], ...others] = rows;
  return (
    pieces.length > 1 &&
    others.every(
      ([row, more]) =>
        row?.parent === first?.parent && row?.tag === first?.tag && more.length === pieces.length,
    )
  );
}

/** Old tables put a post's head and body into rows of their own. */
export function tailsOf(page: Survey, roots: Spot[]): Map<Spot, Spot[]> {
  const isRoot = new Set(roots);
  const tails = new Map<Spot, Spot[]>();
  let longest = 0;
  roots.forEach((root, i) => {
    const tail: Spot[] = [];
    const isLast = roots[i + 1]?.parent !== root.parent;
    for (let next = siblingAfter(page, root); next && !isRoot.has(next); next = siblingAfter(page, next)) {
      if (isLast && tail.length >= longest) break;
      if (holdsRoot(next, roots[i + 1])) break;
      tail.push(next);
    }
    if (!isLast) longest = Math.max(longest, tail.length);
    tails.set(root, tail);
  });
  return tails;
}

function siblingAfter({ spots }: Survey, spot: Spot): Spot | null {
  const next = spots[spot.end];
  return next && next.parent === spot.parent ? next : null;
}

function holdsRoot(spot: Spot, next: Spot | undefined): boolean {
  return next !== undefined && next.index >= spot.index && next.index < spot.end;
}

/** The row before each root, where a post begins there: all are of a kind, and none stands behind the last root. */
export function headsOf(page: Survey, roots: Spot[]): Map<Spot, Spot> | null {
  const heads = new Map<Spot, Spot>();
  const isRoot = new Set(roots);
  let kind: string | null = null;
  for (const root of roots) {
    const head = siblingBefore(page, root);
    if (!head || isRoot.has(head) || head.firstText === head.endText) return null;
    kind ??= kindOf(head);
    if (kindOf(head) !== kind) return null;
    heads.set(root, head);
  }
  const last = roots.at(-1);
  const next = last && siblingAfter(page, last);
  return next && kindOf(next) === kind ? null : heads;
}

function siblingBefore({ spotOf }: Survey, { element }: Spot): Spot | null {
  const before = element.previousElementSibling;
  return (before && spotOf.get(before)) ?? null;
}
