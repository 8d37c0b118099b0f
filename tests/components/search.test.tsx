// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Answer, Question, Shown } from '../../entrypoints/library/search.worker';
import type { Shelf } from '../../entrypoints/library/useLibrary';
import type { Clip } from '../../utils/model';

/** The search's worker, played by the test. */
class Played {
  static last: Played;
  asked: Question[] = [];
  onmessage: (event: { data: Answer }) => void = () => {};
  constructor() {
    Played.last = this;
  }
  postMessage(question: Question) {
    this.asked.push(question);
  }
}

const say = (data: Answer) => act(() => Played.last.onmessage({ data }));
const clip = (id: string) => ({ id, title: id, change: 1 }) as Clip;
const shelf = (isWhole: boolean, clips: Clip[] = []) =>
  ({ clips, highlights: [], broken: [], isWhole, change: 1 }) as unknown as Shelf;

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('Worker', Played);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function searching(typed: string, first: Shelf) {
  const { useSearch } = await import('../../entrypoints/library/useSearch');
  return renderHook((props: { typed: string; shelf: Shelf }) => useSearch(props.typed, props.shelf), {
    initialProps: { typed, shelf: first },
  });
}

test('hits that are not read yet are asked for, though no row shows them', async () => {
  const { result } = await searching('图书', shelf(false));
  await say({ say: 'found', number: 1, hits: { clips: ['a'], highlights: [] }, pending: 0, isPart: true });
  expect(Played.last.asked.at(-1)).toEqual({
    ask: 'snippets',
    number: 1,
    typed: '图书',
    hits: [{ id: 'a', of: 'clip' }],
  });
  expect(result.current.isBusy).toBe(true);
});

test('places are clips of the shelf they were found on', async () => {
  const old = shelf(true, [clip('a'), clip('b')]);
  const { result, rerender } = await searching('图', old);
  await act(() => vi.waitFor(() => expect(Played.last.asked.some(({ ask }) => ask === 'sync')).toBe(true)));
  rerender({ typed: '图', shelf: { ...shelf(true, [clip('c')]), change: 2 } });
  const hits = { change: 1, places: Uint32Array.of(1) };
  await say({ say: 'found', number: 1, hits, pending: 0, isPart: false });
  expect(result.current.found.hits?.clips).toEqual([clip('b')]);
  expect(result.current.found.hits?.shelf).toBe(old);
  expect(result.current.isBusy).toBe(false);
});

test('searched anew after a sync, words of clips that have not changed stay', async () => {
  const old = shelf(true, [clip('a'), clip('b')]);
  const { result } = await searching('图', old);
  await act(() => vi.waitFor(() => expect(Played.last.asked.some(({ ask }) => ask === 'sync')).toBe(true)));
  const ids = { clips: ['a', 'b'], highlights: [] };
  await say({ say: 'found', number: 1, hits: ids, pending: 0, isPart: true });
  const words = { snippet: { text: '图', marks: [] }, titleMarks: [] };
  const snippets: [string, Shown][] = [
    ['a', { ...words, clip: clip('a') }],
    ['b', { ...words, clip: { ...clip('b'), change: 0 } }],
  ];
  await say({ say: 'snippets', number: 1, snippets });
  await say({ say: 'synced', change: 1 });
  const hits = { change: 1, places: Uint32Array.of(0, 1) };
  await say({ say: 'found', number: 2, hits, pending: 0, isPart: false });
  expect([...result.current.found.shown.keys()]).toEqual(['a']);
});

test('a failure of an older word is not shown on a newer one', async () => {
  const { result, rerender } = await searching('图', shelf(false));
  rerender({ typed: '图书', shelf: shelf(false) });
  await say({ say: 'failed', number: 1, why: 'late' });
  expect(result.current.found.failed).toBe(null);
  await say({ say: 'failed', number: 2, why: 'now' });
  expect(result.current.found.failed).toBe('now');
  await say({ say: 'found', number: 2, hits: { clips: [], highlights: [] }, pending: 0, isPart: false });
  expect(result.current.found.failed).toBe(null);
});
