import type { Body, Line } from './lines';
import { couldHead, isShort } from './standing';

/**
 * Where a line stands in a row of short lines that look and end alike. A row is a list, a poem, an address; but two such
 * lines over a paragraph are a heading over a heading, 'upper' and 'lower'.
 */
export type InRow = 'upper' | 'lower' | 'end' | 'midst';

/** By line its place in a row; lines without such a neighbour have none. */
export function rowsOf(lines: Line[], body: Body): Map<number, InRow> {
  const places = new Map<number, InRow>();
  let start = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next && isShort(line, body) && isShort(next, body) && isAlike(line, next)) return;
    if (index > start) place(places, start, index, isStack(lines.slice(start, index + 2), body));
    start = index + 1;
  });
  return places;
}

function place(places: Map<number, InRow>, start: number, end: number, stack: boolean): void {
  for (let index = start; index <= end; index++) places.set(index, 'midst');
  places.set(start, stack ? 'upper' : 'end').set(end, stack ? 'lower' : 'end');
}

/** Two lines without an end, far shorter than the paragraph below, and not both 'name: value'. */
function isStack([upper, lower, below, ...more]: Line[], body: Body): boolean {
  return (
    upper?.closing === 'none' &&
    !!lower &&
    !!below &&
    Math.max(upper.width, lower.width) < body.usual / 3 &&
    !(/[:：]/.test(upper.text) && /[:：]/.test(lower.text)) &&
    more.length === 0 &&
    below.closing !== 'none' &&
    !couldHead(below, body)
  );
}

function isAlike(near: Line, line: Line): boolean {
  return (
    near.block.tag === 0 &&
    line.block.tag === 0 &&
    near.look.bold === line.look.bold &&
    near.look.size === line.look.size &&
    near.look.centred === line.look.centred &&
    near.closing === line.closing &&
    near.label?.system === line.label?.system
  );
}
