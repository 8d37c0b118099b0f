import type { Db } from '../db';
import { aboutOf, allDocuments, type Document, textsOfDocuments } from './documents';
import { Findings, type Hit } from './findings';
import { fold } from './fold';
import { type Loaded, loaded, packOf, persist, textsOf } from './kept';
import { scoreOf } from './match';
import { addToPack, candidates, emptyPack, PACK_SIZE, type Pack } from './pack';
import { parseQuery, type Query } from './query';
import { addText, emptyTexts, TEXTS_SIZE, textAt } from './texts';

/** Characters of texts that stay in memory: 160 MB of Chinese. */
const ROOM = 80_000_000;
const BATCH = 100;
/** A search that takes longer shows what it has, in ms; then after twice that time, and so on. */
const FIRST_PART = 60;

/** The index, of which is in memory what was asked for. One belongs to one connection; `pending` documents are not indexed yet. */
export interface Engine {
  db: Db;
  /** Numbers of its packs, newest first. */
  numbers: number[];
  packs: Map<number, Promise<Pack>>;
  texts: Map<number, Loaded>;
  /** Characters of texts that may stay in memory. */
  room: number;
  /** Searches asked up to now. */
  searches: number;
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

/** The index the library has; `sync` then adds what it lacks. */
export async function loadEngine(db: Db, room = ROOM): Promise<Engine> {
  const numbers = (await db.getAllKeys('packs')).reverse();
  const [packs, texts, places] = [new Map(), new Map(), new Map()];
  const dirty = new Set<Pack>();
  const known = { documents: null, change: 0, searches: 0 };
  return { db, numbers, packs, texts, room, ...known, places, pending: 0, dirty, isDamaged: false };
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
  // Before its texts are asked for: those that are to be written stay in memory.
  engine.dirty.add(pack);
  const texts = await textsOf(engine, pack);
  const folded = fold(text);
  const place = addToPack(pack, document.id, document.change, folded);
  addText(texts, folded);
  pack.about ??= [];
  pack.about[place] = aboutOf(document);
  engine.places.set(document.id, pack);
  engine.pending -= 1;
}

async function openPack(engine: Engine): Promise<Pack> {
  const [newest = 0] = engine.numbers;
  const last = newest > 0 ? await packOf(engine, newest) : null;
  if (last && last.ids.length < PACK_SIZE && (await textsOf(engine, last)).all.length < TEXTS_SIZE)
    return last;
  const pack = emptyPack(newest + 1);
  engine.numbers.unshift(pack.number);
  engine.packs.set(pack.number, Promise.resolve(pack));
  engine.texts.set(pack.number, loaded(emptyTexts()));
  return pack;
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
  engine.searches += 1;
  const query = parseQuery(typed);
  const findings = new Findings();
  // Another `sync` may tell another library before the last pack is asked.
  const { documents } = engine;
  const start = performance.now();
  let next = FIRST_PART;
  for (const number of [...engine.numbers]) {
    if (isLate?.()) break;
    const before = findings.count;
    await searchPack(engine, number, { query, documents, findings });
    if (onPart && findings.count > before && performance.now() - start > next) {
      onPart(findings.best());
      next = 2 * (performance.now() - start);
    }
  }
  return findings.best();
}

interface Searching {
  query: Query;
  documents: Engine['documents'];
  findings: Findings;
}

async function searchPack(engine: Engine, number: number, searching: Searching): Promise<void> {
  const { query, documents, findings } = searching;
  const pack = await packOf(engine, number);
  const places = candidates(pack, query);
  if (places.length === 0) return;
  const texts = await textsOf(engine, pack);
  for (const place of places) {
    const id = pack.ids[place] ?? '';
    const known = documents?.get(id);
    const about = documents ? known : pack.about?.[place];
    const score = about ? scoreOf(textAt(texts, place), about, query) : 0;
    if (about && score > 0)
      findings.add(known ?? { id, of: about.of, updated: about.updated, at: -1 }, score);
  }
}
