import type { IDBPTransaction } from 'idb';
import type { Db, Schema, Store } from '../db';
import { isContent, list } from '../listing';
import type { Clip, Highlight } from '../model';
import type { About } from './pack';
import { clipText, highlightText } from './text';

/** A transaction that reads. */
export type Read = IDBPTransaction<Schema, Store[]>;

/** A clip or highlight as the index must know it. */
export interface Document extends About {
  id: string;
  change: number;
}

/** All that is to be indexed. */
export async function allDocuments(db: Db): Promise<Document[]> {
  const [{ clips }, highlights] = await Promise.all([list(db), db.getAll('highlights')]);
  return documentsOf(clips, highlights);
}

/** Clips and highlights as the index must know them. */
export function documentsOf(clips: Clip[], highlights: Highlight[]): Document[] {
  return [
    ...clips.map((clip) => documentOf(clip, clip.kind, 'clip')),
    ...highlights.map((each) => documentOf(each, 'highlight', 'highlight')),
  ];
}

function documentOf(record: Clip | Highlight, kind: string, of: Document['of']): Document {
  const { id, change, updated, created } = record;
  return { id, of, kind, date: ('published' in record && record.published) || created, change, updated };
}

const NOTHING: About = { of: 'clip', kind: '', date: '', updated: '' };

/** What a pack keeps of a document. */
export function aboutOf(document: Document | undefined): About {
  if (!document) return NOTHING;
  const { of, kind, date, updated } = document;
  return { of, kind, date, updated };
}

/** The words of documents by which they are found. */
export function textsOfDocuments(db: Db, documents: Document[]): Promise<string[]> {
  const tx = db.transaction(['clips', 'contents', 'highlights']);
  return Promise.all(
    documents.map(({ id, of }) => (of === 'clip' ? textOfClip(tx, id) : textOfHighlight(tx, id))),
  );
}

async function textOfClip(tx: Read, id: string): Promise<string> {
  const [clip, content] = await Promise.all([
    tx
      .objectStore('clips')
      .get(id)
      .catch(() => undefined),
    tx
      .objectStore('contents')
      .get(id)
      .catch(() => undefined),
  ]);
  // A clip with damaged words is found by its title all the same.
  return clip ? clipText(clip, isContent(content) ? content : undefined) : '';
}

async function textOfHighlight(tx: Read, id: string): Promise<string> {
  const highlight = await tx.objectStore('highlights').get(id);
  return highlight ? highlightText(highlight) : '';
}
