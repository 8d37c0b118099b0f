import type { Db } from '../db';
import type { ExportFile } from '../export/book';
import { type StreamedFile, zip } from '../export/zip';
import type { Clip, ClipContent, Highlight, ImageUse } from '../model';

/** What a backup says of itself, in `plainthread.json`. */
export interface Manifest {
  format: 'plainthread-backup';
  /** Of the backup's own shape. */
  version: 1;
  /** Version of the database it was made of. */
  database: number;
  created: string;
  clips: number;
  highlights: number;
}

/** A line of `clips.jsonl`: a clip with its words and what is known of its images. */
export interface ClipLine {
  clip: Clip;
  content: ClipContent;
  uses: ImageUse[];
}

/** The whole library as a zip, streamed: `plainthread.json`, `clips.jsonl`, `highlights.jsonl` and `images/HASH.TYPE`. */
export function backup(db: Db, now: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  return zip(files(db, now));
}

async function* files(db: Db, now: string): AsyncGenerator<ExportFile | StreamedFile> {
  const manifest: Manifest = {
    format: 'plainthread-backup',
    version: 1,
    database: db.version,
    created: now,
    clips: await db.count('clips'),
    highlights: await db.count('highlights'),
  };
  yield { path: 'plainthread.json', data: JSON.stringify(manifest) };
  yield { path: 'clips.jsonl', data: lines(clips(db)) };
  yield { path: 'highlights.jsonl', data: lines(highlights(db)) };
  for (const hash of await db.getAllKeys('images')) {
    const image = await db.get('images', hash);
    if (image) yield { path: `images/${hash}.${image.blob.type.replace('/', '-')}`, data: image.blob };
  }
}

/** A record that cannot be read is left out: the others are worth a backup all the more. */
async function* clips(db: Db): AsyncGenerator<ClipLine> {
  for (const id of await db.getAllKeys('clips')) {
    try {
      const [clip, content, uses] = await Promise.all([
        db.get('clips', id),
        db.get('contents', id),
        db.getAllFromIndex('uses', 'clip', id),
      ]);
      if (clip && content) yield { clip, content, uses };
    } catch (error) {
      console.error('Not in the backup, because it cannot be read:', id, error);
    }
  }
}

async function* highlights(db: Db): AsyncGenerator<Highlight> {
  for (const id of await db.getAllKeys('highlights')) {
    const highlight = await db.get('highlights', id);
    if (highlight) yield highlight;
  }
}

async function* lines(records: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}
