import { marksOfTerm, marksOfText, SLOTS } from './grams';
import type { Details } from './match';
import type { Query } from './query';

/** Documents in a pack: few enough that rewriting one is quick, many enough that asking all is. */
export const PACK_SIZE = 1024;
const WORDS = PACK_SIZE / 32;

/** What a list of hits must know of a document beside its words. */
export interface About extends Details {
  of: 'clip' | 'highlight';
  updated: string;
}

/** A piece of the index: which documents it holds, and for each mark which of them have it. A cache: all of it follows from the library. */
export interface Pack {
  number: number;
  /** '' where a document was taken out. */
  ids: string[];
  /** The count of writes each document was indexed at. */
  changes: number[];
  /** Of each document, so that the index answers before the library is read; packs of older versions lack it. */
  about?: About[];
  /** Bit `place` of row `slot`: the document there has that mark. */
  bits: Uint32Array;
}

/** An empty pack. */
export function emptyPack(number: number): Pack {
  return { number, ids: [], changes: [], about: [], bits: new Uint32Array(SLOTS * WORDS) };
}

/** Whether a record of the index is what `emptyPack` and `addToPack` make: a damaged one is as good as none. */
export function isPack(record: Partial<Pack> | undefined): record is Pack {
  const { ids, changes, about = [], bits } = record ?? {};
  return (
    Array.isArray(ids) &&
    ids.length <= PACK_SIZE &&
    ids.every((id) => typeof id === 'string') &&
    Array.isArray(changes) &&
    changes.length === ids.length &&
    Array.isArray(about) &&
    bits instanceof Uint32Array &&
    bits.length === SLOTS * WORDS
  );
}

/** Adds a document by its folded text; answers its place. The pack must not be full. */
export function addToPack(pack: Pack, id: string, change: number, folded: string): number {
  const place = pack.ids.length;
  pack.ids.push(id);
  pack.changes.push(change);
  const word = place >>> 5;
  const bit = 1 << (place & 31);
  const { bits } = pack;
  marksOfText(folded, (slot) => {
    const at = slot * WORDS + word;
    bits[at] = (bits[at] ?? 0) | bit;
  });
  return place;
}

/** The places of documents that may answer the query: none that does is missing, some may not. */
export function candidates(pack: Pack, query: Query): number[] {
  const rows = [
    ...new Set(query.terms.filter((term) => !term.not).flatMap((term) => marksOfTerm(term.text))),
  ];
  const places: number[] = [];
  const used = Math.ceil(pack.ids.length / 32);
  for (let word = 0; word < used; word += 1) {
    let found = 0xffffffff;
    for (const row of rows) found &= pack.bits[row * WORDS + word] ?? 0;
    for (let rest = found; rest !== 0; rest &= rest - 1) {
      const place = word * 32 + 31 - Math.clz32(rest & -rest);
      if (pack.ids[place]) places.push(place);
    }
  }
  return places;
}
