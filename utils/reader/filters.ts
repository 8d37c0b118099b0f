import type { Post, Thread } from '../model';
import { isShort } from './short';
import { textOf } from './text';

/** What of a thread is shown, and in which order. */
export interface Filters {
  /** 只看楼主. */
  onlyOpener: boolean;
  /** Only these authors; empty: everyone. */
  authors: string[];
  /** Posts that hold all of these words (separated by spaces), in any case. */
  words: string;
  onlyImages: boolean;
  /** 顶, 沙发, mark and other one-liners become one line 'n short replies'. */
  foldShort: boolean;
  order: 'thread' | 'longest' | 'best';
}

/** Authors and words this user does not want to read, on any site. */
export interface Muted {
  authors: string[];
  words: string[];
}

/** One row of the filtered view: a post, or a run of short replies as one line. */
export type Row = { is: 'post'; post: Post } | { is: 'short'; posts: Post[] };

/** Everything, as it stands in the thread. */
export const NO_FILTERS: Filters = {
  onlyOpener: false,
  authors: [],
  words: '',
  onlyImages: false,
  foldShort: false,
  order: 'thread',
};

export const NOTHING_MUTED: Muted = { authors: [], words: [] };

/** The rows to show. The opening post always stays first: without it a discussion has no subject. */
export function filter(thread: Thread, filters: Filters, muted: Muted = NOTHING_MUTED): Row[] {
  const opening = thread.posts[0];
  const tests = testsOf(thread, filters, muted);
  const kept = thread.posts.filter((post) => post === opening || tests.every((test) => test(post)));
  const ordered = order(kept, filters.order);
  return filters.foldShort ? foldShort(ordered, opening) : ordered.map((post) => ({ is: 'post', post }));
}

/** How many of the filters narrow the view. */
export function narrowing(filters: Filters): number {
  const { onlyOpener, authors, words, onlyImages, foldShort, order } = filters;
  return [onlyOpener, authors.length > 0, words.trim(), onlyImages, foldShort, order !== 'thread'].filter(
    Boolean,
  ).length;
}

/** Who opened the thread: whom the page marks, else the author of the first post on its first page; null unknown. */
export function opener({ posts, pages }: Thread): string | null {
  const first = pages.current === 1 ? posts[0] : undefined;
  return (posts.find((post) => post.role === 'op') ?? first)?.author ?? null;
}

/** Authors with their number of posts, most active first. */
export function authors(thread: Thread): { name: string; posts: number }[] {
  const counts = new Map<string, number>();
  for (const { author } of thread.posts) if (author) counts.set(author, (counts.get(author) ?? 0) + 1);
  return [...counts].map(([name, posts]) => ({ name, posts })).sort((a, b) => b.posts - a.posts);
}

type Test = (post: Post) => boolean;

function testsOf(thread: Thread, filters: Filters, muted: Muted): Test[] {
  const tests: Test[] = [];
  const op = opener(thread);
  const words = split(filters.words);
  const mutedWords = muted.words.map((word) => word.toLowerCase()).filter(Boolean);
  if (filters.onlyOpener && op !== null) tests.push((post) => post.author === op);
  if (filters.authors.length > 0) tests.push((post) => filters.authors.includes(post.author ?? ''));
  if (filters.onlyImages) tests.push((post) => /<img\b/i.test(post.html));
  if (words.length > 0) tests.push((post) => words.every((word) => holds(post, word)));
  if (muted.authors.length > 0) tests.push((post) => !muted.authors.includes(post.author ?? ''));
  if (mutedWords.length > 0) tests.push((post) => !mutedWords.some((word) => holds(post, word)));
  return tests;
}

function split(words: string): string[] {
  return words
    .toLowerCase()
    .split(/[\s\u3000]+/)
    .filter(Boolean);
}

function holds(post: Post, word: string): boolean {
  return textOf(post).toLowerCase().includes(word);
}

function order(posts: Post[], by: Filters['order']): Post[] {
  if (by === 'thread') return posts;
  const [opening, ...rest] = posts;
  if (!opening) return [];
  const weight = by === 'longest' ? (post: Post) => textOf(post).length : best;
  // `sort` is stable: equals stay in the thread's order.
  return [opening, ...rest.sort((a, b) => weight(b) - weight(a))];
}

/** Accepted answers first. */
function best(post: Post): number {
  return post.role === 'accepted' ? 1 : 0;
}

function foldShort(posts: Post[], opening: Post | undefined): Row[] {
  const rows: Row[] = [];
  for (const post of posts) {
    const last = rows.at(-1);
    if (post === opening || !isShort(post)) rows.push({ is: 'post', post });
    else if (last?.is === 'short') last.posts.push(post);
    else rows.push({ is: 'short', posts: [post] });
  }
  return rows;
}
