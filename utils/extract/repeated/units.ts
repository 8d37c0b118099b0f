import { hasLetter } from '../letters';
import { middleOf } from '../middle';
import { firstClass, kindOf } from './kinds';
import { ownersOf } from './owners';
import { areCells, headsOf, tailsOf } from './rows';
import { linkedShare, running, type Spot, type Survey } from './survey';

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
  /** Greater the more evenly the text is spread over units. */
  value: number;
}

/** Rows of their own are believed only where they add this much. */
const ROWS_GAIN = 1.2;
/** A way with this share of the best one's value is as good: the higher in the tree, the more of a post it holds. */
const NEARLY = 0.93;
/** A piece without a time counts this much of one with: a quote, a row of a post. */
const TIMELESS = 0.3;
/** Fewer letters than this beside posts of another kind are a box of the page. */
const STRAY = 40;

/** So many boxes beside the posts are built as they are. */
const MOST_BOXES = 3;

/** Where the page shows that a post is: times, and elements with numbers of their own. In document order. */
export interface Marks {
  times: Spot[];
  all: Spot[];
}

/**
 * All promising ways to see the page as posts, most believable first. Each post holds a mark. Too low in the tree a unit
 * misses its text; too high, units fall together. The sum of square roots is greatest where the text is spread over the
 * most units.
 */
export function candidates(page: Survey, marks: Marks): Candidate[] {
  const found = [...groups(marks.all).values()]
    .filter((roots) => roots.length > 1)
    .map((roots) => candidateOf(page, roots, marks))
    .filter((one) => one !== null)
    .sort((a, b) => b.value - a.value)
    // Siblings of a tag are mostly of one class as well.
    .filter((one, i, all) => i === 0 || !areSame(one, all[i - 1]));
  const nearly = (found[0]?.value ?? 0) * NEARLY;
  const best = found.filter(({ value }) => value >= nearly).sort((a, b) => spanOf(b) - spanOf(a));
  return [...best, ...found.filter(({ value }) => value < nearly)];
}

function areSame({ units }: Candidate, before: Candidate | undefined): boolean {
  const isSame = ({ root, tail }: Unit, other: Unit | undefined) =>
    root === other?.root && tail.length === other.tail.length;
  return before?.units.length === units.length && units.every((unit, i) => isSame(unit, before.units[i]));
}

/** All that holds a mark, sorted by likeness: siblings of a tag, and what has the same class wherever it stands. */
function groups(marks: Spot[]): Map<string, Spot[]> {
  const seen = new Set<Spot>();
  const found = new Map<string, Spot[]>();
  for (const mark of marks) {
    for (let spot: Spot | null = mark; spot?.parent && !seen.has(spot); spot = spot.parent) {
      seen.add(spot);
      for (const key of keysOf(spot)) {
        const group = found.get(key);
        if (group) group.push(spot);
        else found.set(key, [spot]);
      }
    }
  }
  return found;
}

function keysOf(spot: Spot): string[] {
  const { tag, parent } = spot;
  const name = firstClass(spot.element);
  const child = spot.element.firstElementChild;
  const place = `${parent?.index} ${tag}`;
  // A reply's item stands in the list of another item: as deep as it may be, it is the same kind.
  const around = tag === 'LI' || tag === 'ARTICLE' ? [parent] : [parent, parent?.parent];
  const like = name ? `${tag}.${name}` : `${tag}<${around.map((one) => one && kindOf(one)).join('<')}`;
  return [place, like, `${place}.${name}>${child && `${child.tagName}.${firstClass(child)}`}`];
}

