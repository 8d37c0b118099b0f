import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Db, library } from '../../utils/db';
import { listHighlights } from '../../utils/highlights';
import { tidy } from '../../utils/journal';
import { journalFolder } from '../../utils/journalFolder';
import { type Listing, list, listFirst, relist } from '../../utils/listing';
import type { Highlight } from '../../utils/model';
import { hear } from '../../utils/talk';
import { purge } from '../../utils/trash';
import { firstWords } from './askSearch';

/** Everything the list shows. `change` grows with each reading. */
export interface Shelf extends Listing {
  db: Db;
  highlights: Highlight[];
  /** Uses of kept images: it grows when images follow a clip. */
  images: number;
  /** False while only the clips changed last are here. */
  isWhole: boolean;
  change: number;
}

/** More than fit on a screen. */
const FIRST = 60;

export type Library = { is: 'waiting' } | { is: 'ready'; shelf: Shelf } | { is: 'failed'; why: string };

/** The library, read anew whenever a clip was kept or changed anywhere. */
export function useLibrary(): { library: Library; reload: () => Promise<void> } {
  const [state, setState] = useState<Library>({ is: 'waiting' });
  const last = useRef(0);
  const known = useRef<Listing | null>(null);
  const reload = useCallback(async () => {
    last.current += 1;
    const number = last.current;
    try {
      const db = await library();
      const show = (listing: Listing, isWhole: boolean) => {
        if (number !== last.current) return;
        if (isWhole) known.current = listing;
        setState({ is: 'ready', shelf: { ...listing, db, highlights, images, isWhole, change: number } });
      };
      const [highlights, images] = await Promise.all([listHighlights(db), db.countFromIndex('uses', 'hash')]);
      if (!known.current) {
        show({ clips: await listFirst(db, FIRST), broken: [] }, false);
        await firstWords();
      }
      show(known.current ? await relist(db, known.current) : await list(db), true);
    } catch (error) {
      setState({ is: 'failed', why: String(error) });
    }
  }, []);
  useEffect(() => {
    void reload();
    return hear({ kept: () => void reload() });
  }, [reload]);
  const isWhole = state.is === 'ready' && state.shelf.isWhole;
  useEffect(() => {
    // Only then: the database answers one question after the other, and the list is waited for.
    if (!isWhole) return;
    const emptyTrash = async () => {
      const listing = known.current ?? undefined;
      if ((await purge(await library(), new Date().toISOString(), listing)) > 0) await reload();
      await tidy(await journalFolder());
    };
    emptyTrash().catch((error: unknown) => console.error('The trash was not emptied', error));
  }, [reload, isWhole]);
  return { library: state, reload };
}
