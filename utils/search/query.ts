import { fold } from './fold';

/** Words to be found; all of them must be there. */
export interface Term {
  /** Folded. */
  text: string;
  /** Stood in quotes: a word must end where the term ends. */
  exact: boolean;
  /** Must not be there. */
  not: boolean;
}

/** What a clip's details must be. */
export interface Condition {
  field: 'author' | 'site' | 'tag' | 'board' | 'kind' | 'before' | 'after';
  /** Folded. */
  value: string;
  not: boolean;
}

export interface Query {
  terms: Term[];
  conditions: Condition[];
}

const FIELDS: Record<string, Condition['field']> = {
  author: 'author',
  site: 'site',
  tag: 'tag',
  board: 'board',
  kind: 'kind',
  before: 'before',
  after: 'after',
  作者: 'author',
  网站: 'site',
  标签: 'tag',
  版块: 'board',
  类型: 'kind',
  早于: 'before',
  晚于: 'after',
};

const PART = /(-?)(?:([\p{L}]+):)?(?:"([^"]*)"?|(\S+))/gu;

/** Reads what a user typed: words, "phrases", -without, author: site: tag: board: kind: before: after:. */
export function parseQuery(typed: string): Query {
  const query: Query = { terms: [], conditions: [] };
  // Quotation marks and colons as a Chinese keyboard types them; folding makes the wide colon a plain one.
  const line = fold(typed).replace(/[“”「」『』]/g, '"');
  for (const [, minus = '', name = '', quoted, word = ''] of line.matchAll(PART)) {
    const field = FIELDS[name];
    const value = (quoted ?? word).replace(/\s+/g, ' ').trim();
    if (!value) continue;
    const not = minus === '-';
    if (field) query.conditions.push({ field, value, not });
    else query.terms.push({ text: name ? `${name}:${value}` : value, exact: quoted !== undefined, not });
  }
  return query;
}
