import type { Db } from '../db';
import { isContent, list } from '../listing';
import type { Clip, Highlight } from '../model';
import { fold } from './fold';
import { type Details, scoreOf } from './match';
import { addToPack, candidates, emptyPack, PACK_SIZE, type Pack } from './pack';
import { parseQuery } from './query';
import { clipText, highlightText } from './text';

/** Packs whose texts stay in memory: about 150 MB of Chinese clips. Those of further packs are read when asked. */
const TEXTS_KEPT = 24;
const BATCH = 100;

interface Document extends Details {
  of: 'clip' | 'highlight';
  change: number;
  updated: string;
  pack: Pack | null;
}

/** The index in memory. One belongs to one connection; `pending` documents are not indexed yet. */
export interface Engine {
  db: Db;
  packs: Pack[];
  texts: Map<number, string[]>;
  documents: Map<string, Document>;
  pending: number;
  dirty: Set<Pack>;
}

/** A document that answers a query. */
export interface Hit {
  id: string;
  of: 'clip' | 'highlight';
  score: number;
}

/** Reads the index the library has; `sync` then adds what it lacks. */
export async function loadEngine(db: Db): Promise<Engine> {
  const [packs, numbers] = await Promise.all([db.getAll('packs'), db.getAllKeys('packTexts')]);
  const texts = new Map<number, string[]>();
  for (const number of numbers.slice(-TEXTS_KEPT))
    texts.set(number, (await db.get('packTexts', number)) ?? []);
  return { db, packs, texts, documents: new Map(), pending: 0, dirty: new Set() };
}

/** Brings the index to what the library holds now. Until it resolves, `pending` says how much is missing. */
export async function sync(engine: Engine): Promise<void> {
  const [{ clips }, highlights] = await Promise.all([list(engine.db), engine.db.getAll('highlights')]);
  engine.documents = new Map([
    ...clips.map((clip): [string, Document] => [clip.id, documentOf(clip, clip.kind, 'clip')]),
    ...highlights.map((each): [string, Document] => [each.id, documentOf(each, 'highlight', 'highlight')]),
  ]);
  adopt(engine);
  const missing = {
    clips: clips.filter((clip) => isMissing(engine, clip)),
    highlights: highlights.filter((each) => isMissing(engine, each)),
  };
  engine.pending = missing.clips.length + missing.highlights.length;
  for (let from = 0; from < missing.clips.length; from += BATCH)
    await indexClips(engine, missing.clips.slice(from, from + BATCH));
  for (const each of missing.highlights) await index(engine, each, highlightText(each));
  await persist(engine);
}

function documentOf(record: Clip | Highlight, kind: string, of: Document['of']): Document {
  const date = 'published' in record && record.published ? record.published : record.created;
  return { of, kind, date, change: record.change, updated: record.updated, pack: null };
}

const isMissing = (engine: Engine, { id }: { id: string }) => !engine.documents.get(id)?.pack;

/** Finds each document's place in the packs; places of what is deleted, changed or there twice are freed. */
function adopt(engine: Engine): void {
  for (const pack of engine.packs) {
    pack.ids.forEach((id, place) => {
      const document = engine.documents.get(id);
      if (document && !document.pack && document.change === pack.changes[place]) document.pack = pack;
      else pack.ids[place] = '';
    });
  }
}

async function indexClips(engine: Engine, clips: Clip[]): Promise<void> {
  const tx = engine.db.transaction('contents');
  const contents = await Promise.all(clips.map(({ id }) => tx.store.get(id).catch(() => undefined)));
  for (const [place, clip] of clips.entries()) {
    const content = contents[place];
    // A clip with damaged words is found by its title all the same.
    await index(engine, clip, clipText(clip, isContent(content) ? content : undefined));
  }
}

async function index(engine: Engine, { id, change }: Clip | Highlight, text: string): Promise<void> {
  const pack = openPack(engine);
  const texts = await textsOf(engine, pack);
  const folded = fold(text);
  texts[addToPack(pack, id, change, folded)] = folded;
  const document = engine.documents.get(id);
  if (document) document.pack = pack;
  engine.dirty.add(pack);
  engine.pending -= 1;
}

function openPack(engine: Engine): Pack {
  const last = engine.packs.at(-1);
  if (last && last.ids.length < PACK_SIZE) return last;
  const pack = emptyPack((last?.number ?? 0) + 1);
  engine.packs.push(pack);
  engine.texts.set(pack.number, []);
  return pack;
}

async function textsOf(engine: Engine, { number }: Pack): Promise<string[]> {
  const known = engine.texts.get(number);
  if (known) return known;
  const texts = (await engine.db.get('packTexts', number)) ?? [];
  engine.texts.set(number, texts);
  const clean = [...engine.texts.keys()].find(
    (key) => ![...engine.dirty].some((pack) => pack.number === key),
  );
  if (engine.texts.size > TEXTS_KEPT && clean !== undefined) engine.texts.delete(clean);
  return texts;
}

/** The index is a cache: it needs no strict durability, and a pack is written with its texts or not at all. */
async function persist(engine: Engine): Promise<void> {
  for (const pack of compact(engine)) {
    const tx = engine.db.transaction(['packs', 'packTexts'], 'readwrite', { durability: 'relaxed' });
    await Promise.all([
      tx.objectStore('packs').put(pack),
      tx.objectStore('packTexts').put(engine.texts.get(pack.number) ?? [], pack.number),
      tx.done,
    ]);
    engine.dirty.delete(pack);
  }
}

/** The packs to be written. A full pack that mostly holds freed places is emptied: `sync` puts the rest elsewhere next time. */
function compact(engine: Engine): Pack[] {
  for (const pack of engine.packs) {
    const live = pack.ids.filter(Boolean).length;
    if (pack.ids.length < PACK_SIZE || live > PACK_SIZE / 2) continue;
    Object.assign(pack, emptyPack(pack.number));
    engine.texts.set(pack.number, []);
    engine.dirty.add(pack);
  }
  return [...engine.dirty];
}

/** All documents that answer what a user typed, best first, newer first among equals. */
export async function search(engine: Engine, typed: string): Promise<Hit[]> {
  const query = parseQuery(typed);
  const hits: (Hit & { updated: string })[] = [];
  for (const pack of engine.packs.toReversed()) {
    const places = candidates(pack, query);
    if (places.length === 0) continue;
    const texts = engine.texts.get(pack.number) ?? (await textsOf(engine, pack));
    for (const place of places) {
      const id = pack.ids[place] ?? '';
      const document = engine.documents.get(id);
      const score = document ? scoreOf(texts[place] ?? '', document, query) : 0;
      if (document && score > 0) hits.push({ id, of: document.of, score, updated: document.updated });
    }
  }
  hits.sort((one, other) => other.score - one.score || (one.updated < other.updated ? 1 : -1));
  return hits.map(({ id, of, score }) => ({ id, of, score }));
}
