import { type Column, ownWeight, type Table } from './columns';
import type { Spot, Survey } from './survey';
import type { Unit } from './units';

/** Of what a unit holds, this share is enough to be its text: the rest is names, counts and signatures. */
const SHARE = 0.7;
/** A paragraph or a phrase is part of a text; another post has several of them. */
const PARTS = new Set(
  'P A B I U EM STRONG SMALL LI BLOCKQUOTE PRE CODE H1 H2 H3 H4 H5 H6 TIME BR'.split(' '),
);
const PHRASES = new Set(['SPAN', 'FONT', 'CENTER', 'BIG']);
const PHRASE_SHARE = 0.85;

/** The column that holds the posts' texts: from the unit down as long as one child column has most of the text. */
export function bodyColumn({ columns }: Table): Column | null {
  const children = new Map<Column, Column[]>();
  for (const column of columns) {
    if (!column.parent) continue;
    const siblings = children.get(column.parent);
    if (siblings) siblings.push(column);
    else children.set(column.parent, [column]);
  }
  let current = columns[0] ?? null;
  for (let next = current; next; ) {
    current = next;
    const heaviest = (children.get(current) ?? []).reduce<Column | null>(heavier, null);
    next = heaviest && isBody(heaviest, current) ? heaviest : null;
  }
  return current;
}

function heavier(a: Column | null, b: Column): Column {
  return a && a.weight >= b.weight ? a : b;
}

function isBody(column: Column, around: Column): boolean {
  if (PARTS.has(column.tag)) return false;
  return column.weight >= around.weight * (PHRASES.has(column.tag) ? PHRASE_SHARE : SHARE);
}

/** The elements that hold a unit's text; several where a post is several rows. */
export function bodyOf(page: Survey, unit: Unit, column: Column): Spot[] {
  const cells = column.cells.get(unit) ?? [];
  if (!column.parent && unit.tail.length > 0)
    return unit.tail.filter((part) => ownWeight(page, unit, part) > 0);
  const first = cells.find((cell) => ownWeight(page, unit, cell) > 0) ?? cells[0];
  return first ? [first] : [];
}
