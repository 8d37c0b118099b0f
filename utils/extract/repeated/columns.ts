import { middleOf } from '../middle';
import { classBeside } from './kinds';
import { running, type Spot, type Survey, type Words, within } from './survey';
import type { Unit } from './units';

/** The corresponding elements of all units: those at the same place below their roots. */
export interface Column {
  id: number;
  parent: Column | null;
  tag: string;
  /** Of each unit that has any: its elements there, in document order. */
  cells: Map<Unit, Spot[]>;
  /** Weight of the running words within, over all units; a very long one counts as a few usual ones. */
  weight: number;
}

/** The units' elements sorted into columns. The first column is the units themselves. */
export interface Table {
  columns: Column[];
  columnOf: Map<Spot, Column>;
}

const MOST_SIBLINGS = 6;
/** A unit counts as this many of the middle one at most: where a long post has its text, others need not have theirs. */
const LONGEST = 4;

/** Lays the units side by side. */
export function tableOf(page: Survey, units: Unit[]): Table {
  const table: Table = { columns: [newColumn(0, null, '')], columnOf: new Map() };
  const ids = new Map<string, Column>();
  const longest = middleOf(units.map(({ weight }) => weight)) * LONGEST;
  for (const unit of units) addUnit({ page, table, ids, longest }, unit);
  return table;
}

/** Weight of the running words of a spot that are the unit's own, not those of a reply within. */
export function ownWeight(page: Survey, unit: Unit, spot: Spot): number {
  let weight = running(page, spot);
  for (const inner of unit.nested) if (within(inner, spot)) weight -= running(page, inner);
  return weight;
}

/** The ranges of the page's texts that are a unit's own, in document order: those of replies within it are left out. */
function ownParts({ root, tail, nested }: Unit): [from: number, to: number][] {
  const parts: [number, number][] = [];
  for (const part of [root, ...tail]) {
    let from = part.firstText;
    for (const inner of nested) {
      if (inner.firstText < from || inner.endText > part.endText) continue;
      parts.push([from, inner.firstText]);
      from = inner.endText;
    }
    parts.push([from, part.endText]);
  }
  return parts;
}

/** A unit's own texts in document order. */
export function ownTexts({ words }: Survey, unit: Unit): Words[] {
  return ownParts(unit).flatMap(([from, to]) => words.slice(from, to));
}

/** The elements of a unit in document order, without those of replies within it. */
export function* ownSpots(page: Survey, unit: Unit): Generator<Spot> {
  const nested = new Set(unit.nested);
  for (const part of [unit.root, ...unit.tail]) {
    for (let i = part.index; i < part.end; ) {
      const spot = page.spots[i];
      if (!spot) break;
      if (nested.has(spot)) {
        i = spot.end;
        continue;
      }
      yield spot;
      i++;
    }
  }
}

/** The unit of each of their elements. */
export function unitsBySpot(page: Survey, units: Unit[]): Map<Spot, Unit> {
  const unitOf = new Map<Spot, Unit>();
  for (const unit of units) for (const spot of ownSpots(page, unit)) unitOf.set(spot, unit);
  return unitOf;
}

interface Work {
  page: Survey;
  table: Table;
  ids: Map<string, Column>;
  longest: number;
}

function addUnit({ page, table, ids, longest }: Work, unit: Unit): void {
  const [top] = table.columns;
  if (!top) return;
  const isOneElement = unit.tail.length === 0;
  // Rows of a post are counted from its head, not from the top of the table.
  const rows = isOneElement
    ? new Map<Spot, number>()
    : new Map([unit.root, ...unit.tail].map((row, i) => [row, i]));
  const scale = unit.weight > longest ? longest / unit.weight : 1;
  top.weight += unit.weight * scale;
  top.cells.set(unit, [unit.root, ...unit.tail]);
  for (const spot of ownSpots(page, unit)) {
    if (isOneElement && spot === unit.root) {
      table.columnOf.set(spot, top);
      continue;
    }
    const parent = (spot.parent && table.columnOf.get(spot.parent)) || top;
    const row = parent === top ? rows.get(spot) : undefined;
    const column = columnFor(table, ids, parent, spot, row);
    table.columnOf.set(spot, column);
    const cells = column.cells.get(unit);
    if (cells) cells.push(spot);
    else column.cells.set(unit, [spot]);
    column.weight += ownWeight(page, unit, spot) * scale;
  }
}

function columnFor(
  { columns }: Table,
  ids: Map<string, Column>,
  parent: Column,
  spot: Spot,
  row: number | undefined,
): Column {
  const name = classBeside(spot.element) || `:${row ?? nth(spot.element)}`;
  const key = `${parent.id}>${spot.tag}.${name}`;
  const known = ids.get(key);
  if (known) return known;
  const column = newColumn(columns.length, parent, spot.tag);
  ids.set(key, column);
  columns.push(column);
  return column;
}

function newColumn(id: number, parent: Column | null, tag: string): Column {
  return { id, parent, tag, cells: new Map(), weight: 0 };
}

function nth(element: Element): number {
  let count = 0;
  let before = element.previousElementSibling;
  for (let steps = 0; before && steps < MOST_SIBLINGS; steps++) {
    if (before.tagName === element.tagName) count++;
    before = before.previousElementSibling;
  }
  return count;
}
