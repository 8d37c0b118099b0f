import type { Db } from '../db';
import { aboutOf, allDocuments, type Document, textsOfDocuments } from './documents';
import { fold } from './fold';
import { scoreOf } from './match';
import { addToPack, candidates, emptyPack, isPack, PACK_SIZE, type Pack } from './pack';
import { parseQuery, type Query } from './query';

/** Packs whose texts stay in memory once they were asked for: about 150 MB of Chinese clips. */
const TEXTS_KEPT = 24;
const BATCH = 100;
/** A search that takes longer shows what it has, in ms; then after twice that time, and so on. */
const FIRST_PART = 60;

/** The index, of which is in memory what was asked for. One belongs to one connection; `pending` documents are not indexed yet. */
export interface Engine {
  db: Db;
  /** Numbers of its packs, newest first. */
  numbers: number[];
  packs: Map<number, Promise<Pack>>;
  texts: Map<number, Promise<string[]>>;
  /** What the library holds, once `sync` was told; before that the packs are believed. */
  documents: Map<string, Known> | null;
  /** The library's count of changes at which `documents` were told. */
  change: number;
  places: Map<string, Pack>;
  pending: number;
  dirty: Set<Pack>;
  /** A pack has lost its texts, so that some documents are not found until the next `sync`. */
  isDamaged: boolean;
}

/** A document with its place in what `sync` was told. */
interface Known extends Document {
  at: number;
}

/** A document that answers a query. */
export interface Hit {
  id: string;
  of: 'clip' | 'highlight';
  score: number;
  updated: string;
  /** Its place in what `sync` was told; -1 before. */
  at: number;
}

/** The index the library has; `sync` then adds what it lacks. */
export async function loadEngine(db: Db): Promise<Engine> {
  const numbers = (await db.getAllKeys('packs')).reverse();
  const [packs, texts, places] = [new Map(), new Map(), new Map()];
  const dirty = new Set<Pack>();
  const known = { documents: null, change: 0 };
  return { db, numbers, packs, texts, ...known, places, pending: 0, dirty, isDamaged: false };
}

/** Brings the index to what the library holds at this change. Until it resolves, `pending` says how much is missing. */
export async function sync(engine: Engine, documents?: Document[], change = 0): Promise<void> {
  const all = documents ?? (await allDocuments(engine.db));
  const known = new Map(all.map((document, at) => [document.id, { ...document, at }]));
  engine.isDamaged = false;
  engine.places = await adopt(engine, known);
  engine.documents = known;
  engine.change = change;
  const missing = all.filter(({ id }) => !engine.places.has(id));
  engine.pending = missing.length;
  for (let from = 0; from < missing.length; from += BATCH)
    await indexAll(engine, missing.slice(from, from + BATCH));
  await persist(engine);
}

/** Finds each document's place in the packs; places of what is deleted, changed or there twice are freed. */
async function adopt(engine: Engine, known: Map<string, Document>): Promise<Engine['places']> {
  const places = new Map<string, Pack>();
  for (const number of engine.numbers.toReversed()) {
    const pack = await packOf(engine, number);
    if (!pack.about) engine.dirty.add(pack);
    pack.about = pack.ids.map((id, place) => {
      const document = known.get(id);
      if (document && !places.has(id) && document.change === pack.changes[place]) places.set(id, pack);
      else pack.ids[place] = '';
      return aboutOf(document);
    });
  }
  return places;
}

async function indexAll(engine: Engine, documents: Document[]): Promise<void> {
  const texts = await textsOfDocuments(engine.db, documents);
  for (const [place, document] of documents.entries()) await index(engine, document, texts[place] ?? '');
}

async function index(engine: Engine, document: Document, text: string): Promise<void> {
  const pack = await openPack(engine);
  const texts = await textsOf(engine, pack);
  const folded = fold(text);
  const place = addToPack(pack, document.id, document.change, folded);
  texts[place] = folded;
  pack.about ??= [];
  pack.about[place] = aboutOf(document);
  engine.places.set(document.id, pack);
  engine.dirty.add(pack);
  engine.pending -= 1;
}

async function openPack(engine: Engine): Promise<Pack> {
  const [newest = 0] = engine.numbers;
  const last = newest > 0 ? await packOf(engine, newest) : null;
  if (last && last.ids.length < PACK_SIZE) return last;
  const pack = emptyPack(newest + 1);
  engine.numbers.unshift(pack.number);
  engine.packs.set(pack.number, Promise.resolve(pack));
  engine.texts.set(pack.number, Promise.resolve([]));
  return pack;
}

function packOf(engine: Engine, number: number): Promise<Pack> {
  const known = engine.packs.get(number) ?? readPack(engine.db, number);
  engine.packs.set(number, known);
  return known;
}

