import { describe, expect, test } from 'vitest';
import { type Filters, filter, NO_FILTERS, opener, type Row } from '../../../utils/reader/filters';
import { isShort } from '../../../utils/reader/short';
import { post, thread } from './thread';

const bees = thread([
  post('1', '<p>How do you keep bees through the winter?</p>', { author: 'Ann', role: 'op' }),
  post('2', '<p>顶</p>', { author: 'Bo' }),
  post('3', '<p>沙发！</p>', { author: 'Cy' }),
  post('4', '<p>Wrap the hive, and leave them their honey.</p>', { author: 'Bo' }),
  post(
    '5',
    '<blockquote data-quote><p>leave them their honey</p></blockquote><p>Thank you, I will try it.</p>',
    { author: 'Ann' },
  ),
  post('6', '<p>Mine: <img src="https://forum.test/hive.jpg"></p>', { author: 'Cy', role: 'accepted' }),
]);
const ids = (rows: Row[]) =>
  rows.map((row) => (row.is === 'post' ? row.post.id : row.posts.map(({ id }) => id)));
const shown = (change: Partial<Filters>) => ids(filter(bees, { ...NO_FILTERS, ...change }));

describe('filters', () => {
  test.each<[string, Partial<Filters>, unknown[]]>([
    ['nothing', {}, ['1', '2', '3', '4', '5', '6']],
    ['only the opener', { onlyOpener: true }, ['1', '5']],
    ['an author, and the opening post', { authors: ['Bo'] }, ['1', '2', '4']],
    ['words in any order and case, not those of quotes', { words: 'HONEY leave' }, ['1', '4']],
    ['with images', { onlyImages: true }, ['1', '6']],
    ['short replies as one row', { foldShort: true }, ['1', ['2', '3'], '4', '5', '6']],
    ['longest first after the opening post', { order: 'longest' }, ['1', '4', '5', '6', '3', '2']],
    ['best answers first', { order: 'best' }, ['1', '6', '2', '3', '4', '5']],
  ])('%s', (_what, change, expected) => expect(shown(change)).toEqual(expected));

  test('muted authors and words are not shown', () => {
    expect(ids(filter(bees, NO_FILTERS, { authors: ['Bo'], words: ['THANK'] }))).toEqual(['1', '3', '6']);
  });
});

test('on a later page, where nobody is marked, no opener is known', () => {
  const pages = { current: 2, total: 3, next: null, previous: null };
  const later = thread([post('7', '<p>Bump</p>', { author: 'Di' })], { pages });
  expect(opener(later)).toBeNull();
  expect(ids(filter(later, { ...NO_FILTERS, onlyOpener: true }))).toEqual(['7']);
});

test.each([
  ['顶', true],
  ['支持楼主！！！', true],
  ['沙发', true],
  ['mark', true],
  ['+1', true],
  ['Thanks for sharing!', true],
  ['666666', true],
  ['好', true],
  ['顶层设计要先想清楚边界在哪里', false],
  ['I moved the hive to the south wall.', false],
  ['路过的车都要在这里停一下', false],
])('%s: short %s', (words, expected) => expect(isShort(post('1', `<p>${words}</p>`))).toBe(expected));

test('a short reply with a picture or code says something', () => {
  expect(isShort(post('1', '<p>顶<img src="https://a.test/1.png"></p>'))).toBe(false);
  expect(isShort(post('1', '<pre><code>ls</code></pre>'))).toBe(false);
});
