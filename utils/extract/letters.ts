// `\p{L}` and its like take milliseconds to build, as long as a short page takes to read: what most texts consist of is
// told without them.

/** The letters, digits and marks of Latin, Cyrillic and East Asian texts, as classes of a pattern. */
export const KNOWN = {
  letters:
    'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f\\u0400-\\u0481\\u048a-\\u04ff\\u3005\\u3006\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc-\\u30ff\\u4e00-\\u9fff\\uac00-\\ud7a3',
  digits: '\\d\\xb2\\xb3\\xb9\\xbc-\\xbe\\u3007',
  marks:
    '\\0-/:-@[-`{-\\xa9\\xab-\\xb1\\xb4\\xb6-\\xb8\\xbb\\xbf\\xd7\\xf7\\u2000-\\u206f\\u20a0-\\u20bf\\u2190-\\u23ff\\u25a0-\\u26ff\\u3000-\\u3004\\u3008-\\u3020\\u30fb\\uff01-\\uff0f\\uff1a-\\uff20',
};
const IS_KNOWN = new RegExp(`^[${KNOWN.letters}${KNOWN.digits}${KNOWN.marks}]*$`);
const LETTER = new RegExp(`[${KNOWN.letters}]`);
const OTHERS = new RegExp(`[^${KNOWN.letters}${KNOWN.digits}]+`, 'g');

/** Whether a text has a letter of any script. */
export function hasLetter(text: string): boolean {
  return LETTER.test(text) || (!IS_KNOWN.test(text) && /\p{L}/u.test(text));
}

/** The letters and digits of a text, in small letters. */
export function lettersOf(text: string): string {
  const small = text.toLowerCase();
  return small.replace(IS_KNOWN.test(small) ? OTHERS : /[^\p{L}\p{N}]+/gu, '');
}

/** Whether a text has a digit of any script. */
export function hasDigit(text: string): boolean {
  return /\d/.test(text) || (!IS_KNOWN.test(text) && /\p{Nd}/u.test(text));
}
