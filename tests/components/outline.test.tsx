// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChildren } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Outline } from '../../components/outline/Outline';
import { WordsContext } from '../../components/words';
import type { Html, OutlineNode, Post, Thread } from '../../utils/model';
import { words } from './show';

afterEach(cleanup);
Element.prototype.scrollIntoView = () => undefined;

function post(id: string, about: Partial<Post> = {}): Post {
  const empty = { floor: Number(id), published: null, edited: null, replyTo: null, quotes: [], role: null };
  return { id, author: `user${id}`, html: '<p>words</p>' as Html, ...empty, ...about };
}

function heading(text: string, level: number, children: OutlineNode[] = []): OutlineNode {
  return { text, level, anchor: { post: '1', quote: { exact: text, prefix: '', suffix: '' } }, children };
}

function entry(id: string, text: string): OutlineNode {
  return { text, level: 1, anchor: { post: id }, children: [] };
}

function thread(posts: Post[], outline: OutlineNode[]): Thread {
  return {
    url: 'https://forum.invalid/t/1',
    engine: 'discuz',
    kind: 'thread',
    title: 'Keeping bees',
    site: null,
    board: [],
    lang: 'en',
    byline: null,
    pages: { current: 1, total: 1, next: null, previous: null },
    posts,
    outline,
  };
}

const BEES = thread(
  [
    post('1', { role: 'op' }),
    post('2', { published: '2024-05-06T07:08:09' }),
    post('3', { role: 'accepted', replyTo: '2' }),
  ],
  [
    heading('1. The hive', 1, [heading('Where to put it', 2), heading('Which wood', 2)]),
    heading('2. The queen', 1, [heading('Marking her', 2)]),
    entry('2', 'How many frames do you use?'),
    entry('3', 'Ten.'),
  ],
);

type Props = Parameters<typeof Outline>[0];

function show(props: Partial<Props> = {}) {
  const onOpen = vi.fn();
  const all: Props = { thread: BEES, onOpen, ...props };
  const view = render(<Outline {...all} />, {
    wrapper: ({ children }: { children: ComponentChildren }) => (
      <WordsContext.Provider value={words}>{children}</WordsContext.Provider>
    ),
  });
  return { ...view, onOpen };
}

const rows = () => screen.getAllByRole('treeitem');
const names = () => rows().map((row) => row.querySelector('.outline-text')?.textContent);
const focused = () => document.activeElement?.querySelector('.outline-text')?.textContent;

function press(...keys: string[]) {
  for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, { key });
}

test('headings come first, then a post a row with floor, author, time and role', () => {
  show();
  expect(names()).toEqual([
    '1. The hive',
    'Where to put it',
    'Which wood',
    '2. The queen',
    'Marking her',
    'How many frames do you use?',
    'Ten.',
  ]);
  expect(rows().map((row) => row.getAttribute('aria-level'))).toEqual(['1', '2', '2', '1', '2', '1', '1']);
  expect(rows()[5]?.textContent).toContain('#2user22024-05-06 07:08');
  expect(within(rows()[6] as HTMLElement).getByText('Answer')).toBeTruthy();
});

test('arrow keys walk, open and close as in any tree', () => {
  const { onOpen } = show();
  rows()[0]?.focus();
  press('ArrowDown', 'ArrowDown');
  expect(focused()).toBe('Which wood');
  press('ArrowLeft');
  expect(focused()).toBe('1. The hive');
  press('ArrowLeft');
  expect(rows()[0]?.getAttribute('aria-expanded')).toBe('false');
  expect(names()).not.toContain('Which wood');
  press('ArrowRight', 'ArrowRight');
  expect(focused()).toBe('Where to put it');
  press('End');
  expect(focused()).toBe('Ten.');
  press('Home', 'Enter');
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(BEES.outline[0]);
});

test('in right-to-left pages left opens', () => {
  const { container } = show();
  container.setAttribute('style', 'direction: rtl');
  rows()[0]?.focus();
  press('ArrowRight');
  expect(rows()[0]?.getAttribute('aria-expanded')).toBe('false');
  press('ArrowLeft');
  expect(rows()[0]?.getAttribute('aria-expanded')).toBe('true');
});

test('typing goes to the entry that begins so, numbers left out', () => {
  show();
  rows()[0]?.focus();
  press('t', 'h', 'e', ' ', 'q');
  expect(focused()).toBe('2. The queen');
});

