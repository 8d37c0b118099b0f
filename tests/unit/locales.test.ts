/** Every language says everything, with the same blanks to fill. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plural } from '../../utils/plural';

const FOLDER = new URL('../../public/_locales/', import.meta.url);
const read = (locale: string): Record<string, { message: string }> =>
  JSON.parse(readFileSync(new URL(`${locale}/messages.json`, FOLDER), 'utf8'));
const blanks = (message = '') => [...new Set(message.match(/\$\d/g))].sort();
const english = read('en');
const others = readdirSync(FOLDER).filter((name) => name !== 'en');

test('English words follow their numbers', () => {
  const message = english.library_did_import?.message ?? '';
  const say = (clips: string, highlights: string) =>
    plural(message.replaceAll('$1', clips).replaceAll('$2', highlights));
  expect(say('1', '2')).toBe('1 clip and 2 highlights imported');
  expect(say('1,001', '1')).toBe('1,001 clips and 1 highlight imported');
  expect(plural('“{a|b|c}” has 1 {1|page|pages}')).toBe('“{a|b|c}” has 1 page');
});

test('Chinese in both writings and Japanese are there', () => {
  expect(others).toEqual(expect.arrayContaining(['ja', 'zh_CN', 'zh_TW']));
});

test.each(others)('%s has the keys and blanks of English', (locale) => {
  const messages = read(locale);
  expect(Object.keys(english).filter((key) => !messages[key]?.message)).toEqual([]);
  expect(Object.keys(messages).filter((key) => !english[key])).toEqual([]);
  const wrong = Object.entries(english)
    .filter(([key, { message }]) => `${blanks(message)}` !== `${blanks(messages[key]?.message)}`)
    .map(([key]) => key);
  expect(wrong).toEqual([]);
});

test.each(['en', ...others])(
  '%s says everything once: of two messages of one name a browser takes the last',
  (locale) => {
    const file = readFileSync(new URL(`${locale}/messages.json`, FOLDER), 'utf8');
    const names = [...file.matchAll(/^ {2}"(\w+)"/gm)].map(([, name]) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  },
);

test.each(['zh_CN', 'zh_TW'])('%s has the punctuation and the words of its writing', (locale) => {
  const { library_search_help: _, ...messages } = read(locale);
  const half = /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u;
  // A clip is a 剪藏 everywhere, the user a 你.
  const wrong = Object.entries(messages).filter(
    ([, { message }]) => half.test(message) || /收藏|您/.test(message),
  );
  expect(wrong).toEqual([]);
});
