import variantsHk from 'opencc-js/dict/HKVariants';
import variantsJp from 'opencc-js/dict/JPShinjitaiCharacters';
import simplified from 'opencc-js/dict/STCharacters';
import traditional from 'opencc-js/dict/TSCharacters';
import variantsTw from 'opencc-js/dict/TWVariants';
import { stringOf } from './texts';

let table: Uint16Array | null = null;

/**
 * The text in which equal things are written equally: lower case, half width, no accents, simplified characters.
 * As long as the text itself, so that a place in one is a place in the other.
 */
export function fold(text: string): string {
  table ??= makeTable();
  const codes = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) codes[index] = table[text.charCodeAt(index)] ?? 0;
  return stringOf(codes);
}

function makeTable(): Uint16Array {
  const codes = new Uint16Array(65_536);
  for (let code = 0; code < codes.length; code += 1) codes[code] = isPlain(code) ? code : plain(code);
  for (const [from, to] of pairs(traditional)) join(codes, from, to[0]);
  for (const [to, from] of pairs(simplified)) for (const each of from) if (each !== to) join(codes, each, to);
  for (const variants of [variantsTw, variantsHk, variantsJp])
    for (const [from, to] of pairs(variants)) for (const each of to) join(codes, each, from);
  return settled(codes);
}

/** Ideographs, Hangul, surrogates, private use: nothing to make plain, and most of the table. */
const isPlain = (code: number) => code >= 0x3400 && code <= 0xf8ff && !(code >= 0xa640 && code <= 0xabff);

function plain(code: number): number {
  const char = String.fromCharCode(code);
  const [base = char] = char.normalize('NFKD').toLowerCase();
  // Kana with marks and Hangul come apart into other letters; only what keeps its script may lose its marks.
  if (!/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Number}\p{P}\p{S}\p{Z}]$/u.test(base))
    return code;
  if (/\s/.test(char)) return code;
  return base.length === 1 ? base.charCodeAt(0) : code;
}

function* pairs(dictionary: string): Generator<[string, string[]]> {
  for (const line of dictionary.split('|')) {
    const [from = '', ...to] = line.split(' ');
    yield [from, to];
  }
}

/** Makes `from` fold to what `to` folds to, unless it already folds to something. */
function join(codes: Uint16Array, from = '', to = ''): void {
  const [source, target] = [from.charCodeAt(0), to.charCodeAt(0)];
  if (from.length !== 1 || to.length !== 1 || codes[source] !== source) return;
  if (root(codes, target) !== source) codes[source] = root(codes, target);
}

function root(codes: Uint16Array, code: number): number {
  let at = code;
  for (let step = 0; step < 9 && codes[at] !== at; step += 1) at = codes[at] ?? at;
  return at;
}

function settled(codes: Uint16Array): Uint16Array {
  return codes.map((_code, index) => root(codes, index));
}
