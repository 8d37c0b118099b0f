import { useEffect, useRef, useState } from 'preact/hooks';
import { documentsOf } from '../../utils/search/documents';
import type { Answer, Hits, Question, Seen, Shown } from './search.worker';
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

// It starts with the page: the library is read meanwhile.
const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
const ask = (question: Question) => worker.postMessage(question);

/** The search of the library, in a worker: typing never waits for it, and it answers before the shelf is read as a whole. */
export function useSearch(typed: string, shelf: Shelf): { found: Found; show: (hits: Seen[]) => void } {
  const latest = useRef(0);
  const [found, setFound] = useState(NOTHING);
  const [synced, setSynced] = useState(0);

  useEffect(() => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.say === 'synced') setSynced((count) => count + 1);
      if (data.say === 'failed') setFound((old) => ({ ...old, answered: old.typed, failed: data.why }));
      if (!('number' in data) || data.number !== latest.current) return;
      if (data.say === 'found')
        setFound((old) => ({
          ...old,
          answered: data.isPart ? old.answered : old.typed,
          hits: data.hits,
          pending: data.pending,
        }));
      if (data.say === 'snippets')
        setFound((old) => ({ ...old, shown: new Map([...old.shown, ...data.snippets]) }));
    };
  }, []);

  useEffect(() => {
    if (shelf.isWhole) ask({ ask: 'sync', documents: documentsOf(shelf.clips, shelf.highlights) });
  }, [shelf.change, shelf.isWhole]);

  const asked = useRef(new Set<string>());
  useEffect(() => {
    latest.current += 1;
    asked.current = new Set();
    const words = typed.trim();
    setFound((old) => (words ? { ...old, typed: words, shown: new Map(), failed: null } : NOTHING));
    if (words) ask({ ask: 'search', number: latest.current, typed: words });
  }, [typed, synced]);

  const seen = useRef<Seen[]>([]);
  const show = (hits: Seen[]) => {
    const fresh = hits.filter((hit) => !asked.current.has(hit.id));
    for (const hit of fresh) asked.current.add(hit.id);
    if (fresh.length > 0 && seen.current.length === 0) queueMicrotask(askForSeen);
    seen.current.push(...fresh);
  };
  // Rows come into sight together: they are asked for together.
  const askForSeen = () =>
    ask({ ask: 'snippets', number: latest.current, typed: typed.trim(), hits: seen.current.splice(0) });
  return { found, show };
}
