import type { OutlineNode, Post, Thread } from '../model';
import { opener } from './filters';
import { textOf } from './text';

/** Which end of the thread a page is joined to. */
export type Edge = 'next' | 'previous';

/** A thread with one more page at an end: no post twice, in order, its outline continued, the page remembered. */
export function join(thread: Thread, page: Thread, edge: Edge): Thread {
  const unique = withOwnIds(page, thread);
  const here = new Set(thread.posts.map((post) => post.id));
  const words = new Set(thread.posts.map(fingerprint));
  const isNew = (post: Post) => !here.has(post.id) && !words.has(fingerprint(post));
  const posts = unique.posts.filter(isNew);
  const added = new Set(posts.map((post) => post.id));
  const outline = unique.outline.flatMap((node) => kept(node, added));
  const both = <T>(old: T[], fresh: T[]): T[] => (edge === 'next' ? [...old, ...fresh] : [...fresh, ...old]);
  return {
    ...thread,
    url: edge === 'previous' && page.pages.previous === null ? page.url : thread.url,
    posts: both(thread.posts, posts).map(byOpener(opener(thread) ?? opener(page))),
    outline: both(thread.outline, outline),
    pages: { ...thread.pages, total: larger(thread.pages.total, page.pages.total), [edge]: page.pages[edge] },
  };
}

/** Pages do not mark who opened the thread on the first: with that one here, all posts by the opener have the role. */
function byOpener(name: string | null): (post: Post) => Post {
  return (post) =>
    post.role === null && name !== null && post.author === name ? { ...post, role: 'op' } : post;
}

/** First post of each joined page: post id → page number. A thread of one page has none. */
export function pageStart(before: Thread, after: Thread, page: number): [string, number] | null {
  const old = new Set(before.posts.map((post) => post.id));
  const first = after.posts.find((post) => !old.has(post.id));
  return first ? [first.id, page] : null;
}

// Posts moved by deletions come again on the next page, with an id where the engine has one, else with the same words.
function fingerprint(post: Post): string {
  return post.id.includes('#') ? `${post.author}\n${post.published}\n${textOf(post)}` : post.id;
}

/** Ids made up by position ('#3') are unique on their page only. */
function withOwnIds(page: Thread, thread: Thread): Thread {
  if (!page.posts.some((post) => post.id.startsWith('#'))) return page;
  const number = page.pages.current === thread.pages.current ? 'x' : page.pages.current;
  const rename = (id: string) => (id.startsWith('#') ? `p${number}${id}` : id);
  return {
    ...page,
    posts: page.posts.map((post) => ({
      ...post,
      id: rename(post.id),
      replyTo: post.replyTo === null ? null : rename(post.replyTo),
    })),
    outline: page.outline.map((node) => renamed(node, rename)),
  };
}

function renamed(node: OutlineNode, rename: (id: string) => string): OutlineNode {
  return {
    ...node,
    anchor: { ...node.anchor, post: rename(node.anchor.post) },
    children: node.children.map((child) => renamed(child, rename)),
  };
}

function kept(node: OutlineNode, posts: Set<string>): OutlineNode[] {
  const children = node.children.flatMap((child) => kept(child, posts));
  return posts.has(node.anchor.post) ? [{ ...node, children }] : children;
}

function larger(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}
