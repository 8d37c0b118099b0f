import { isInsideWord } from './grams';
import type { Condition, Query, Term } from './query';
import { BREAK, FIELD } from './text';

/** What the details of a document say, beside its searchable text. */
export interface Details {
  kind: string;
  /** Published, else kept: 'YYYY-MM-DD…'. */
  date: string;
}

/** Places found in a text, at most. More say no more about how well it fits. */
const COUNTED = 8;

/** The next place of a term in a folded text, or -1: anywhere in Chinese, where a word begins in Latin. */
export function findTerm(text: string, { text: term, exact }: Term, from = 0): number {
  for (let at = text.indexOf(term, from); at >= 0; at = text.indexOf(term, at + 1)) {
    if (!isInsideWord(text, at) && !(exact && isInsideWord(text, at + term.length))) return at;
  }
  return -1;
}

/** How well a folded text answers a query; 0 where it does not. Words in title, tags and notes count more than in the body. */
export function scoreOf(text: string, details: Details, query: Query): number {
  if (!query.conditions.every((condition) => holds(text, details, condition) !== condition.not)) return 0;
  let score = 1;
  let ends: Int32Array | null = null;
  for (const term of query.terms) {
    const first = findTerm(text, term);
    if (first < 0 !== term.not) return 0;
    if (term.not) continue;
    ends ??= fieldEnds(text);
    score += weight(text, term, first, ends);
  }
  return score;
}

const ENDS = new Int32Array(FIELD.body);
const WEIGHTS = [12, 6, 3, 3, 8, 6, 1];

function weight(text: string, term: Term, first: number, ends: Int32Array): number {
  let score = 0;
  let count = 0;
  let field = 0;
  for (let at = first; at >= 0 && count < COUNTED; at = findTerm(text, term, at + term.text.length)) {
    while (field < FIELD.body && at >= (ends[field] ?? 0)) field += 1;
    score += (WEIGHTS[field] ?? 1) / (1 + count);
    count += 1;
  }
  return score;
}

/** Where each field but the body ends, -1 for one that is not there. The next call writes into the same list: a new one for each text would be much to throw away. */
function fieldEnds(text: string): Int32Array {
  let at = -1;
  for (let field = 0; field < ENDS.length; field += 1) {
    if (field === 0 || at >= 0) at = text.indexOf(BREAK, at + 1);
    ENDS[field] = at;
  }
  return ENDS;
}

/** One field of a searchable text. */
export function fieldOf(text: string, field: number): string {
  const ends = fieldEnds(text);
  return text.slice(field === 0 ? 0 : (ends[field - 1] ?? 0) + 1, ends[field]);
}

function holds(text: string, details: Details, { field, value }: Condition): boolean {
  if (field === 'kind') return details.kind === value;
  if (field === 'before') return details.date < value;
  if (field === 'after') return details.date >= value;
  if (field === 'tag')
    return fieldOf(text, FIELD.tag)
      .split('\n')
      .some((tag) => tag.startsWith(value));
  return fieldOf(text, FIELD[field]).includes(value);
}
