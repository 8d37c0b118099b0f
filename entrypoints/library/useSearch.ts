import { useEffect, useRef, useState } from 'preact/hooks';
import type { Hit } from '../../utils/search/engine';
import type { Answer, Question, Shown } from './search.worker';

/** What was found; `hits` is null while nothing is searched for. */
export interface Found {
  typed: string;
  /** What `hits` answer: an older word until the search has caught up. */
  answered: string;
  hits: Hit[] | null;
  /** Clips that are not indexed yet, so that more may be found. */
  pending: number;
  shown: Map<string, Shown>;
}

const NOTHING: Found = { typed: '', answered: '', hits: null, pending: 0, shown: new Map() };
/** Hits whose words are shown at once; more follow as they come into sight. */
const FIRST = 30;

/** The search of the library, in a worker: typing never waits for it. `change` grows when the library changed. */
export function useSearch(typed: string, change: number): { found: Found; show: (hits: Hit[]) => void } {
  const worker = useRef<Worker | null>(null);
  const latest = useRef(0);
  const [found, setFound] = useState(NOTHING);
  const [synced, setSynced] = useState(0);
  const ask = (question: Question) => worker.current?.postMessage(question);

  useEffect(() => {
    const made = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    made.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.say === 'synced') setSynced((count) => count + 1);
      if (!('number' in data) || data.number !== latest.current) return;
      if (data.say === 'found')
        setFound((old) => ({ ...old, answered: old.typed, hits: data.hits, pending: data.pending }));
      if (data.say === 'snippets')
        setFound((old) => ({ ...old, shown: new Map([...old.shown, ...data.snippets]) }));
    };
    return () => made.terminate();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the library changed, so its index must
  useEffect(() => ask({ ask: 'sync' }), [change]);

  useEffect(() => {
    latest.current += 1;
    const words = typed.trim();
    setFound((old) => (words ? { ...old, typed: words, shown: new Map() } : NOTHING));
    if (words) ask({ ask: 'search', number: latest.current, typed: words });
  }, [typed, synced]);

  const asked = useRef(new Set<string>());
  const first = found.hits;
  useEffect(() => {
    asked.current = new Set();
    if (first) show(first.slice(0, FIRST));
  }, [first]);

  const show = (hits: Hit[]) => {
    const fresh = hits.filter((hit) => !asked.current.has(hit.id));
    for (const hit of fresh) asked.current.add(hit.id);
    if (fresh.length > 0) ask({ ask: 'snippets', number: latest.current, typed: typed.trim(), hits: fresh });
  };
  return { found, show };
}
