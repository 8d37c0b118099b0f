// `\p{L}` and its like take milliseconds to build, as long as a short page takes to read: what most texts consist of is
// told without them.

const KNOWN = /^[\0-\x7f\xa0\u2010-\u2027\u3000-\u3003\u4e00-\u9fff\uff01-\uff0f\uff1a-\uff20]*$/;

/** Whether a text has a letter of any script. */
export function hasLetter(text: string): boolean {
  return /[A-Za-z\u4e00-\u9fff]/.test(text) || (!KNOWN.test(text) && /\p{L}/u.test(text));
}

/** The letters and digits of a text, in small letters. */
export function lettersOf(text: string): string {
  const small = text.toLowerCase();
  return small.replace(KNOWN.test(small) ? /[^a-z\d\u4e00-\u9fff]+/g : /[^\p{L}\p{N}]+/gu, '');
}

/** Whether a text has a digit of any script. */
export function hasDigit(text: string): boolean {
  return /\d/.test(text) || (!KNOWN.test(text) && /\p{Nd}/u.test(text));
}
