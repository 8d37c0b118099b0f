import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { documentsOf } from '../../utils/search/documents';
import { askSearch, hearSearch } from './askSearch';
import type { Answer, Hits, Seen, Shown } from './search.worker';
import type { Shelf } from './useLibrary';

/** What was found; `hits` is null while nothing is searched for. */
export interface Found {
  typed: string;
  /** What `hits` answer: an older word until the search has caught up. */
  answered: string;
  hits: Hits | null;
  /** Clips that are not indexed yet, so that more may be found. */
  pending: number;
  shown: Map<string, Shown>;
  /** Why the search cannot answer; null while it can. */
  failed: string | null;
}

const NOTHING: Found = { typed: '', answered: '', hits: null, pending: 0, shown: new Map(), failed: null };
/** Hits as many as fit on a screen. */
const FIRST = 30;

/** The search of the library, in a worker: typing never waits for it, and it answers before the shelf is read as a whole. */
export function useSearch(typed: string, shelf: Shelf): { found: Found; show: (hits: Seen[]) => void } {
  const [found, setFound] = useState(NOTHING);
  const [synced, setSynced] = useState(0);
  const words = typed.trim();
  const [sight] = useState(() => new Sight());
  const isWhole = useRef(false);
  isWhole.current = shelf.isWhole;

  useEffect(() => {
    if (shelf.isWhole) askSearch({ ask: 'sync', documents: documentsOf(shelf.clips, shelf.highlights) });
  }, [shelf.change, shelf.isWhole]);

  // Before the page is painted: the worker finds meanwhile.
  useLayoutEffect(() => {
    sight.begin(words);
    setFound((old) => (words ? { ...old, typed: words, shown: new Map(), failed: null } : NOTHING));
    if (words) askSearch({ ask: 'search', number: sight.number, typed: words });
  }, [words, synced]);

  useLayoutEffect(() => {
    hearSearch((answer) => {
      if (answer.say === 'synced') setSynced((count) => count + 1);
      else if (answer.number === sight.number || answer.number === 0)
        setFound((old) => withAnswer(old, answer));
      // A clip that is not read yet has no row, and would never come into sight.
      if (answer.say === 'found' && answer.number === sight.number && !isWhole.current)
        sight.show(answer.hits.clips.slice(0, FIRST).map((id) => ({ id, of: 'clip' })));
    });
  }, []);
  return { found, show: sight.show };
}

function withAnswer(old: Found, answer: Exclude<Answer, { say: 'synced' }>): Found {
  if (answer.say === 'failed') return { ...old, answered: old.typed, failed: answer.why };
  if (answer.say === 'snippets') return { ...old, shown: new Map([...old.shown, ...answer.snippets]) };
  const { hits, pending, isPart } = answer;
  return { ...old, answered: isPart ? old.answered : old.typed, hits, pending };
}

/** The hits in sight of the newest search, whose words are asked for once each. */
class Sight {
  number = 0;
  private words = '';
  private asked = new Set<string>();
  private fresh: Seen[] = [];

  begin(words: string): void {
    this.number += 1;
    this.words = words;
    this.asked = new Set();
    this.fresh = [];
  }

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
