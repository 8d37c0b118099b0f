import { type Db, nextChange, type Write, write } from './db';
import { list } from './listing';

/** How long the trash keeps what was removed. */
export const TRASH_DAYS = 30;
const DAY = 86_400_000;

/** Deletes clips for good, with the images nothing else shows. */
export function erase(db: Db, ids: string[]): Promise<void> {
  return write(db, ['clips', 'contents', 'uses', 'images', 'state'], async (tx) => {
    await nextChange(tx);
    for (const id of ids) {
      await Promise.all([tx.objectStore('clips').delete(id), tx.objectStore('contents').delete(id)]);
      await dropImages(tx, id);
    }
  });
}

async function dropImages(tx: Write, clip: string): Promise<void> {
  const uses = tx.objectStore('uses');
  for (const use of await uses.index('clip').getAll(clip)) {
    await uses.delete([use.clip, use.url]);
    if (use.hash && (await uses.index('hash').count(use.hash)) === 0)
      await tx.objectStore('images').delete(use.hash);
  }
}

/** Deletes for good what has been in the trash for TRASH_DAYS; answers how many clips. */
export async function purge(db: Db, now: string): Promise<number> {
  const limit = new Date(Date.parse(now) - TRASH_DAYS * DAY).toISOString();
  const { clips } = await list(db);
  const old = clips.filter((clip) => clip.trashed && clip.trashed < limit).map((clip) => clip.id);
  if (old.length > 0) await erase(db, old);
  return old.length;
}
