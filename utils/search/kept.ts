/** The index as the library keeps it: read pack by pack when it is asked for, and written after it changed. */
import type { Db } from '../db';
import type { Engine } from './engine';
import { emptyPack, isPack, PACK_SIZE, type Pack } from './pack';
import { emptyTexts, keep, type Texts, textsIn } from './texts';

/** A pack of the index. */
export function packOf(engine: Engine, number: number): Promise<Pack> {
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
async function readTexts(engine: Engine, pack: Pack): Promise<Texts> {
  const record = await engine.db.get('packTexts', pack.number).catch(isDamage);
  const texts = textsIn(record, pack);
  if (Array.isArray(record)) engine.dirty.add(pack);
  if (texts) return texts;
  Object.assign(pack, emptyPack(pack.number));
  engine.dirty.add(pack);
  engine.isDamaged = true;
  return emptyTexts();
}

/** A record that cannot be read is as good as none; a database that is closed says nothing of its records. */
function isDamage(error: unknown): undefined {
  if (error instanceof DOMException && ['InvalidStateError', 'AbortError'].includes(error.name)) throw error;
}

/** The texts of a pack in memory. */
export interface Loaded {
  texts: Promise<Texts>;
  /** Characters; 0 until they are read. */
  size: number;
  /** The last search that asked for them. */
  search: number;
}

/** Texts that need not be read. */
export function loaded(texts: Texts): Loaded {
  return { texts: Promise.resolve(texts), size: texts.all.length, search: 0 };
}

/** The folded texts of a pack, which stay in memory while there is room. */
export async function textsOf(engine: Engine, pack: Pack): Promise<Texts> {
  const { number } = pack;
  const known = engine.texts.get(number) ?? { texts: readTexts(engine, pack), size: 0, search: 0 };
  known.search = engine.searches;
  // The map is in order of use.
  engine.texts.delete(number);
  engine.texts.set(number, known);
  const texts = await known.texts;
  known.size = texts.all.length;
  makeRoom(engine, number);
  return texts;
}

/**
 * Lets texts go that were asked for longest ago, but none that are to be written yet. Where the search itself has filled
 * the room, its last pack goes: the next one begins with the same packs, and would find none of them otherwise.
 */
function makeRoom({ texts, room, searches, dirty }: Engine, number: number): void {
  const unwritten = new Set([...dirty].map((pack) => pack.number));
  let size = [...texts.values()].reduce((sum, each) => sum + each.size, 0);
  for (const [key, each] of texts) {
    if (size <= room) return;
    if (unwritten.has(key) || (each.search === searches && key !== number)) continue;
    texts.delete(key);
    size -= each.size;
  }
}

/** The index is a cache: it needs no strict durability, and a pack is written with its texts or not at all. */
export async function persist(engine: Engine): Promise<void> {
  for (const pack of await compact(engine)) {
    const texts = await textsOf(engine, pack);
    const tx = engine.db.transaction(['packs', 'packTexts'], 'readwrite', { durability: 'relaxed' });
    await Promise.all([
      tx.objectStore('packs').put(pack),
      tx.objectStore('packTexts').put(keep(texts), pack.number),
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
    engine.texts.set(number, loaded(emptyTexts()));
    engine.dirty.add(pack);
  }
  return [...engine.dirty];
}