test('only one row is reached by Tab', () => {
  show();
  fireEvent.focus(rows()[3] as HTMLElement);
  expect(rows().map((row) => row.tabIndex)).toEqual([-1, -1, -1, 0, -1, -1, -1]);
});

test('a click on the arrow folds, a click on the words opens the place', () => {
  const { onOpen } = show();
  fireEvent.click(rows()[0]?.querySelector('[data-twisty]') as Element);
  expect(names()).not.toContain('Which wood');
  expect(onOpen).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('Ten.'));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(BEES.outline[3]);
});

test('the filter keeps matches with what stands above them', () => {
  show();
  const box = screen.getByRole('searchbox');
  fireEvent.input(box, { target: { value: 'wood' } });
  expect(names()).toEqual(['1. The hive', 'Which wood']);
  fireEvent.input(box, { target: { value: 'user3' } });
  expect(names()).toEqual(['Ten.']);
  fireEvent.input(box, { target: { value: 'zebra' } });
  expect(screen.queryAllByRole('treeitem')).toEqual([]);
  expect(screen.getByText('No entry holds these words.')).toBeTruthy();
});

test('a level button folds everything below it', () => {
  show();
  fireEvent.click(screen.getByRole('button', { name: 'Open down to level 1' }));
  expect(names()).toEqual(['1. The hive', '2. The queen', 'How many frames do you use?', 'Ten.']);
  fireEvent.click(screen.getByRole('button', { name: 'Open down to level 2' }));
  expect(names()).toHaveLength(7);
});

test('the reading place is marked, on the nearest row that shows', () => {
  const place = { anchor: BEES.outline[0]?.children[1]?.anchor ?? null, passed: 0.25 };
  show({ place, minutes: 8 });
  const marked = () => rows().filter((row) => row.getAttribute('aria-current') === 'location');
  expect(marked().map((row) => row.textContent)).toEqual(['Which wood']);
  expect(screen.getByText('25% · 6 min left')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Open down to level 1' }));
  expect(marked().map((row) => row.textContent)).toEqual(['1. The hive']);
});

test('answers can stand under what they answer', () => {
  show();
  fireEvent.click(screen.getByRole('button', { name: 'By replies' }));
  expect(rows().at(-1)?.getAttribute('aria-level')).toBe('2');
  expect(names().slice(-2)).toEqual(['How many frames do you use?', 'Ten.']);
});

test('a long thread is grouped, closed at first', () => {
  const posts = Array.from({ length: 401 }, (_, index) => post(String(index + 1)));
  const outline = posts.slice(1).map(({ id }) => entry(id, `Words of ${id}`));
  show({ thread: thread(posts, outline) });
  expect(names()).toEqual(Array.from({ length: 20 }, (_, group) => `#${group * 20 + 2}–${group * 20 + 21}`));
});

test('the outline is handed out as Markdown', () => {
  const onCopy = vi.fn();
  show({ onCopy });
  fireEvent.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
  expect(onCopy).toHaveBeenCalledWith(
    '# Keeping bees\n\n- 1\\. The hive\n  - Where to put it\n  - Which wood\n- 2\\. The queen\n  - Marking her\n- #2 user2: How many frames do you use?\n- #3 user3: Ten.\n',
  );
});

test('the chosen heading can be corrected, a post cannot', () => {
  const onCorrect = vi.fn();
  show({ correcting: { onCorrect, onAdd: vi.fn(), onUndo: null } });
  const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Not a heading' });
  expect(button().disabled).toBe(true);
  fireEvent.focus(rows()[1] as HTMLElement);
  fireEvent.click(button());
  expect(onCorrect).toHaveBeenCalledExactlyOnceWith({
    is: 'text',
    anchor: BEES.outline[0]?.children[0]?.anchor,
  });
  fireEvent.focus(rows()[5] as HTMLElement);
  expect(button().disabled).toBe(true);
});

test('a thread without outline says so', () => {
  show({ thread: thread([post('1')], []) });
  expect(screen.queryByRole('tree')).toBeNull();
  expect(screen.getByText(/one piece/)).toBeTruthy();
});

test('axe finds nothing', async () => {
  const { container } = show({
    onCopy: vi.fn(),
    correcting: { onCorrect: vi.fn(), onAdd: vi.fn(), onUndo: vi.fn() },
    place: { anchor: null, passed: 0 },
    minutes: 3,
  });
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations).toEqual([]);
});