/** A pack that is damaged is empty: `sync` then indexes its documents anew. */
async function readPack(db: Db, number: number): Promise<Pack> {
  const pack = await db.get('packs', number).catch(isDamage);
  return isPack(pack) ? pack : emptyPack(number);
}

/** A pack without its texts finds nothing: it is emptied as well. */
async function readTexts(engine: Engine, pack: Pack): Promise<string[]> {
  const texts = await engine.db.get('packTexts', pack.number).catch(isDamage);
  if (Array.isArray(texts) && texts.length >= pack.ids.length) return texts;
  Object.assign(pack, emptyPack(pack.number));
  engine.dirty.add(pack);
  engine.isDamaged = true;
  return [];
}

/** A record that cannot be read is as good as none; a database that is closed says nothing of its records. */
function isDamage(error: unknown): undefined {
  if (error instanceof DOMException && ['InvalidStateError', 'AbortError'].includes(error.name)) throw error;
}

/** The folded texts of a pack. Those asked for longest ago are let go, unless they are to be written yet. */
function textsOf(engine: Engine, pack: Pack): Promise<string[]> {
  const { texts, dirty } = engine;
  const { number } = pack;
  const known = texts.get(number) ?? readTexts(engine, pack);
  texts.delete(number);
  texts.set(number, known);
  const isDirty = (key: number) => [...dirty].some((pack) => pack.number === key);
  const old =
    texts.size > TEXTS_KEPT ? [...texts.keys()].find((key) => key !== number && !isDirty(key)) : undefined;
  if (old !== undefined) texts.delete(old);
  return known;
}

/** The index is a cache: it needs no strict durability, and a pack is written with its texts or not at all. */
async function persist(engine: Engine): Promise<void> {
  for (const pack of await compact(engine)) {
    const texts = await textsOf(engine, pack);
    const tx = engine.db.transaction(['packs', 'packTexts'], 'readwrite', { durability: 'relaxed' });
    await Promise.all([
      tx.objectStore('packs').put(pack),
      tx.objectStore('packTexts').put(texts, pack.number),
      tx.done,
    ]);
    engine.dirty.delete(pack);
  }
}

/** The packs to be written. A full pack that mostly holds freed places is emptied: `sync` puts the rest elsewhere next time. */
async function compact(engine: Engine): Promise<Pack[]> {
  for (const number of engine.numbers) {
    const pack = await packOf(engine, number);
    if (pack.ids.length < PACK_SIZE || pack.ids.filter(Boolean).length > PACK_SIZE / 2) continue;
    Object.assign(pack, emptyPack(number));
    engine.texts.set(number, Promise.resolve([]));
    engine.dirty.add(pack);
  }
  return [...engine.dirty];
}

/** How a search may be followed. */
interface Following {
  /** What was found up to now, while packs are still read. */
  onPart?: (hits: Hit[]) => void;
  /** Nobody waits for the answer any more. */
  isLate?: () => boolean;
}

/** All documents that answer what a user typed, best first, newer first among equals. */
export async function search(
  engine: Engine,
  typed: string,
  { onPart, isLate }: Following = {},
): Promise<Hit[]> {
  const query = parseQuery(typed);
  const found: Hit[] = [];
  // Another `sync` may tell another library before the last pack is asked.
  const { documents } = engine;
  const start = performance.now();
  let next = FIRST_PART;
  for (const number of [...engine.numbers]) {
    if (isLate?.()) break;
    const before = found.length;
    for (const hit of await searchPack(engine, number, query, documents)) found.push(hit);
    if (onPart && found.length > before && performance.now() - start > next) {
      onPart(best(found));
      next = 2 * (performance.now() - start);
    }
  }
  return best(found);
}

async function searchPack(
  engine: Engine,
  number: number,
  query: Query,
  documents: Engine['documents'],
): Promise<Hit[]> {
  const pack = await packOf(engine, number);
  const places = candidates(pack, query);
  if (places.length === 0) return [];
  const texts = await textsOf(engine, pack);
  const found: Hit[] = [];
  for (const place of places) {
    const id = pack.ids[place] ?? '';
    const known = documents?.get(id);
    const about = documents ? known : pack.about?.[place];
    const score = about ? scoreOf(texts[place] ?? '', about, query) : 0;
    if (about && score > 0)
      found.push({ id, of: about.of, score, updated: about.updated, at: known?.at ?? -1 });
  }
  return found;
}

function best(found: Hit[]): Hit[] {
  return found.sort((one, other) => other.score - one.score || newerFirst(one.updated, other.updated));
}

function newerFirst(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? 1 : -1;
}
