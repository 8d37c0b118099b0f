import { useEffect, useState } from 'preact/hooks';
import type { OpenClip } from '../../components/library/ClipView';
import { get } from '../../utils/clips';
import { highlightsOf } from '../../utils/highlights';
import { imagesIn, keptImages } from '../../utils/images';
import type { Preferences } from '../../utils/reader/preferences';
import { lookFor, siteOf } from '../../utils/reader/store';
import type { Shelf } from './useLibrary';

export type Opened =
  | { is: 'none' }
  | { is: 'waiting' }
  | { is: 'clip'; open: OpenClip; preferences: Preferences }
  | { is: 'broken' };

/** The clip of this id with its words, highlights and images; read anew when the library changed. */
export function useOpenClip(shelf: Shelf, id: string | null): Opened {
  const [state, setState] = useState<Opened>({ is: 'none' });
  const stamp = stampOf(shelf, id);
  useEffect(() => {
    let isLate = false;
    const addresses: string[] = [];
    const show = (next: Opened) => {
      if (!isLate) setState(next);
    };
    if (id === null) show({ is: 'none' });
    else
      read(shelf, id, addresses).then(show, (error: unknown) => {
        console.error('A clip could not be read', id, error);
        show({ is: 'broken' });
      });
    return () => {
      isLate = true;
      // Images of the clip shown until now are given back a little later: it may still be on the screen.
      setTimeout(() => addresses.forEach((address) => void URL.revokeObjectURL(address)), 1000);
    };
    // `shelf` is new after every change of any clip; only a change of this one is shown anew.
  }, [shelf.db, id, stamp]);
  return state;
}

/** Another when the clip, its images or a highlight of its thread changed. */
function stampOf({ clips, highlights, images }: Shelf, id: string | null): string {
  const clip = id === null ? undefined : clips.find((each) => each.id === id);
  if (!clip) return '';
  const changes = highlights.filter((each) => each.thread === clip.thread).map((each) => each.change);
  return `${Math.max(clip.change, ...changes)} ${images}`;
}

async function read({ db }: Shelf, id: string, addresses: string[]): Promise<Opened> {
  const found = await get(db, id);
  if (!found) return { is: 'broken' };
  const { url } = found.content.thread;
  const [highlights, kept, { preferences }] = await Promise.all([
    highlightsOf(db, url),
    keptImages(db, id),
    lookFor(siteOf(url)),
  ]);
  const images = new Map(kept.blobs.map(([url, blob]) => [url, URL.createObjectURL(blob)]));
  addresses.push(...images.values());
  const shown = new Set(found.content.thread.posts.flatMap((post) => imagesIn(post.html)));
  const missing = [...shown].filter((url) => !images.has(url));
  return { is: 'clip', open: { ...found, highlights, images, uses: kept.uses, missing }, preferences };
}
