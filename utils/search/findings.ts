import type { Document } from './documents';

/** A document that answers a query; `at` is its place in what `sync` was told, -1 before. */
export type Hit = Pick<Document, 'id' | 'of' | 'updated'> & { at: number };

/** What a search has found up to now: two lists, as an object for each of ten thousand would be thrown away with each character typed. */
export class Findings {
  private hits: Hit[] = [];
  private scores: number[] = [];

  get count(): number {
    return this.hits.length;
  }

  add(hit: Hit, score: number): void {
    this.hits.push(hit);
    this.scores.push(score);
  }

  /** Best first, newer first among equals. */
  best(): Hit[] {
    const { hits, scores } = this;
    const order = new Uint32Array(hits.length);
    for (let index = 0; index < order.length; index += 1) order[index] = index;
    const score = (index: number) => scores[index] ?? 0;
    const updated = (index: number) => hits[index]?.updated ?? '';
    order.sort((one, other) => score(other) - score(one) || newerFirst(updated(one), updated(other)));
    return Array.from(order, (index) => hits[index] as Hit);
  }
}

function newerFirst(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? 1 : -1;
}
