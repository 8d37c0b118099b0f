import { stored } from '../stored';
import { threadKey } from '../threadKey';
import type { Muted } from './filters';
import { NOTHING_MUTED } from './filters';
import type { Place } from './place';
import { complete, type Preferences } from './preferences';

/** The look on all sites, and the looks of those sites that have their own. */
const everywhere = stored<Partial<Preferences>>('readerLook', {});
const bySite = stored<Record<string, Partial<Preferences>>>('readerLookBySite', {});
const mutedItem = stored<Muted>('readerMuted', NOTHING_MUTED);
const placesItem = stored<Record<string, Place>>('readerPlaces', {});

/** Threads whose place is remembered; the longest unvisited go first. */
const MOST_PLACES = 500;

/** The site of an address, by which looks are kept: its host, '' where it has none. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

/** The look for a site, and whether it is the site's own. */
export async function lookFor(site: string): Promise<{ preferences: Preferences; isOwn: boolean }> {
  const [all, sites] = await Promise.all([everywhere.getValue(), bySite.getValue()]);
  return { preferences: complete(sites[site] ?? all), isOwn: sites[site] !== undefined };
}

/** Keeps a look for all sites, or for one. */
export async function saveLook(preferences: Preferences, site: string | null): Promise<void> {
  if (site === null) return everywhere.setValue(preferences);
  await bySite.setValue({ ...(await bySite.getValue()), [site]: preferences });
}

/** Ends a site's own look; gives the look of all sites. */
export async function forgetSiteLook(site: string): Promise<Preferences> {
  const { [site]: _own, ...others } = await bySite.getValue();
  await bySite.setValue(others);
  return complete(await everywhere.getValue());
}

export const muted = (): Promise<Muted> => mutedItem.getValue();
export const saveMuted = (next: Muted): Promise<void> => mutedItem.setValue(next);

/** Where the user was in the thread at this address; null at the first visit. */
export async function placeOf(url: string): Promise<Place | null> {
  return (await placesItem.getValue())[threadKey(url)] ?? null;
}

/** All remembered places, latest visit first. */
export async function places(): Promise<Place[]> {
  return Object.values(await placesItem.getValue()).sort((a, b) => b.visited - a.visited);
}

/** Keeps the place in a thread. */
export async function savePlace(place: Place): Promise<void> {
  const all = Object.entries({ ...(await placesItem.getValue()), [threadKey(place.url)]: place });
  const kept = all.sort(([, a], [, b]) => b.visited - a.visited).slice(0, MOST_PLACES);
  await placesItem.setValue(Object.fromEntries(kept));
}

/** Forgets the place in the thread at this address. */
export async function forgetPlace(url: string): Promise<void> {
  const { [threadKey(url)]: _place, ...others } = await placesItem.getValue();
  await placesItem.setValue(others);
}
