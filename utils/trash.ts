import { type Db, nextChange, type Schema, type Store, type Write, write } from './db';
import { listHighlights } from './highlights';
import { type Listing, list } from './listing';
import type { Clip, ClipContent, Highlight, ImageUse, KeptImage } from './model';

/** How long the trash keeps what was removed. */
export const TRASH_DAYS = 30;
const DAY = 86_400_000;

/** Clips and highlights by their ids. */
export interface Ids {
  clips: string[];
  highlights: string[];
}

/** Everything an erasing took away, so that it can be put back. */
export interface Erased {
  clips: Clip[];
  contents: ClipContent[];
  highlights: Highlight[];
  uses: ImageUse[];
  images: KeptImage[];
}

const STORES: Store[] = ['clips', 'contents', 'highlights', 'uses', 'images', 'state'];

/** Deletes for good, with the images nothing else shows; answers what is gone, for an undo. */
export function erase(db: Db, { clips, highlights }: Ids): Promise<Erased> {
  return write(db, STORES, async (tx) => {
    await nextChange(tx);
    const gone: Erased = {
      clips: await take(tx, 'clips', clips),
      contents: await take(tx, 'contents', clips),
      highlights: await take(tx, 'highlights', highlights),
      uses: [],
      images: [],
    };
    for (const id of clips) await takeImages(tx, id, gone);
    return gone;
  });
}

type Taken = 'clips' | 'contents' | 'highlights';

async function take<S extends Taken>(tx: Write, name: S, ids: string[]): Promise<Schema[S]['value'][]> {
  const store = tx.objectStore(name);
  const found = [];
  for (const id of ids) {
    // A record that cannot be read any more can still be deleted.
    const record = await store.get(id).catch(() => undefined);
    if (record) found.push(record);
    await store.delete(id);
  }
  return found;
}

async function takeImages(tx: Write, clip: string, gone: Erased): Promise<void> {
  const [uses, images] = [tx.objectStore('uses'), tx.objectStore('images')];
  for (const use of await uses.index('clip').getAll(clip)) {
    gone.uses.push(use);
    await uses.delete([use.clip, use.url]);
    if (!use.hash || (await uses.index('hash').count(use.hash)) > 0) continue;
    const image = await images.get(use.hash);
    if (image) gone.images.push(image);
    await images.delete(use.hash);
  }
}

/** Puts back what was erased. */
export function unerase(db: Db, { clips, contents, highlights, uses, images }: Erased): Promise<void> {
  return write(db, STORES, async (tx) => {
    for (const clip of clips) await tx.objectStore('clips').put({ ...clip, change: await nextChange(tx) });
    for (const highlight of highlights)
      await tx.objectStore('highlights').put({ ...highlight, change: await nextChange(tx) });
    for (const content of contents) await tx.objectStore('contents').put(content);
    for (const use of uses) await tx.objectStore('uses').put(use);
    for (const image of images) await tx.objectStore('images').put(image);
  });
}

/** Deletes for good what has been in the trash for TRASH_DAYS; answers how many clips and highlights. `listing` spares a reading. */
export async function purge(db: Db, now: string, listing?: Listing): Promise<number> {
  const limit = new Date(Date.parse(now) - TRASH_DAYS * DAY).toISOString();
  const isOld = ({ trashed }: { trashed: string | null }) => trashed !== null && trashed < limit;
  const old = {
    clips: (listing ?? (await list(db))).clips.filter(isOld).map(({ id }) => id),
    highlights: (await listHighlights(db)).filter(isOld).map(({ id }) => id),
  };
  const count = old.clips.length + old.highlights.length;
  if (count > 0) await erase(db, old);
  return count;
}
