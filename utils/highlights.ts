import { type Db, nextChange, write } from './db';
import type { Highlight } from './model';
import { threadKey } from './threadKey';

/** A highlight before it is kept. */
export type NewHighlight = Pick<Highlight, 'url' | 'title' | 'anchor' | 'color' | 'note'>;

/** Keeps a highlight; resolves only when it is on the disk. */
export function addHighlight(db: Db, fresh: NewHighlight, now: string): Promise<Highlight> {
  return write(db, ['highlights', 'state'], async (tx) => {
    const highlight: Highlight = {
      ...fresh,
      id: crypto.randomUUID(),
      thread: threadKey(fresh.url),
      created: now,
      updated: now,
      trashed: null,
      change: await nextChange(tx),
    };
    await tx.objectStore('highlights').put(highlight);
    return highlight;
  });
}

/** What the user may change of a highlight; `trashed: null` undoes a removal, a new anchor follows a changed page. */
export type HighlightEdit = Partial<Pick<Highlight, 'color' | 'note' | 'trashed' | 'anchor'>>;

/** Changes a highlight; answers how it stood before, for an undo, or null where there is none. */
export function editHighlight(
  db: Db,
  id: string,
  change: HighlightEdit,
  now: string,
): Promise<Highlight | null> {
  return write(db, ['highlights', 'state'], async (tx) => {
    const store = tx.objectStore('highlights');
    const old = await store.get(id);
    if (!old) return null;
    await store.put({ ...old, ...change, updated: now, change: await nextChange(tx) });
    return old;
  });
}

/** The highlights of the thread at this address, oldest first; the trash is left out. */
export async function highlightsOf(db: Db, url: string): Promise<Highlight[]> {
  const found = await db.getAllFromIndex('highlights', 'thread', threadKey(url));
  return found
    .filter((highlight) => !highlight.trashed)
    .sort((one, other) => (one.created < other.created ? -1 : 1));
}

/** All highlights, the trash included. */
export function listHighlights(db: Db): Promise<Highlight[]> {
  return db.getAll('highlights');
}
