import type { Db } from './db';
import type { Clip, ClipContent } from './model';

/** What of a record cannot be read: the clip itself, or its words. */
export interface Damage {
  id: string;
  of: 'clip' | 'words';
  why: string;
}

/** All clips, the trash included, and what could not be read. */
export interface Listing {
  clips: Clip[];
  broken: Damage[];
}

/** The clips changed last, as many as fit on a screen: what a library shows until it is read as a whole. */
export async function listFirst(db: Db, count: number): Promise<Clip[]> {
  const clips: Clip[] = [];
  let cursor = await db.transaction('clips').store.index('change').openCursor(null, 'prev');
  for (; cursor && clips.length < count; cursor = await cursor.continue())
    if (isClip(cursor.value)) clips.push(cursor.value);
  return clips;
}

/** A listing of earlier with what changed since; read anew where records are gone. */
export async function relist(db: Db, old: Listing): Promise<Listing> {
  const last = old.clips.reduce((most, { change }) => Math.max(most, change), 0);
  const tx = db.transaction(['clips', 'contents']);
  const [changed, clips, words] = await Promise.all([
    tx.objectStore('clips').index('change').getAll(IDBKeyRange.lowerBound(last, true)),
    tx.objectStore('clips').count(),
    tx.objectStore('contents').count(),
  ]);
  const byId = new Map([...old.clips, ...changed].map((clip) => [clip.id, clip]));
  const isWhole = old.broken.length === 0 && changed.every(isClip) && byId.size === clips && clips === words;
  return isWhole ? { clips: [...byId.values()], broken: [] } : list(db);
}

/** Reads every clip; a record that is damaged, or whose words are gone, does not hide the others. */
export async function list(db: Db): Promise<Listing> {
  const [clips, words] = await Promise.all([
    // One unreadable value fails getAll as a whole: then they are read one by one.
    listInSlices(db).then(sift, () => listSingly(db)),
    db.getAllKeys('contents'),
  ]);
  const hasWords = new Set(words);
  const lost = clips.clips.filter(({ id }) => !hasWords.has(id));
  if (lost.length === 0) return clips;
  return {
    clips: clips.clips.filter(({ id }) => hasWords.has(id)),
    broken: [...clips.broken, ...lost.map(({ id, title }): Damage => ({ id, of: 'words', why: title }))],
  };
}

const SLICE = 500;

/** The database answers others in between, and the page is never held up for long. */
async function listInSlices(db: Db): Promise<Clip[]> {
  const { store } = db.transaction('clips');
  const clips: Clip[] = [];
  for (;;) {
    const last = clips.at(-1);
    const slice = await store.getAll(last && IDBKeyRange.lowerBound(last.id, true), SLICE);
    clips.push(...slice);
    if (slice.length < SLICE) return clips;
  }
}

function sift(records: Clip[]): Listing {
  const broken = records.filter((clip) => !isClip(clip)).map((clip) => damage(clip));
  return { clips: records.filter(isClip), broken };
}

function damage(record: Partial<Clip> & { id: string }): Damage {
  return { id: record.id, of: 'clip', why: String(record.title ?? record.url ?? '') };
}

async function listSingly(db: Db): Promise<Listing> {
  const listing: Listing = { clips: [], broken: [] };
  for (const id of await db.getAllKeys('clips')) {
    try {
      const clip = await db.get('clips', id);
      if (clip && isClip(clip)) listing.clips.push(clip);
      else listing.broken.push(damage({ ...clip, id }));
    } catch (error) {
      listing.broken.push({ id, of: 'clip', why: String(error) });
    }
  }
  return listing;
}

/** Whether the words of a clip can be shown, searched and exported. */
export function isContent(record: ClipContent | undefined): record is ClipContent {
  const posts = record?.thread?.posts;
  return (
    Array.isArray(posts) &&
    typeof record?.thread.url === 'string' &&
    Array.isArray(record.thread.outline) &&
    Array.isArray(record.versions) &&
    Array.isArray(record.gone) &&
    posts.every((post) => typeof post?.id === 'string' && typeof post.html === 'string')
  );
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
