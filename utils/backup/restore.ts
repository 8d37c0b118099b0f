import { type Db, nextChange, type Write, write } from '../db';
import { hashOf, refusalOf } from '../images';
import type { Highlight } from '../model';
import { compare, joinClips, joinHighlights, type Verdict } from './join';
import { readBackup } from './read';
import type { ClipLine, Manifest } from './write';

/** What a restore would do, before it does anything. */
export interface Preview {
  manifest: Manifest;
  clips: Record<Verdict, number>;
  highlights: Record<Verdict, number>;
  /** Lines that could not be read. */
  damaged: number;
}

const nothing = (): Record<Verdict, number> => ({ new: 0, same: 0, newerHere: 0, newerThere: 0 });

/** Looks through a backup and changes nothing. Null where the file is no backup of ours. */
export async function preview(db: Db, file: Blob): Promise<Preview | null> {
  const found: Omit<Preview, 'manifest'> = { clips: nothing(), highlights: nothing(), damaged: 0 };
  const manifests: Manifest[] = [];
  await readBackup(file, {
    async line(path, text) {
      const record = parse(text);
      if (path === 'plainthread.json' && isManifest(record)) manifests.push(record);
      else if (path === 'clips.jsonl' && isClipLine(record))
        found.clips[compare(await db.getFromIndex('clips', 'key', record.clip.key), record.clip)] += 1;
      else if (path === 'highlights.jsonl' && isHighlight(record))
        found.highlights[compare(await db.get('highlights', record.id), record)] += 1;
      else found.damaged += 1;
    },
  });
  const [manifest] = manifests;
  return manifest ? { manifest, ...found } : null;
}

/** Brings a backup into the library; what is here and there is joined, so that neither loses anything. */
export async function restoreBackup(
  db: Db,
  file: Blob,
  onProgress: (done: number) => void = () => {},
): Promise<void> {
  let done = 0;
  await readBackup(file, {
    async line(path, text) {
      const record = parse(text);
      if (path === 'clips.jsonl' && isClipLine(record)) await putClip(db, record);
      else if (path === 'highlights.jsonl' && isHighlight(record)) await putHighlight(db, record);
      done += 1;
      onProgress(done);
    },
    async image(path, bytes) {
      const [, hash = '', type = ''] = /^images\/([0-9a-f]{64})\.([\w.+-]+)$/.exec(path) ?? [];
      const blob = new Blob([bytes], { type: type.replace('-', '/') });
      // Bytes that are not what their name says are damaged.
      if (!hash || refusalOf(blob) || (await hashOf(blob)) !== hash) return;
      await write(db, ['images'], (tx) => tx.objectStore('images').put({ hash, blob }));
    },
  });
}

function putClip(db: Db, { clip, content, uses }: ClipLine): Promise<void> {
  return write(db, ['clips', 'contents', 'uses', 'state'], async (tx) => {
    const here = await tx.objectStore('clips').index('key').get(clip.key);
    const words = here && (await tx.objectStore('contents').get(here.id));
    if (here && compare(here, clip) === 'same' && words) return putUses(tx, here.id, uses);
    const id = here?.id ?? (await freeId(tx, clip.id));
    const there = { clip: { ...clip, id }, content: { ...content, id } };
    const joined = here && words ? joinClips({ clip: here, content: words }, there) : there;
    await tx.objectStore('clips').put({ ...joined.clip, change: await nextChange(tx) });
    await tx.objectStore('contents').put(joined.content);
    await putUses(tx, id, uses);
  });
}

/** The backup's id, unless another clip has it. */
async function freeId(tx: Write, id: string): Promise<string> {
  return (await tx.objectStore('clips').get(id)) ? crypto.randomUUID() : id;
}

async function putUses(tx: Write, clip: string, uses: ClipLine['uses']): Promise<void> {
  const store = tx.objectStore('uses');
  for (const use of uses) if (!(await store.get([clip, use.url]))?.hash) await store.put({ ...use, clip });
}

function putHighlight(db: Db, there: Highlight): Promise<void> {
  return write(db, ['highlights', 'state'], async (tx) => {
    const store = tx.objectStore('highlights');
    const here = await store.get(there.id);
    if (here && compare(here, there) === 'same') return;
    await store.put({ ...(here ? joinHighlights(here, there) : there), change: await nextChange(tx) });
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A damaged line is counted by whoever asked; the others are still good.
    return null;
  }
}

function isManifest(record: unknown): record is Manifest {
  return (
    has(record, { format: 'string', created: 'string' }) &&
    (record as Manifest).format === 'plainthread-backup'
  );
}

function isClipLine(record: unknown): record is ClipLine {
  const { clip, content, uses } = (record ?? {}) as Partial<ClipLine>;
  return (
    has(clip, {
      id: 'string',
      key: 'string',
      thread: 'string',
      url: 'string',
      title: 'string',
      updated: 'string',
    }) &&
    Array.isArray(clip?.tags) &&
    Array.isArray(clip?.board) &&
    Array.isArray(content?.thread?.posts) &&
    Array.isArray(content?.versions) &&
    Array.isArray(content?.gone) &&
    Array.isArray(uses)
  );
}

function isHighlight(record: unknown): record is Highlight {
  return has(record, { id: 'string', thread: 'string', url: 'string', updated: 'string', anchor: 'object' });
}

function has(record: unknown, fields: Record<string, string>): boolean {
  if (typeof record !== 'object' || record === null) return false;
  return Object.entries(fields).every(
    ([name, type]) => typeof (record as Record<string, unknown>)[name] === type,
  );
}
