import { nearest } from './approximate';
import type { Quote } from './model';

/** White space and signs nobody sees: re-rendered pages differ in them. */
const UNSEEN = /[\s\u00a0\u3000\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/;

/** Where in a text without white space: from (inclusive) to (exclusive). */
export interface Span {
  from: number;
  to: number;
}

/**
 * Finds a quote in a solid text: 'exact' where its surroundings fit best, 'near' with up to a quarter of its letters
 * changed.
 */
export function find(solid: string, quote: Quote, exactness: 'exact' | 'near'): Span | null {
  return exactness === 'exact' ? exactly(solid, quote) : nearly(solid, quote);
}

function exactly(solid: string, quote: Quote): Span | null {
  const exact = solidify(quote.exact).solid;
  const prefix = solidify(quote.prefix).solid;
  const suffix = solidify(quote.suffix).solid;
  if (!exact) return null;
  let best: Span | null = null;
  let bestFit = -1;
  for (let from = solid.indexOf(exact); from >= 0; from = solid.indexOf(exact, from + 1)) {
    const to = from + exact.length;
    const fit = sharedEnd(prefix, solid.slice(0, from)) + sharedStart(suffix, solid, to);
    if (fit > bestFit) {
      bestFit = fit;
      best = { from, to };
    }
  }
  return best;
}

/** A passage as long as a sentence is found as a whole, a longer one by its beginning and its end. */
function nearly(solid: string, quote: Quote): Span | null {
  const exact = solidify(quote.exact).solid;
  // Three letters with one changed are anything.
  if (exact.length < 8) return null;
  if (exact.length <= 64) return nearest(solid, exact);
  const head = nearest(solid, exact.slice(0, 48));
  if (!head) return null;
  const rest = solid.slice(head.from, head.from + exact.length * 2);
  const tail = nearest(rest, exact.slice(-48));
  return tail && { from: head.from, to: head.from + tail.to };
}

function sharedEnd(wanted: string, before: string): number {
  let length = 0;
  while (length < wanted.length && wanted.at(-1 - length) === before.at(-1 - length)) length += 1;
  return length;
}

function sharedStart(wanted: string, text: string, at: number): number {
  let length = 0;
  while (length < wanted.length && wanted[length] === text[at + length]) length += 1;
  return length;
}

/** A text without unseen signs, and for each of its characters the place in the original. */
export interface Solid {
  solid: string;
  places: number[];
}

/** Drops what nobody sees. */
export function solidify(text: string): Solid {
  const signs: string[] = [];
  const places: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (UNSEEN.test(sign)) continue;
    signs.push(sign);
    places.push(index);
  }
  return { solid: signs.join(''), places };
}

/** White space runs as one space; trimmed. */
export function collapse(text: string): string {
  return text.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
}
