import type { Pack } from './pack';

/**
 * The folded texts of a pack's documents, one after the other in one string. What a decoder makes lies outside the memory
 * for what is young, which a browser makes twice as large as what it once had to move about in it, and leaves so.
 */
export interface Texts {
  all: string;
  /** Where each text ends. */
  ends: number[];
}

/** The same as the library keeps it; older versions kept a list of strings. */
export interface KeptTexts {
  codes: Uint16Array;
  ends: number[];
}

/** Characters of texts with which a pack is full. */
export const TEXTS_SIZE = 16_000_000;

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The string of these UTF-16 codes; a lone surrogate becomes U+FFFD. */
export function stringOf(codes: Uint16Array): string {
  return decoder.decode(codes);
}

/** Texts of a pack without documents. */
export function emptyTexts(): Texts {
  return { all: '', ends: [] };
}

/** The text of the document at a place. */
export function textAt({ all, ends }: Texts, place: number): string {
  return all.slice(place === 0 ? 0 : ends[place - 1], ends[place] ?? 0);
}

/** Adds the text of the document that was added to the pack last. */
export function addText(texts: Texts, text: string): void {
  texts.all += text;
  texts.ends.push(texts.all.length);
}

/** Texts as they are to be kept; those in memory lie as if they had been read. */
export function keep(texts: Texts): KeptTexts {
  const { all, ends } = texts;
  const codes = new Uint16Array(all.length);
  for (let index = 0; index < codes.length; index += 1) codes[index] = all.charCodeAt(index);
  texts.all = stringOf(codes);
  return { codes, ends };
}

/** Texts as they were kept; null where they are not those of the pack. */
export function textsIn(record: unknown, { ids }: Pack): Texts | null {
  if (Array.isArray(record)) return record.length === ids.length ? joined(record) : null;
  const { codes, ends } = (record ?? {}) as Partial<KeptTexts>;
  if (!(codes instanceof Uint16Array && Array.isArray(ends))) return null;
  const isWhole = ends.length === ids.length && (ends.at(-1) ?? 0) === codes.length;
  return isWhole ? { all: stringOf(codes), ends } : null;
}

function joined(list: unknown[]): Texts {
  const texts = emptyTexts();
  for (const text of list) addText(texts, String(text));
  keep(texts);
  return texts;
}
