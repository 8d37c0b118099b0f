// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { RuleList } from '../../components/options/RuleList';
import { SiteList } from '../../components/options/SiteList';
import { Actions, type Keeping } from '../../components/panel/Actions';
import { ClipList, HighlightList } from '../../components/panel/KeptList';
import { NoiseList } from '../../components/panel/NoiseList';
import { Notice } from '../../components/panel/Notice';
import { SiteSection } from '../../components/panel/SiteSection';
import { ThreadHead } from '../../components/panel/ThreadHead';
import { WordsContext } from '../../components/words';
import type { Highlight, Html, Thread } from '../../utils/model';
import { clip } from './clip';
import { show, violations, words } from './show';

afterEach(cleanup);

const thread: Thread = {
  url: 'https://bbs.example/thread-7-1-1.html',
  engine: 'discuz',
  kind: 'thread',
  title: '社区图书角怎样办下去',
  site: '邻里网',
  board: ['社区生活', '邻里共建'],
  lang: 'zh-CN',
  byline: '林晚舟',
  pages: { current: 2, total: 3, next: null, previous: null },
  posts: [
    {
      id: '1',
      floor: 1,
      author: '河边的书架',
      published: '2024-03-11T21:07:33',
      edited: null,
      replyTo: null,
      quotes: [],
      role: 'op',
      html: `<p>${'字'.repeat(1200)}</p>` as Html,
    },
  ],
  outline: [],
};

describe('the head', () => {
  test('says title, board, both authors, date to the minute, length, page and engine', async () => {
    const { container } = show(<ThreadHead thread={thread} />);
    screen.getByRole('heading', { name: thread.title });
    for (const text of ['社区生活 › 邻里共建', '林晚舟', '河边的书架', '2024-03-11 21:07', '3 min read'])
      screen.getByText(text);
    screen.getByText('1,200 characters');
    screen.getByText('Page 2 of 3');
    screen.getByText('Discuz!');
    expect(await violations(container)).toEqual([]);
  });

  test('nobody posts an article: it is written', () => {
    show(<ThreadHead thread={{ ...thread, kind: 'article', byline: null }} />);
    screen.getByText('Written by');
    expect(screen.queryByText('Posted by')).toBe(null);
  });
});

describe('the actions', () => {
  const idle = {
    onRead: vi.fn(),
    onClip: vi.fn(),
    onClipSelection: vi.fn(),
    onHighlight: vi.fn(),
    onStop: vi.fn(),
  };
  const of = (keeping: Keeping) => (
    <Actions isReaderOpen={false} isClipped={false} keeping={keeping} {...idle} />
  );

  test('each button says what it does, by name', async () => {
    const { container } = show(of({ is: 'idle' }));
    for (const [name, act] of [
      ['Read', idle.onRead],
      ['Clip', idle.onClip],
      ['Clip selection', idle.onClipSelection],
      ['Highlight selection', idle.onHighlight],
    ] as const) {
      fireEvent.click(screen.getByRole('button', { name }));
      expect(act).toHaveBeenCalledTimes(1);
    }
    expect(await violations(container)).toEqual([]);
  });

  test('says saved only when it is, and a failure aloud', () => {
    const { rerender } = show(of({ is: 'saving' }));
    expect(screen.queryByText(/Saved/)).toBeNull();
    const again = (keeping: Keeping) =>
      rerender(<WordsContext.Provider value={words}>{of(keeping)}</WordsContext.Provider>);
    again({ is: 'saved', text: words('panel_saved_updated'), clip, images: { kept: 2, refused: 1 } });
    expect(screen.getByRole('status').textContent).toBe('Already clipped: updated · 2 of 3 images kept');
    again({ is: 'failed', why: 'the disk is full' });
    expect(screen.getByRole('alert').textContent).toBe('Not saved: the disk is full');
  });
});

test('clips open and go, highlights are shown in their place', async () => {
  const [onOpen, onDelete, onShow] = [vi.fn(), vi.fn(), vi.fn()];
  const anchor = { post: '1', quote: { exact: '图书角', prefix: '', suffix: '' } };
  const highlight: Highlight = { ...clip, id: 'h1', anchor, color: 'green', note: '记住' };
  const { container } = show(
    <>
      <ClipList clips={[clip]} onOpen={onOpen} onDelete={onDelete} />
      <HighlightList highlights={[highlight]} onShow={onShow} onDelete={() => {}} />
    </>,
  );
  fireEvent.click(screen.getByText(clip.title));
  expect(onOpen).toHaveBeenCalledWith(clip);
  fireEvent.click(screen.getAllByRole('button', { name: 'Delete' })[0] as HTMLElement);
  expect(onDelete).toHaveBeenCalledWith(clip);
  fireEvent.click(screen.getByText('图书角'));
  expect(onShow).toHaveBeenCalledWith(highlight);
  expect(await violations(container)).toEqual([]);
});

test('noise is counted by kind; a decision is no noise', async () => {
  const noise = ['k7 x', 'p2 q'].map((what) => ({ step: 'jammer', what, post: '1' }));
  const { container } = show(
    <NoiseList trace={[...noise, { step: 'detect', what: 'discuz', post: null }]} />,
  );
  screen.getByText('2 pieces of noise removed');
  screen.getByText('k7 x');
  expect(screen.queryByText('discuz')).toBeNull();
  expect(await violations(container)).toEqual([]);
});

test('the site: allowed by a switch, the reader only where it is allowed', async () => {
  const on = { onOpenReader: vi.fn(), onPick: vi.fn(), onClearRules: vi.fn(), onReport: vi.fn() };
  const onAllow = vi.fn();
  const site = { origin: 'https://bbs.example', isAllowed: false, opensReader: false, rules: 2 };
  const { container } = show(<SiteSection site={site} status="" onAllow={onAllow} {...on} />);
  expect(screen.queryByText('Open the reader by itself')).toBeNull();
  fireEvent.click(screen.getByRole('switch'));
  expect(onAllow).toHaveBeenCalledWith(true);
  fireEvent.click(screen.getByRole('button', { name: 'Choose the text' }));
  expect(on.onPick).toHaveBeenCalledWith('body');
  expect(await violations(container)).toEqual([]);
});

test('options list sites and rules, each with its way out', async () => {
  const [onForbid, onRemove, onOpenReader] = [vi.fn(), vi.fn(), vi.fn()];
  const sites = [{ pattern: 'https://bbs.example/*', origin: 'https://bbs.example', opensReader: false }];
  const { container } = show(
    <>
      <h2>Sites</h2>
      <SiteList sites={sites} onForbid={onForbid} onOpenReader={onOpenReader} />
      <RuleList book={{ 'bbs.example': { hide: ['.ad'], body: '#text' } }} onRemove={onRemove} />
    </>,
  );
  fireEvent.click(screen.getByRole('button', { name: /No longer allow/ }));
  expect(onForbid).toHaveBeenCalledWith('https://bbs.example/*');
  fireEvent.click(screen.getByRole('checkbox'));
  expect(onOpenReader).toHaveBeenCalledWith('https://bbs.example', true);
  fireEvent.click(screen.getByRole('button', { name: 'Remove the rule .ad' }));
  expect(onRemove).toHaveBeenCalledWith('bbs.example', '.ad');
  expect(await violations(container)).toEqual([]);
});

test('a notice says what is so', async () => {
  const { container } = show(<Notice icon="page" title="Nothing to read here" text="A list." />);
  screen.getByRole('heading', { name: 'Nothing to read here' });
  expect(await violations(container)).toEqual([]);
});
