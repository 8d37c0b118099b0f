// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { actionOf } from '../../components/reader/actions';
import { FilterSheet } from '../../components/reader/FilterSheet';
import type { ReaderHost } from '../../components/reader/host';
import { LoadPages } from '../../components/reader/LoadPages';
import { NotesSheet } from '../../components/reader/NotesSheet';
import { ThreadsSheet } from '../../components/reader/ThreadsSheet';
import { useLoading } from '../../components/reader/useLoading';
import type { Notes } from '../../components/reader/useNotes';
import type { Highlight, Thread } from '../../utils/model';
import type { Step } from '../../utils/pages';
import { type Filters, NO_FILTERS, NOTHING_MUTED } from '../../utils/reader/filters';
import type { Place } from '../../utils/reader/place';
import { post, thread } from '../unit/reader/thread';
import { show, violations } from './show';

afterEach(cleanup);

/** A thread of `pages` pages whose first ones are here. */
function partly(here: number, pages: number): Thread {
  const posts = Array.from({ length: here * 2 }, (_, index) => post(`${index + 1}`, '<p>words</p>'));
  const next = here < pages ? `https://forum.test/thread-1-${here + 1}-1.html` : null;
  return thread(posts, { pages: { current: 1, total: pages, next, previous: null } });
}

describe('loading the further pages', () => {
  /** A host whose walk plays these steps, one each time `go` is called. */
  function walking(steps: Step[][]) {
    const starts: Thread[] = [];
    const kept = vi.fn();
    let go = (): void => {
      throw new Error('no walk yet');
    };
    const host = {
      onJoined: kept,
      async *walk(from: Thread) {
        starts.push(from);
        for (const step of steps.shift() ?? []) {
          await new Promise<void>((done) => {
            go = done;
          });
          yield step;
        }
      },
    } as unknown as ReaderHost;
    return { host, starts, kept, go: () => waitFor(() => go()) };
  }

  function Loader({ host, first }: { host: ReaderHost; first: Thread }) {
    const loading = useLoading({ thread: first, pageStarts: new Map() }, host);
    return <LoadPages loading={loading} thread={loading.thread} isSplit={false} />;
  }

  const page = (here: number): Step => ({
    is: 'page',
    thread: partly(here, 4),
    page: here,
    loaded: here,
    total: 4,
  });

  test('tells how far it is, why it stops, and goes on from what is here', async () => {
    const wall: Step = { is: 'stopped', why: 'login', thread: partly(2, 4) };
    const { host, starts, kept, go } = walking([
      [page(2), wall],
      [{ ...page(3), loaded: 2 } as Step, { is: 'done', thread: partly(4, 4) }],
    ]);
    show(<Loader host={host} first={partly(1, 4)} />);
    expect(screen.getByRole('status').textContent).toBe('This is page 1 of 4');
    fireEvent.click(screen.getByText('Load all pages'));
    await go();
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Page 2 / 4 · 4 posts'));
    expect(screen.getByRole('progressbar')).toHaveProperty('value', 2);
    await go();
    await screen.findByText(/^2 pages loaded. The site wants you to log in/);
    fireEvent.click(screen.getByText('Continue'));
    await go();
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Page 3 / 4 · 6 posts'));
    expect(starts.map(({ posts }) => posts.length)).toEqual([2, 4]);
    await go();
    await screen.findByText('All pages are here: 8 posts');
    expect(kept.mock.lastCall?.[0].pageStarts).toEqual(
      new Map([
        ['3', 2],
        ['5', 3],
      ]),
    );
  });

  test('says when it waits, and can be paused meanwhile', async () => {
    const { host, go } = walking([[{ is: 'waiting', why: 'busy', seconds: 5, attempt: 1 }, page(2)]]);
    const { container } = show(<Loader host={host} first={partly(1, 4)} />);
    fireEvent.click(screen.getByText('Load all pages'));
    await go();
    await screen.findByText('Page 1 / 4: the site does not answer, next try in 5 s (1)');
    expect(await violations(container)).toEqual([]);
    fireEvent.click(screen.getByText('Pause'));
    await screen.findByText('Paused at 1 / 4 · 2 posts');
  });
});

