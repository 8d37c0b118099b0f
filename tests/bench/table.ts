/** Sums page scores and lays them out. */
import type { PageScore } from './score.ts';

/** One page's score by one extractor. */
export interface Row {
  corpus: string;
  id: string;
  engine: string;
  extractor: string;
  ms: number;
  score: PageScore;
}

/** The mean of a list, NaN of an empty one. */
export function mean(list: number[]): number {
  return list.length ? list.reduce((sum, value) => sum + value, 0) / list.length : NaN;
}

/** The value below which the fraction `q` of the list lies. */
export function quantile(list: number[], q: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
}

const numbers = (rows: Row[], key: 'f1' | 'precision' | 'recall') =>
  rows.map((row) => row.score[key]).filter((value) => value !== null);

function right(rows: Row[], key: 'author' | 'date' | 'title' | 'falseThread'): string {
  const known = rows.map((row) => row.score[key]).filter((value) => value !== null);
  return known.length ? `${known.filter(Boolean).length}/${known.length}` : '-';
}

function share(pairs: [number, number][]): string {
  const [have, of] = pairs.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  return of ? `${have}/${of}` : '-';
}

function postShare(rows: Row[], key: 'found' | 'author' | 'date'): string {
  return share(rows.flatMap((row) => (row.score.posts ? [row.score.posts[key]] : [])));
}

/** Column name → cell, over the rows of one corpus and one extractor. */
const COLUMNS: Record<string, (rows: Row[]) => string> = {
  pages: (rows) => String(rows.length),
  F1: (rows) => mean(numbers(rows, 'f1')).toFixed(3),
  P: (rows) => mean(numbers(rows, 'precision')).toFixed(3),
  R: (rows) => mean(numbers(rows, 'recall')).toFixed(3),
  kept: (rows) => share(rows.map((row) => row.score.kept)),
  leaked: (rows) => share(rows.map((row) => row.score.leaked)),
  author: (rows) => right(rows, 'author'),
  date: (rows) => right(rows, 'date'),
  title: (rows) => right(rows, 'title'),
  posts: (rows) => postShare(rows, 'found'),
  'p.author': (rows) => postShare(rows, 'author'),
  'p.date': (rows) => postShare(rows, 'date'),
  order: (rows) => {
    const known = rows.flatMap((row) => (row.score.posts ? [row.score.posts.order] : []));
    return known.length ? `${known.filter(Boolean).length}/${known.length}` : '-';
  },
  false: (rows) => right(rows, 'falseThread'),
  'ms med': (rows) =>
    quantile(
      rows.map((row) => row.ms),
      0.5,
    ).toFixed(1),
  p95: (rows) =>
    quantile(
      rows.map((row) => row.ms),
      0.95,
    ).toFixed(1),
  worst: (rows) => Math.max(...rows.map((row) => row.ms)).toFixed(1),
};

/** Rows grouped by a key, in order of appearance. */
export function groups(rows: Row[], key: (row: Row) => string): Map<string, Row[]> {
  const map = new Map<string, Row[]>();
  for (const row of rows) map.set(key(row), [...(map.get(key(row)) ?? []), row]);
  return map;
}

/** A text table, a line per group. */
export function table(grouped: Map<string, Row[]>): string {
  const names = Object.keys(COLUMNS);
  const lines = [...grouped].map(([name, rows]) => [
    name,
    ...names.map((column) => COLUMNS[column]?.(rows) ?? ''),
  ]);
  const all = [['', ...names], ...lines];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((line) => (line[at] ?? '').length))) ?? [];
  const pad = (cell: string, at: number) =>
    at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
  return all.map((line) => line.map(pad).join('  ')).join('\n');
}
