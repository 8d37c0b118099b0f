import { describe, expect, test } from 'vitest';
import { settingOf } from '../../../utils/reader/language';
import { minutes } from '../../../utils/reader/length';
import { absolute, relative } from '../../../utils/reader/moment';
import { advance, fresh, hasUnread } from '../../../utils/reader/place';
import { complete, DEFAULTS, turn } from '../../../utils/reader/preferences';
import { sentences } from '../../../utils/reader/sentences';
import { textOf } from '../../../utils/reader/text';
import { post, thread } from './thread';

const NOW = new Date('2026-03-01T12:00:00');
const floors = (last: number) =>
  thread(
    Array.from({ length: last }, (_, index) => post(`${100 + index}`, '<p>x</p>', { floor: index + 1 })),
  );

describe('the place in a thread', () => {
  const before = floors(10);
  const third = before.posts[2] ?? post('', '');
  const place = advance(null, before, { post: third, part: 0.25 }, NOW);

  test('remembers the post, its part, and the last post there was', () => {
    expect(place).toMatchObject({ post: '102', floor: 3, part: 0.25, last: { post: '109', floor: 10 } });
    expect(hasUnread(place)).toBe(true);
  });
  test('posts after the last one known are new at the next visit, and none at the first', () => {
    expect([...fresh(floors(12), place)]).toEqual(['110', '111']);
    expect([...fresh(floors(12), null)]).toEqual([]);
  });
  test('a deleted last post does not make old ones new', () => {
    const shrunk = floors(12);
    shrunk.posts.splice(9, 1);
    expect([...fresh(shrunk, place)]).toEqual(['110', '111']);
  });
  test('going back does not make read posts unread', () => {
    const end = advance(place, before, { post: before.posts[9] ?? third, part: 1 }, NOW);
    expect(hasUnread(advance(end, before, { post: third, part: 0 }, NOW))).toBe(false);
  });
});

test.each([
  ['党的领导。改革开放！然后呢？', ['党的领导。', '改革开放！', '然后呢？']],
  ['“你好。”他说。', ['“你好。”', '他说。']],
  ['It costs 3.50 today. Really?', ['It costs 3.50 today.', 'Really?']],
  ['First line\nSecond line', ['First line', 'Second line']],
  ['……', []],
])('sentences of %s', (text, expected) => {
  expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('a long sentence is cut at its commas, and nothing is lost', () => {
  const text = `${'很长的一句话，'.repeat(60)}完。`;
  const spans = sentences(text);
  expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  expect(Math.max(...spans.map(({ start, end }) => end - start))).toBeLessThanOrEqual(180);
});

test.each([
  ['大家好，这是中文。', 'en', { lang: 'zh', dir: 'ltr' }],
  ['大家好', 'zh-TW', { lang: 'zh-TW', dir: 'ltr' }],
  ['これは日本語の文章です', null, { lang: 'ja', dir: 'ltr' }],
  ['بۇ ئۇيغۇرچە مەزمۇن', 'ug', { lang: 'ug', dir: 'rtl' }],
  ['שלום לכולם', 'en', { lang: 'he', dir: 'rtl' }],
  ['Hello there', 'de', { lang: 'de', dir: 'ltr' }],
  ['42', null, { lang: 'en', dir: 'ltr' }],
])('%s, declared %s, is set as %o', (text, declared, expected) => {
  expect(settingOf(text, declared)).toEqual(expected);
});

test('moments are as exact as the page', () => {
  expect(absolute('2013-07-29', 'zh-CN')).toBe('2013年7月29日');
  expect(absolute('2013-07-29T00:37:28', 'zh-CN')).toBe('2013年7月29日 00:37');
  expect(absolute('whenever', 'en')).toBe('whenever');
  expect(absolute('2020-04-23T21:14:04+02:00', 'zh-CN')).toBe('2020年4月23日 21:14');
  expect(relative('2026-02-28T12:00:00', NOW, 'en')).toBe('yesterday');
  expect(relative('2013-03-01', NOW, 'en')).toBe('13 years ago');
});

test('minutes count Chinese by characters and English by words', () => {
  expect(minutes('字'.repeat(400))).toBeCloseTo(1);
  expect(minutes('word '.repeat(230))).toBeCloseTo(1);
});

test('damaged preferences become valid ones', () => {
  expect(complete({ size: 900, theme: 'sepia', leading: 'x' as never, junk: 1 } as never)).toEqual({
    ...DEFAULTS,
    size: 32,
    theme: 'sepia',
  });
  expect(turn('leading', 1.8, 1)).toBe(1.9);
});

test("a post's words are without its reply quotes, nested ones too", () => {
  const html =
    '<blockquote data-quote><p>a</p><blockquote data-quote>b</blockquote>c</blockquote><p>mine</p><blockquote>cited</blockquote>';
  expect(textOf(post('1', html))).toBe('mine cited');
});
