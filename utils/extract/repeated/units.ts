import { running, type Spot, type Survey } from './survey';
import type { TimeMark } from './times';

/** One of the sibling-like pieces of a page: a root and, where a post is several rows, the siblings after it. */
export interface Unit {
  root: Spot;
  tail: Spot[];
  /** Roots of other units within this one (replies); what they hold is not this unit's. */
  nested: Spot[];
  /** The unit whose root holds this one. */
  parent: Unit | null;
  /** Weight of the running words that are this unit's own. */
  weight: number;
}

/** A way to see the page as a row of posts. */
export interface Candidate {
  units: Unit[];
  weight: number;
}

const MOST_GROUPS = 24;
const HIGHEST = 14;

/** All promising ways to see the page as posts, each around one kind of time mark; heaviest first. */
export function candidates(page: Survey, marks: TimeMark[]): Candidate[] {
  const groups = [...groupByPlace(marks).values()].filter((group) => group.length > 1);
  groups.sort((a, b) => b.length - a.length);
  const found = groups.slice(0, MOST_GROUPS).map((group) => bestLevel(page, group));
  return found.filter((one) => one !== null).sort((a, b) => b.weight - a.weight);
}

// Corresponding elements of a page's posts have the same tags above them, whatever their classes.
function groupByPlace(marks: TimeMark[]): Map<string, TimeMark[]> {
  const groups = new Map<string, TimeMark[]>();
  for (const mark of marks) {
    const { spot } = mark;
    const tags = [spot, spot.parent, spot.parent?.parent].map((one) => one?.tag);
    const key = `${tags.join('<')}.${firstClass(spot.element)}`;
    const group = groups.get(key);
    if (group) group.push(mark);
    else groups.set(key, [mark]);
  }
  return groups;
}

/** The first class without its digits: 'row1' and 'row2' are alike. */
export function firstClass(element: Element): string {
  return element.getAttribute('class')?.trim().split(/\s/, 1)[0]?.replace(/\d+/g, '') ?? '';
}

// From a mark to its post it is the same number of steps for all posts. Too low, a unit misses its text; too high,
// units fall together. The sum of square roots is greatest where the text is spread over the most units.
function bestLevel(page: Survey, group: TimeMark[]): Candidate | null {
  let best: { candidate: Candidate; value: number } | null = null;
  let roots = group.map((mark): Spot | null => mark.spot);
  for (let level = 0; level < HIGHEST; level++) {
    const unique = alike([...new Set(roots.filter((root) => root !== null))]);
    if (unique.length < 2) break;
    for (const withTails of [false, true]) {
      const units = toUnits(page, unique, withTails);
      const value = units.reduce((sum, unit) => sum + Math.sqrt(unit.weight), 0);
      const isBetter = !best || value >= best.value * (withTails ? 1.2 : 1);
      if (isBetter) best = { value, candidate: { units, weight: total(units) } };
    }
    roots = roots.map((root) => root?.parent ?? null);
  }
  return best?.candidate ?? null;
}

// One level too high, a post's root is what holds the whole thread: it is not like the roots within it.
function alike(roots: Spot[]): Spot[] {
  const sorted = roots.toSorted((a, b) => a.index - b.index);
  const times = new Map<string, number>();
  for (const root of sorted) times.set(kindOf(root), (times.get(kindOf(root)) ?? 0) + 1);
  return sorted.filter((root, i) => {
    const next = sorted[i + 1];
    const holdsNext = next !== undefined && next.index < root.end;
    return !holdsNext || (times.get(kindOf(root)) ?? 0) > 1;
  });
}

function kindOf({ tag, element }: Spot): string {
  return `${tag}.${firstClass(element)}`;
}

function total(units: Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.weight, 0);
}

function toUnits(page: Survey, roots: Spot[], withTails: boolean): Unit[] {
  const units: Unit[] = [];
  const open: Unit[] = [];
  const tails = withTails ? tailsOf(page, roots) : null;
  for (const root of roots) {
    while (open.length > 0 && root.index >= (open.at(-1)?.root.end ?? 0)) open.pop();
    const parent = open.at(-1) ?? null;
    const tail = tails?.get(root) ?? [];
    const weight = [root, ...tail].reduce((sum, part) => sum + running(page, part), 0);
    const unit: Unit = { root, tail, nested: [], parent, weight };
    if (parent) {
      parent.nested.push(root);
      parent.weight -= running(page, root);
    }
    units.push(unit);
    open.push(unit);
  }
  return units;
}

// Old tables put a post's head and body into rows of their own.
function tailsOf(page: Survey, roots: Spot[]): Map<Spot, Spot[]> {
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
