import { expect, test } from 'vitest';
import { correct } from '../../utils/corrections';
import type { Anchor, Correction, Html, OutlineNode, Post, Thread } from '../../utils/model';

function post(id: string, html: string): Post {
  const empty = {
    floor: null,
    author: null,
    published: null,
    edited: null,
    replyTo: null,
    quotes: [],
    role: null,
  };
  return { id, html: html as Html, ...empty };
}

const at = (id: string, exact: string): Anchor => ({ post: id, quote: { exact, prefix: '', suffix: '' } });

function node(id: string, text: string, level: number, children: OutlineNode[] = []): OutlineNode {
  return { text, level, anchor: at(id, text), children };
}

const THREAD: Thread = {
  url: 'https://forum.invalid/t/1',
  engine: 'phpbb',
  kind: 'thread',
  title: 'T',
  site: null,
  board: [],
  lang: null,
  byline: null,
  pages: { current: 1, total: 1, next: null, previous: null },
  posts: [
    post('1', '<p>A</p><p>one</p><p>B</p><p>two</p><p>C</p><p>three &amp; four</p><p>D</p>'),
    post('2', '<p>E</p><p>five</p>'),
  ],
  outline: [
    node('1', 'A', 1, [node('1', 'B', 2, [node('1', 'C', 3)])]),
    node('1', 'D', 1),
    { text: 'E five', level: 1, anchor: { post: '2' }, children: [node('2', 'E', 2)] },
  ],
};

function corrected(...corrections: Correction[]): string[] {
  const lines = (nodes: OutlineNode[]): string[] =>
    nodes.flatMap(({ text, level, children }) => [`${level} ${text}`, ...lines(children)]);
  return lines(correct(THREAD, corrections));
}

const BEFORE = ['1 A', '2 B', '3 C', '1 D', '1 E five', '2 E'];

test('without corrections nothing changes', () => {
  expect(corrected()).toEqual(BEFORE);
});

test('what is no heading goes, and what stood under it moves up', () => {
  expect(corrected({ is: 'text', anchor: at('1', 'A') })).toEqual(['1 B', '2 C', '1 D', '1 E five', '2 E']);
  expect(corrected({ is: 'text', anchor: at('1', 'D') })).toEqual(['1 A', '2 B', '3 C', '1 E five', '2 E']);
});

test('a level up or down takes along what stands under it; no level is skipped', () => {
  expect(corrected({ is: 'higher', anchor: at('1', 'B') })).toEqual([
    '1 A',
    '1 B',
    '2 C',
    '1 D',
    '1 E five',
    '2 E',
  ]);
  expect(corrected({ is: 'deeper', anchor: at('1', 'D') })).toEqual([
    '1 A',
    '2 B',
    '3 C',
    '2 D',
    '1 E five',
    '2 E',
  ]);
  expect(corrected({ is: 'deeper', anchor: at('1', 'A') })).toEqual(BEFORE);
  expect(corrected({ is: 'higher', anchor: at('1', 'A') })).toEqual(BEFORE);
});

test('a heading stays within its post', () => {
  expect(corrected({ is: 'higher', anchor: at('2', 'E') })).toEqual(BEFORE);
});

test('a paragraph made a heading stands where its words are', () => {
  expect(corrected({ is: 'heading', anchor: at('1', 'three & four') })).toEqual([
    '1 A',
    '2 B',
    '3 C',
    '3 three & four',
    '1 D',
    '1 E five',
    '2 E',
  ]);
  expect(corrected({ is: 'heading', anchor: at('2', 'five') }).slice(-2)).toEqual(['2 E', '2 five']);
});

test('the first heading of a reply stands under its entry', () => {
  expect(
    corrected({ is: 'text', anchor: at('2', 'E') }, { is: 'heading', anchor: at('2', 'five') }).slice(-2),
  ).toEqual(['1 E five', '2 five']);
});

test('corrections of words that are gone do nothing', () => {
  const gone = at('1', 'Z');
  expect(
    corrected({ is: 'text', anchor: gone }, { is: 'heading', anchor: gone }, { is: 'deeper', anchor: gone }),
  ).toEqual(BEFORE);
  expect(corrected({ is: 'heading', anchor: at('9', 'A') })).toEqual(BEFORE);
});

test('the outline of the thread itself is not changed', () => {
  const before = structuredClone(THREAD);
  corrected({ is: 'text', anchor: at('1', 'A') }, { is: 'higher', anchor: at('1', 'C') });
  expect(THREAD).toEqual(before);
});
