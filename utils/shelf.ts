import type { Clip } from './model';

/** A way to narrow the library. */
export type Facet = 'tag' | 'site' | 'board' | 'author' | 'kind' | 'year';
export const FACETS: Facet[] = ['tag', 'site', 'board', 'author', 'kind', 'year'];

/** What is chosen: within a facet any value, over all facets each of them. */
export type Chosen = Partial<Record<Facet, string[]>>;

export type Sort = 'updated' | 'created' | 'published' | 'title' | 'best';

/** The values by which a clip is found under a facet. */
export function valuesOf(clip: Clip, facet: Facet): string[] {
  if (facet === 'tag') return clip.tags;
  if (facet === 'board') return clip.board.slice(-1);
  const value = {
    site: clip.site,
    author: clip.byline ?? clip.author,
    kind: clip.kind,
    year: dateOf(clip).slice(0, 4),
  }[facet];
  return value ? [value] : [];
}

/** When it was published, else kept. */
export function dateOf(clip: Clip): string {
  return clip.published ?? clip.created;
}

/** The clips that fit what is chosen; `except` leaves out one facet, to count what it could add. */
export function narrow(clips: Clip[], chosen: Chosen, except?: Facet): Clip[] {
  const active = FACETS.filter((facet) => facet !== except && chosen[facet]?.length);
  if (active.length === 0) return clips;
  return clips.filter((clip) =>
    active.every((facet) => valuesOf(clip, facet).some((value) => chosen[facet]?.includes(value))),
  );
}

/** Each value of a facet with how many clips have it, most first; years newest first. */
export function countValues(clips: Clip[], facet: Facet): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const clip of clips)
    for (const value of valuesOf(clip, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const all = [...counts];
  if (facet === 'year') return all.sort(([one], [other]) => (one < other ? 1 : -1));
  return all.sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
}

/** What is chosen, with a value taken in or out. */
export function toggle(chosen: Chosen, facet: Facet, value: string): Chosen {
  const values = chosen[facet] ?? [];
  const without = values.filter((each) => each !== value);
  return { ...chosen, [facet]: without.length < values.length ? without : [...values, value] };
}

/** Sorted as asked, newest first by the dates; 'best' leaves the order of the search. */
export function sortClips(clips: Clip[], sort: Sort): Clip[] {
  if (sort === 'best') return clips;
  if (sort === 'title') {
    const { compare } = new Intl.Collator();
    return clips.toSorted((one, other) => compare(one.title, other.title));
  }
  const key = (clip: Clip) => (sort === 'published' ? dateOf(clip) : clip[sort]);
  return clips.toSorted((one, other) => (key(one) < key(other) ? 1 : -1));
}
