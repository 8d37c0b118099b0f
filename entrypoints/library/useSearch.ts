import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Clip } from '../../utils/model';
import { documentsOf } from '../../utils/search/documents';
import { askSearch, hearSearch } from './askSearch';
import type { Answer, Ids, Places, Shown } from './search.worker';
import { Sight } from './sight';
import type { Shelf } from './useLibrary';

/** What was found, best first. */
export interface Hits {
  /** The clips of `shelf`; only their ids where that is null: they may not be read yet. */
  clips: Pick<Clip, 'id'>[];
  shelf: Shelf | null;
  highlights: ReadonlySet<string>;
}

/** What the search has answered. */
export interface Found {
  /** The number of the question, and its words: older than what is typed until the search has caught up. */
  number: number;
  answered: string;
  /** More is still looked for. */
  isPart: boolean;
  /** null while nothing is searched for. */
  hits: Hits | null;
  /** Clips that are not indexed yet, so that more may be found. */
  pending: number;
  shown: ReadonlyMap<string, Shown>;
  /** Why the search cannot answer; null while it can. */
  failed: string | null;
}

const NOTHING: Found = {
  number: 0,
  answered: '',
  isPart: false,
  hits: null,
  pending: 0,
  shown: new Map(),
  failed: null,
};
/** Hits as many as fit on a screen. */
const FIRST = 30;

/** The search of the library, in a worker: typing never waits for it, and it answers before the shelf is read as a whole. */
export function useSearch(typed: string, shelf: Shelf) {
  const words = typed.trim();
  const [found, setFound] = useState(NOTHING);
  const [synced, setSynced] = useState(0);
  const [sight] = useState(() => new Sight());
  /** The shelves that were synced, by their change. */
  const [shelves] = useState(() => new Map<number, Shelf>());

  useEffect(() => {
    if (!shelf.isWhole) return;
    const { change, clips, highlights } = shelf;
    shelves.set(change, shelf);
    askSearch({ ask: 'sync', documents: documentsOf(clips, highlights), change });
  }, [shelf.change, shelf.isWhole]);

  // Before the page is painted: the worker finds meanwhile.
  useLayoutEffect(() => {
    sight.begin(words);
    if (words) askSearch({ ask: 'search', number: sight.number, typed: words });
    else setFound(NOTHING);
  }, [words, synced]);

  useLayoutEffect(() => {
    hearSearch((answer) => {
      if (answer.say === 'synced') {
        for (const change of shelves.keys()) if (change < answer.change) shelves.delete(change);
        setSynced((count) => count + 1);
      } else if (answer.number === sight.number || answer.number === 0)
        setFound((old) => withAnswer(old, answer, sight.words, shelves));
      // A clip that is not read yet has no row, and would never come into sight.
      if (answer.say === 'found' && answer.number === sight.number && 'clips' in answer.hits)
        sight.show(answer.hits.clips.slice(0, FIRST).map((id) => ({ id, of: 'clip' })));
    });
  }, []);
  const isBusy = words !== found.answered || found.isPart;
  return { found: words ? found : NOTHING, isBusy, show: sight.show };
}

function withAnswer(
  old: Found,
  answer: Exclude<Answer, { say: 'synced' }>,
  answered: string,
  shelves: Map<number, Shelf>,
): Found {
  const { number } = answer;
  if (answer.say === 'failed') return { ...old, number, answered, isPart: false, failed: answer.why };
  if (answer.say === 'snippets') return { ...old, shown: new Map([...old.shown, ...answer.snippets]) };
  const { pending, isPart } = answer;
  const hits = 'places' in answer.hits ? hitsOn(shelves, answer.hits) : hitsById(answer.hits);
  const isSame = answered === old.answered;
  const shown = number === old.number ? old.shown : isSame ? stillTrue(old.shown, hits) : NOTHING.shown;
  return { number, answered, isPart, hits, pending, shown, failed: null };
}

/** What is shown of clips that have not changed since: searched anew after a sync, the list does not blink. */
function stillTrue(shown: Found['shown'], hits: Hits | null): Found['shown'] {
  const changes = new Map(hits?.shelf?.clips.map(({ id, change }) => [id, change]));
  return new Map([...shown].filter(([id, { clip }]) => clip && clip.change === changes.get(id)));
}

/** Places count through the clips of the shelf, then through its highlights. */
function hitsOn(shelves: Map<number, Shelf>, { change, places }: Places): Hits | null {
  const shelf = shelves.get(change);
  if (!shelf) return null;
  const hits = { clips: [] as Clip[], shelf, highlights: new Set<string>() };
  for (const place of places) {
    const clip = shelf.clips[place];
    const highlight = clip ? undefined : shelf.highlights[place - shelf.clips.length];
    if (clip) hits.clips.push(clip);
    else if (highlight) hits.highlights.add(highlight.id);
  }
  return hits;
}

function hitsById({ clips, highlights }: Ids): Hits {
  return { clips: clips.map((id) => ({ id })), shelf: null, highlights: new Set(highlights) };
}
