import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Row } from '../../components/library/ClipRow';
import type { Clip } from '../../utils/model';
import {
  type Chosen,
  countValues,
  FACETS,
  type Facet,
  narrow,
  type Sort,
  sortClips,
} from '../../utils/shelf';
import type { Shelf } from './useLibrary';
import type { Found, Hits } from './useSearch';

/** Which part of the library is looked at. */
export const PLACES = ['clips', 'highlights', 'trash', 'damaged'] as const;
export type Place = (typeof PLACES)[number];

/** How the list looks: cards with some words of each clip, or a table of one line each. */
export type Look = 'cards' | 'table';
const LOOK = 'look';

/** What is listed now, and how it came to be. */
export function useView(shelf: Shelf, found: Found) {
  const [place, setPlace] = useState<Place>('clips');
  const [chosen, setChosen] = useState<Chosen>({});
  const [sort, setSort] = useState<Sort>('updated');
  const [look, keepLook] = useState<Look>(() => (localStorage.getItem(LOOK) === 'table' ? 'table' : 'cards'));
  const setLook = (next: Look) => {
    localStorage.setItem(LOOK, next);
    keepLook(next);
  };
  const byId = useMemo(() => new Map(shelf.clips.map((clip) => [clip.id, clip])), [shelf.clips]);
  // Until the shelf is whole, the search shows clips that are not on it yet.
  const shown = shelf.isWhole ? null : found.shown;
  const here = useMemo(
    () => clipsHere({ shelf, byId, shown }, found.hits, place),
    [shelf, found.hits, place, shown],
  );
  const settled = useSettled(here);
  const values = useMemo(
    () =>
      Object.fromEntries(
        FACETS.map((facet) => [facet, countValues(narrow(settled, chosen, facet), facet)]),
      ) as Record<Facet, [string, number][]>,
    [settled, chosen],
  );
  const order = found.hits && sort === 'updated' ? 'best' : sort;
  const clips = useMemo(() => sortClips(narrow(here, chosen), order), [here, chosen, order]);
  const rows = useMemo(
    () =>
      rowsOf(shelf, {
        hits: found.hits,
        clips,
        place,
        isNarrow: Object.values(chosen).some((each) => each.length > 0),
      }),
    [shelf, found.hits, clips, place, chosen],
  );
  return { place, setPlace, chosen, setChosen, sort, setSort, look, setLook, values, rows };
}

/** Counts follow when typing pauses: the list comes first. */
const PAUSE = 150;

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

interface Known {
  shelf: Shelf;
  byId: Map<string, Clip>;
  shown: Found['shown'] | null;
}

function clipsHere({ shelf, byId, shown }: Known, hits: Found['hits'], place: Place): Clip[] {
  const isHere = (clip: Clip) => (clip.trashed !== null) === (place === 'trash');
  if (!hits) return shelf.clips.filter(isHere);
  return clipsOf(hits, { shelf, byId, shown }).filter((clip) => clip !== undefined && isHere(clip)) as Clip[];
}

/** The clips of the shelf that were found; those found on an older shelf are looked up. */
function clipsOf(hits: Hits, { shelf, byId, shown }: Known): (Clip | undefined)[] {
  if (hits.shelf?.clips === shelf.clips) return hits.clips as Clip[];
  return hits.clips.map(({ id }) => byId.get(id) ?? shown?.get(id)?.clip);
}

interface Listed {
  hits: Found['hits'];
  clips: Clip[];
  place: Place;
  isNarrow: boolean;
}

function rowsOf({ highlights }: Shelf, { hits, clips, place, isNarrow }: Listed): Row[] {
  const ids = hits?.highlights;
  const isTrash = place === 'trash';
  const ofHighlights = highlights
    .filter((each) => (each.trashed !== null) === isTrash && (!ids || ids.has(each.id)))
    .sort((one, other) => (one.updated < other.updated ? 1 : -1))
    .map((highlight): Row => ({ of: 'highlight', id: highlight.id, highlight }));
  if (place === 'highlights') return ofHighlights;
  const ofClips = clips.map((clip): Row => ({ of: 'clip', id: clip.id, clip }));
  // Highlights have no site, board or tag to be narrowed by.
  return !isNarrow && (ids || isTrash) ? [...ofHighlights, ...ofClips] : ofClips;
}
