import { useMemo, useState } from 'preact/hooks';
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
import type { Found } from './useSearch';

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
  const here = useMemo(() => clipsHere(shelf, found, place), [shelf, found.hits, place]);
  const values = useMemo(
    () =>
      Object.fromEntries(
        FACETS.map((facet) => [facet, countValues(narrow(here, chosen, facet), facet)]),
      ) as Record<Facet, [string, number][]>,
    [here, chosen],
  );
  const order = found.hits && sort === 'updated' ? 'best' : sort;
  const clips = useMemo(() => sortClips(narrow(here, chosen), order), [here, chosen, order]);
  const rows = useMemo(
    () =>
      rowsOf(shelf, { found, clips, place, isNarrow: Object.values(chosen).some((each) => each.length > 0) }),
    [shelf, found, clips, place, chosen],
  );
  return { place, setPlace, chosen, setChosen, sort, setSort, look, setLook, values, rows };
}

function clipsHere({ clips }: Shelf, { hits }: Found, place: Place): Clip[] {
  const isHere = (clip: Clip) => (clip.trashed !== null) === (place === 'trash');
  if (!hits) return clips.filter(isHere);
  const byId = new Map(clips.map((clip) => [clip.id, clip]));
  return hits.map(({ id }) => byId.get(id)).filter((clip) => clip !== undefined && isHere(clip)) as Clip[];
}

interface Listed {
  found: Found;
  clips: Clip[];
  place: Place;
  isNarrow: boolean;
}

function rowsOf({ highlights }: Shelf, { found, clips, place, isNarrow }: Listed): Row[] {
  const ids = found.hits && new Set(found.hits.map((hit) => hit.id));
  const isTrash = place === 'trash';
  const ofHighlights = highlights
    .filter((each) => (each.trashed !== null) === isTrash && (!ids || ids.has(each.id)))
    .sort((one, other) => (one.updated < other.updated ? 1 : -1))
    .map((highlight): Row => {
      const snippet = found.shown.get(highlight.id)?.snippet ?? null;
      return { of: 'highlight', id: highlight.id, highlight, snippet };
    });
  if (place === 'highlights') return ofHighlights;
  const ofClips = clips.map((clip): Row => {
    const { snippet = null, titleMarks = [] } = found.shown.get(clip.id) ?? {};
    return { of: 'clip', id: clip.id, clip, snippet, titleMarks };
  });
  // Highlights have no site, board or tag to be narrowed by.
  return !isNarrow && (ids || isTrash) ? [...ofHighlights, ...ofClips] : ofClips;
}
