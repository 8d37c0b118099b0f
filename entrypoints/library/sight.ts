import { askSearch } from './askSearch';
import type { Seen } from './search.worker';

/** The newest search and its hits in sight, whose words are asked for once each. */
export class Sight {
  /** The number of the newest search. */
  number = 0;
  words = '';
  private asked = new Set<string>();
  private fresh: Seen[] = [];

  /** Another search begins: what older ones have in sight is of no use any more. */
  begin(words: string): void {
    this.number += 1;
    this.words = words;
    this.asked = new Set();
    this.fresh = [];
  }

  /** Hits came into sight. */
  show = (hits: Seen[]): void => {
    const fresh = hits.filter((hit) => !this.asked.has(hit.id));
    for (const hit of fresh) this.asked.add(hit.id);
    // Rows come into sight together: they are asked for together.
    if (fresh.length > 0 && this.fresh.length === 0) queueMicrotask(() => this.ask());
    this.fresh.push(...fresh);
  };

  private ask(): void {
    const { number, words: typed } = this;
    if (this.fresh.length > 0) askSearch({ ask: 'snippets', number, typed, hits: this.fresh.splice(0) });
  }
}