function candidateOf(page: Survey, group: Spot[], marks: Marks): Candidate | null {
  const sorted = group.toSorted((a, b) => a.index - b.index);
  if (areCells(page, sorted)) return null;
  const isNested = sorted.some((root, i) => (sorted[i + 1]?.index ?? Infinity) < root.end);
  // What holds other roots and has no mark of its own is the whole thread, or a box around a post.
  const owners = isNested ? ownersOf(sorted, marks.all) : null;
  const roots = owners ? sorted.filter((root) => owners.has(root)) : sorted;
  const timed = ownersOf(roots, marks.times);
  const plain = valued(page, toUnits(page, roots, null), timed);
  const heads = isNested ? null : headsOf(page, roots);
  const rows = isNested ? plain : valued(page, toUnits(page, roots, tailsOf(page, roots)), timed);
  const best = heads ? headed(page, heads, timed) : rows.value > plain.value * ROWS_GAIN ? rows : plain;
  return best.units.length > 1 && best.weight > 0 ? best : null;
}

/** A way to see the page with its weight, and how much it is worth for posts that mostly hold a time. */
export function valued(page: Survey, all: Unit[], timed: Set<Spot>): Candidate {
  const units = withoutStrays(page, all);
  const weight = units.reduce((sum, unit) => sum + unit.weight, 0);
  const value = ({ root, weight }: Unit) => Math.sqrt(weight) * (timed.has(root) ? 1 : TIMELESS);
  return { units, weight, value: units.reduce((sum, unit) => sum + value(unit), 0) };
}

function spanOf({ units }: Candidate): number {
  return units.reduce((sum, { root, parent }) => sum + (parent ? 0 : root.end - root.index), 0);
}

/** A list of similar threads shows times just as the posts do. */
function withoutStrays(page: Survey, units: Unit[]): Unit[] {
  const kinds = new Map<string, number>();
  for (const { root, weight } of units) kinds.set(kindOf(root), (kinds.get(kindOf(root)) ?? 0) + weight);
  const [main] = [...kinds].sort((a, b) => b[1] - a[1])[0] ?? [];
  const middle = middleOf(units.map(({ weight }) => weight));
  const least = Math.max(STRAY, middle / 3);
  const home = homeOf(units);
  return units.filter(
    ({ root, weight }) =>
      (kindOf(root) === main || (weight > least && weight - titleWeight(page, root) > least)) &&
      !(home && root.parent !== home && isBoxOfLinks(page, root)),
  );
}

/** What almost all pieces stand side by side in, as posts do; null where there is no such. */
function homeOf(units: Unit[]): Spot | null {
  const home = units[0]?.root.parent ?? null;
  if (units[1]?.root.parent !== home) return null;
  const beside = units.filter(({ root }) => root.parent === home).length;
  return beside < units.length - MOST_BOXES ? null : home;
}

/** Whether a piece is mostly links: away from the posts it is a box of the page, built of the same parts. */
function isBoxOfLinks({ words }: Survey, { firstText, endText }: Spot): boolean {
  // Beside each link stands when it was last answered.
  const said = words.slice(firstText, endText).filter(({ text }) => hasLetter(text));
  return (linkedShare(said) ?? 0) > 0.5;
}

/** Weight of the page's title within a piece: a box with title and date of the whole thread is no post. */
function titleWeight(page: Survey, root: Spot): number {
  const title = titleIn(page, root);
  return title ? running(page, title) : 0;
}

/** The page's title within a piece, if it stands there. */
export function titleIn({ spots }: Survey, { index, end }: Pick<Spot, 'index' | 'end'>): Spot | null {
  for (let i = index; i < end; i++) if (spots[i]?.tag === 'H1') return spots[i] ?? null;
  return null;
}

/** The pieces below roots in document order; `tails` are the rows after a root that are its too. */
export function toUnits(page: Survey, roots: Spot[], tails: Map<Spot, Spot[]> | null): Unit[] {
  const units: Unit[] = [];
  const open: Unit[] = [];
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

/** Posts that begin with the row before the one with their mark. */
function headed(page: Survey, heads: Map<Spot, Spot>, timed: Set<Spot>): Candidate {
  const roots = [...heads.values()];
  const isTimed = [...heads].filter(([root]) => timed.has(root)).map(([, head]) => head);
  return valued(page, toUnits(page, roots, tailsOf(page, roots)), new Set(isTimed));
}
