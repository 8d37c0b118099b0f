/** How many different marks a text can leave: 2 KB of bits a text, so that a pair of characters rules out nine texts of ten. */
export const SLOTS = 16_384;

/** Longer beginnings of words are not told apart by their marks; the text itself is looked at in the end. */
const PREFIX = 6;

const OTHER = 1;
const LETTER = 2;
const SIGN = 3;
/** What each character is, found out when it is first met (0: not yet). */
const kinds = new Uint8Array(65_536);

/** SIGN: a character of a script without spaces, found anywhere; LETTER: one of a word, found from its beginning. */
function kindOf(code: number): number {
  kinds[code] ||= classify(code);
  return kinds[code] ?? OTHER;
}

function classify(code: number): number {
  const char = String.fromCharCode(code);
  if (code >= 0xd800 && code <= 0xdfff) return SIGN;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆]/u.test(char))
    return SIGN;
  if (/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u.test(char))
    return SIGN;
  return /[\p{L}\p{N}\p{M}]/u.test(char) ? LETTER : OTHER;
}

/** Whether a word may be found only where one begins at `at`: its letters stand in the middle of no other word. */
export function isInsideWord(text: string, at: number): boolean {
  return at > 0 && kindOf(text.charCodeAt(at)) === LETTER && kindOf(text.charCodeAt(at - 1)) === LETTER;
}

function slot(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (SLOTS - 1);
}

/** Calls `mark` with each mark a folded text leaves: its characters, pairs of characters, and beginnings of words. */
export function marksOfText(text: string, mark: (slot: number) => void): void {
  let before = 0;
  let word = 0;
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const kind = kindOf(code);
    if (kind === SIGN) {
      mark(slot(code));
      if (before !== 0) mark(slot(pair(before, code)));
    } else if (kind === LETTER && length < PREFIX) {
      word = letter(word, code);
      length += 1;
      mark(slot(word));
    }
    before = kind === SIGN ? code : 0;
    if (kind !== LETTER) {
      word = 0;
      length = 0;
    }
  }
}

const pair = (one: number, other: number) => Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca77);
const letter = (word: number, code: number) => Math.imul(word ^ code, 0x01000193) ^ 0x5bd1e995;

/** The marks every text has that contains this folded term; fewer than the text's own where shorter ones say nothing more. */
export function marksOfTerm(term: string): number[] {
  const marks = new Set<number>();
  let before = 0;
  let word = 0;
  let length = 0;
  for (let index = 0; index <= term.length; index += 1) {
    const code = index < term.length ? term.charCodeAt(index) : 0;
    const kind = index < term.length ? kindOf(code) : OTHER;
    if (kind !== LETTER && length > 0) {
      marks.add(slot(word));
      word = 0;
      length = 0;
    }
    if (kind === LETTER && length < PREFIX) {
      word = letter(word, code);
      length += 1;
    }
    if (kind === SIGN) marks.add(slot(before === 0 ? code : pair(before, code)));
    before = kind === SIGN ? code : 0;
  }
  return [...marks];
}
