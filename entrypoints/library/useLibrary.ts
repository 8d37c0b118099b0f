import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Db, library } from '../../utils/db';
import { listHighlights } from '../../utils/highlights';
import { journalFolder, tidy } from '../../utils/journal';
import { type Listing, list } from '../../utils/listing';
import type { Highlight } from '../../utils/model';
import { hear } from '../../utils/talk';
import { purge } from '../../utils/trash';

/** Everything the list shows. `change` grows with each reading. */
export interface Shelf extends Listing {
  db: Db;
  highlights: Highlight[];
  /** Uses of kept images: it grows when images follow a clip. */
  images: number;
  change: number;
}

export type Library = { is: 'waiting' } | { is: 'ready'; shelf: Shelf } | { is: 'failed'; why: string };

/** The library, read anew whenever a clip was kept or changed anywhere. */
export function useLibrary(): { library: Library; reload: () => Promise<void> } {
  const [state, setState] = useState<Library>({ is: 'waiting' });
  const last = useRef(0);
  const reload = useCallback(async () => {
    last.current += 1;
    const number = last.current;
    try {
      const db = await library();
      const [listing, highlights, images] = await Promise.all([
        list(db),
        listHighlights(db),
        db.countFromIndex('uses', 'hash'),
      ]);
      if (number === last.current)
        setState({ is: 'ready', shelf: { ...listing, db, highlights, images, change: number } });
    } catch (error) {
      setState({ is: 'failed', why: String(error) });
    }
  }, []);
  useEffect(() => {
    void reload();
    return hear({ kept: () => void reload() });
  }, [reload]);
  useEffect(() => {
    const emptyTrash = async () => {
      if ((await purge(await library(), new Date().toISOString())) > 0) await reload();
      await tidy(await journalFolder());
    };
    emptyTrash().catch((error: unknown) => console.error('The trash was not emptied', error));
  }, [reload]);
  return { library: state, reload };
}
