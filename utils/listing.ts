import type { Db } from './db';
import type { Clip } from './model';

/** All clips, the trash included, and what could not be read. */
export interface Listing {
  clips: Clip[];
  broken: { id: string; why: string }[];
}

/** Reads every clip; a record that is damaged does not hide the others. */
export async function list(db: Db): Promise<Listing> {
  try {
    return sift(await db.getAll('clips'));
  } catch {
    // One unreadable value fails getAll as a whole: read them one by one.
    return listSingly(db);
  }
}

function sift(records: Clip[]): Listing {
  const broken = records.filter((clip) => !isClip(clip)).map(({ id }) => ({ id, why: 'fields' }));
  return { clips: records.filter(isClip), broken };
}

async function listSingly(db: Db): Promise<Listing> {
  const listing: Listing = { clips: [], broken: [] };
  for (const id of await db.getAllKeys('clips')) {
    try {
      const clip = await db.get('clips', id);
      if (clip && isClip(clip)) listing.clips.push(clip);
      else listing.broken.push({ id, why: 'fields' });
    } catch (error) {
      listing.broken.push({ id, why: String(error) });
    }
  }
  return listing;
}

function isClip(record: Clip): boolean {
  const texts = [
    record.id,
    record.key,
    record.thread,
    record.kind,
    record.url,
    record.title,
    record.created,
    record.updated,
  ];
  return (
    texts.every((text) => typeof text === 'string') &&
    Array.isArray(record.tags) &&
    Array.isArray(record.board)
  );
}
