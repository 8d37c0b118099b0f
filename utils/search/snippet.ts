import { fold } from './fold';
import { findTerm } from './match';
import { parseQuery, type Term } from './query';
import { BREAK, FIELD } from './text';

/** Words around what was found; `marks` are the found places in `text`, in order and apart. */
export interface Snippet {
  text: string;
  marks: [start: number, end: number][];
}

const BEFORE = 24;
const MARKS = 50;

/** The part of a searchable text that shows best why it was found: most of the terms close together. */
export function snippetOf(searchable: string, typed: string, length = 120): Snippet {
  const body = searchable.split(BREAK).slice(FIELD.note).filter(Boolean).join('\n');
  const terms = parseQuery(typed).terms.filter((term) => !term.not);
  const found = places(fold(body), terms);
  const start = windowStart(found, length);
  const from = start === undefined ? 0 : Math.max(0, start - BEFORE);
  const to = Math.min(body.length, from + length);
  const lead = from > 0 ? '…' : '';
  const shift = lead.length - from;
  return {
    text: lead + body.slice(from, to).replace(/\s/g, ' ') + (to < body.length ? '…' : ''),
    marks: apart(found.filter(([start, end]) => start >= from && end <= to)).map(([start, end]) => [
      start + shift,
      end + shift,
    ]),
  };
}

/** The places of a query's terms in a short text, such as a title. */
export function marksIn(text: string, typed: string): Snippet['marks'] {
  return apart(
    places(
      fold(text),
      parseQuery(typed).terms.filter((term) => !term.not),
    ),
  );
}

type Place = [start: number, end: number, term: number];

function places(folded: string, terms: Term[]): Place[] {
  const found: Place[] = [];
  terms.forEach((term, number) => {
    let at = findTerm(folded, term);
    for (let count = 0; at >= 0 && count < MARKS; count += 1) {
      found.push([at, at + term.text.length, number]);
      at = findTerm(folded, term, at + term.text.length);
    }
  });
  return found.sort((one, other) => one[0] - other[0]);
}

/** Where a stretch of `length` characters begins that holds the most different terms. */
function windowStart(found: Place[], length: number): number | undefined {
  let best: { start: number; terms: number } | null = null;
  found.forEach(([start], index) => {
    const inside = new Set<number>();
    for (let at = index; at < found.length && (found[at]?.[1] ?? 0) <= start + length - BEFORE; at += 1)
      inside.add(found[at]?.[2] ?? 0);
    if (!best || inside.size > best.terms) best = { start, terms: inside.size };
  });
  return (best as { start: number } | null)?.start;
}

function apart(found: [number, number, ...unknown[]][]): Snippet['marks'] {
  const marks: Snippet['marks'] = [];
  for (const [start, end] of found) {
    const last = marks.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}
