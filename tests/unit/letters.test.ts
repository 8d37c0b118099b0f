import { expect, test } from 'vitest';
import { hasDigit, hasLetter, KNOWN, lettersOf } from '../../utils/extract/letters';

test('the known characters are classed as Unicode classes them', () => {
  const of = (name: keyof typeof KNOWN) => new RegExp(`[${KNOWN[name]}]`);
  const [letters, digits, marks] = [of('letters'), of('digits'), of('marks')];
  const wrong: string[] = [];
  for (let code = 0; code < 0xd800; code += 1) {
    const char = String.fromCharCode(code);
    const is = [letters, digits, marks].map((each) => each.test(char));
    if (!is.includes(true)) continue;
    const isLetter = /\p{L}/u.test(char);
    const isDigit = /\p{N}/u.test(char);
    if (`${is}` !== `${[isLetter, isDigit, !isLetter && !isDigit]}`) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test('texts of any script have their letters and digits', () => {
  expect(lettersOf('“Größe” — 第3章：よみ・かた ½')).toBe('größe第3章よみかた½');
  expect(lettersOf('ราคา ๕๐ บาท!')).toBe('ราคา๕๐บาท');
  expect([' …', '—9', 'é', 'ж', 'か', 'ก', '٣'].map(hasLetter)).toEqual([
    false,
    false,
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(['a', '٣', '4', '½'].map(hasDigit)).toEqual([false, true, true, false]);
});