describe('highlights and notes', () => {
  const note = (id: string, at: string, text: string): Highlight => ({
    id,
    url: 'https://forum.test/',
    title: 'T',
    thread: 't',
    anchor: { post: at, quote: { exact: text, prefix: '', suffix: '' } },
    color: 'yellow',
    note: null,
    created: '2026-01-01T00:00:00Z',
    updated: '2026-01-01T00:00:00Z',
    trashed: null,
    change: 1,
  });
  const all = [note('a', '1', 'lost words'), note('b', '2', 'second'), note('c', '1', 'first')];

  function sheet(changes: Partial<Notes> = {}) {
    const notes = {
      all,
      orphans: new Set(['a']),
      edit: vi.fn(),
      remove: vi.fn(),
      ...changes,
    } as unknown as Notes;
    const acts = { onEdit: vi.fn(), onGo: vi.fn(), onRemoved: vi.fn(), onClose: vi.fn() };
    const view = show(
      <NotesSheet notes={notes} thread={thread([post('1', ''), post('2', '')])} editing={null} {...acts} />,
    );
    return { ...view, notes, ...acts };
  }

  test('stand in the order of the thread, those whose words are gone last and never dropped', async () => {
    const { container, onGo } = sheet();
    const rows = screen.getAllByRole('listitem').map((row) => within(row).getAllByRole('button')[0]);
    expect(rows.map((row) => row?.textContent)).toEqual(['first', 'second', 'lost words']);
    expect(rows[2]).toHaveProperty('disabled', true);
    expect(screen.getByText('These words are no longer on the page')).toBeTruthy();
    fireEvent.click(screen.getByText('second'));
    expect(onGo).toHaveBeenCalledWith(all[1]);
    expect(await violations(container)).toEqual([]);
  });

  test('say when their post is on a page that is not loaded', () => {
    sheet({ all: [note('d', '99', 'far away')], orphans: new Set() });
    expect(screen.getByText('On a page that is not loaded')).toBeTruthy();
  });

  test('change their colour and can be removed', () => {
    const { notes, onRemoved } = sheet({ all: [all[2] as Highlight], orphans: new Set() });
    fireEvent.click(screen.getByLabelText('Green'));
    expect(notes.edit).toHaveBeenCalledWith('c', { color: 'green' });
    fireEvent.click(screen.getByLabelText('Remove'));
    expect(notes.remove).toHaveBeenCalledWith('c');
    expect(onRemoved).toHaveBeenCalledWith(all[2]);
  });
});

test('filters: switches, authors with their posts, muted people and words', async () => {
  const people = thread([
    post('1', '<p>a</p>', { author: 'Ann' }),
    post('2', '<p>b</p>', { author: 'Ben' }),
    post('3', '<p>c</p>', { author: 'Ben' }),
  ]);
  const muted = vi.fn();
  const changes: Partial<Filters>[] = [];
  function Sheet() {
    const [filters, setFilters] = useState(NO_FILTERS);
    const change = (next: Partial<Filters>) => {
      changes.push(next);
      setFilters({ ...filters, ...next });
    };
    return (
      <FilterSheet
        thread={people}
        filters={filters}
        shown={3}
        muted={{ ...NOTHING_MUTED, words: ['spam'] }}
        onChange={change}
        onMute={muted}
        onClose={() => {}}
      />
    );
  }
  const { container } = show(<Sheet />);
  expect(screen.getByRole('status').textContent).toBe('3 of 3 posts');
  fireEvent.click(screen.getByLabelText('Only the opening poster'));
  fireEvent.click(screen.getByLabelText(/^Ben/));
  fireEvent.click(screen.getByLabelText('Longest first'));
  expect(changes).toEqual([{ onlyOpener: true }, { authors: ['Ben'] }, { order: 'longest' }]);
  fireEvent.click(screen.getByLabelText('Mute Ben'));
  expect(muted).toHaveBeenLastCalledWith({ authors: ['Ben'], words: ['spam'] });
  fireEvent.click(screen.getByLabelText('Stop muting “spam”'));
  expect(muted).toHaveBeenLastCalledWith({ authors: [], words: [] });
  expect(await violations(container)).toEqual([]);
});

test('threads with unread posts come first, and are forgotten on request', async () => {
  const place = (title: string, furthest: number, last: number, visited: number): Place => ({
    url: `https://forum.test/${title}`,
    title,
    site: 'Forum',
    post: `${furthest}`,
    part: 0,
    floor: furthest,
    furthest: { post: `${furthest}`, floor: furthest, published: null },
    last: { post: `${last}`, floor: last, published: null },
    visited,
  });
  const forgetPlace = vi.fn();
  const host = {
    places: async () => [place('read', 9, 9, 3), place('unread', 4, 9, 2)],
    forgetPlace,
  } as unknown as ReaderHost;
  show(<ThreadsSheet host={host} onClose={() => {}} />);
  await screen.findByText('Forum · 5 unread');
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['unread', 'read']);
  fireEvent.click(screen.getByLabelText('Forget unread'));
  expect(forgetPlace).toHaveBeenCalledWith('https://forum.test/unread');
  expect(screen.queryByText('unread')).toBeNull();
});

test.each([
  ['Escape', {}, 'input', 'close'],
  ['j', {}, 'input', null],
  ['j', {}, 'div', 'next'],
  ['f', { ctrlKey: true }, 'input', 'find'],
  ['j', { ctrlKey: true }, 'div', null],
  ['j', { altKey: true }, 'div', null],
])('key %s with %o in %s is %s', (key, held, name, action) => {
  const target = document.createElement(name);
  document.body.append(target);
  let found: unknown = 'nothing came';
  target.addEventListener('keydown', (event) => {
    found = actionOf(event);
  });
  target.dispatchEvent(new KeyboardEvent('keydown', { key, ...held, bubbles: true, composed: true }));
  expect(found).toBe(action);
});
