import type { Capture, ClipContent, OutlineNode, Post, PostVersion, Thread } from './model';
import { plainText } from './text';

/** Joins a new capture of a thread into what was kept: new posts are added, edited ones keep what they said before, deleted ones stay. */
export function merge(old: ClipContent, capture: Capture, now: string): ClipContent {
  const fresh = numbered(old.thread.posts, capture.thread);
  const byId = new Map(fresh.posts.map((post) => [post.id, post]));
  const posts = ordered(old.thread.posts, fresh.posts);
  return {
    id: old.id,
    anchor: capture.anchor ?? old.anchor,
    thread: { ...fresh, ...kept(old.thread, fresh), posts, outline: outlines(old.thread, fresh, posts) },
    versions: [...old.versions, ...edited(old.thread.posts, byId, now)],
    gone: posts
      .filter((post) => !byId.has(post.id) && isGone(post, posts, byId, capture, old))
      .map((post) => post.id),
  };
}

/** Details a later page view does not show are not forgotten. */
function kept(old: Thread, fresh: Thread): Partial<Thread> {
  return {
    site: fresh.site ?? old.site,
    byline: fresh.byline ?? old.byline,
    lang: fresh.lang ?? old.lang,
    board: fresh.board.length > 0 ? fresh.board : old.board,
    pages: { ...fresh.pages, total: Math.max(fresh.pages.total ?? 0, old.pages.total ?? 0) || null },
  };
}

/** What stays the same when a post is seen again: its id, else (counted ids start anew on each page) its floor or its words. */
function identity(post: Post): string {
  if (!post.id.startsWith('#')) return post.id;
  if (post.floor !== null) return `floor ${post.floor}`;
  return [post.author, post.published, post.published ? '' : plainText(post.html).slice(0, 80)].join('\n');
}

/** The thread with the ids its posts had when they were kept before; a new post never takes the id of another. */
function numbered(old: Post[], thread: Thread): Thread {
  const ids = new Map(old.map((post) => [identity(post), post.id]));
  const taken = new Set(old.map((post) => post.id));
  const renamed = new Map<string, string>();
  for (const post of thread.posts) {
    const before = ids.get(identity(post));
    let id = before ?? post.id;
    for (let count = taken.size + 1; !before && taken.has(id); count += 1) id = `#${count}`;
    taken.add(id);
    renamed.set(post.id, id);
  }
  const rename = (id: string) => renamed.get(id) ?? id;
  const node = (entry: OutlineNode): OutlineNode => ({
    ...entry,
    anchor: { ...entry.anchor, post: rename(entry.anchor.post) },
    children: entry.children.map(node),
  });
  return {
    ...thread,
    posts: thread.posts.map((post) => ({
      ...post,
      id: rename(post.id),
      replyTo: post.replyTo && rename(post.replyTo),
    })),
    outline: thread.outline.map(node),
  };
}

function ordered(old: Post[], fresh: Post[]): Post[] {
  const byId = new Map(fresh.map((post) => [post.id, post]));
  const all = old.map((post) => byId.get(post.id) ?? post);
  const known = new Set(old.map((post) => post.id));
  fresh.forEach((post, index) => {
    if (known.has(post.id)) return;
    const before = fresh[index - 1]?.id;
    const place =
      before === undefined ? firstAfter(all, fresh) : all.findIndex(({ id }) => id === before) + 1;
    all.splice(place, 0, post);
  });
  const floors = all.every((post) => post.floor !== null);
  return floors ? all.sort((one, other) => (one.floor ?? 0) - (other.floor ?? 0)) : all;
}

/** Where a capture that begins with an unknown post belongs: before its first known post, else at the end. */
function firstAfter(all: Post[], fresh: Post[]): number {
  const known = new Set(fresh.map((post) => post.id));
  const place = all.findIndex((post) => known.has(post.id));
  return place < 0 ? all.length : place;
}

function edited(old: Post[], fresh: Map<string, Post>, seen: string): PostVersion[] {
  return old
    .filter((post) => {
      const now = fresh.get(post.id);
      return now && plainText(now.html) !== plainText(post.html);
    })
    .map((post) => ({ post, seen }));
}

/** A missing post is gone when the capture shows what stood around it; a page not visited or a filter by author says nothing. */
function isGone(
  post: Post,
  posts: Post[],
  fresh: Map<string, Post>,
  capture: Capture,
  old: ClipContent,
): boolean {
  if (old.gone.includes(post.id)) return true;
  const authors = new Set([...fresh.values()].map(({ author }) => author));
  if (authors.size === 1 && !authors.has(post.author)) return false;
  const { pages } = capture.thread;
  if (capture.complete ?? (pages.current === 1 && !pages.next && (pages.total ?? 1) === 1)) return true;
  const place = posts.indexOf(post);
  const isFresh = ({ id }: Post) => fresh.has(id);
  return posts.slice(0, place).some(isFresh) && posts.slice(place + 1).some(isFresh);
}

/** The fresh outline, and the old one of posts that were not seen this time. */
function outlines(old: Thread, fresh: Thread, posts: Post[]): OutlineNode[] {
  const seen = new Set(fresh.posts.map((post) => post.id));
  const unseen = old.outline.filter((node) => !seen.has(node.anchor.post));
  const place = new Map(posts.map((post, index) => [post.id, index]));
  const order = (node: OutlineNode) => place.get(node.anchor.post) ?? 0;
  return [...unseen, ...fresh.outline].sort((one, other) => order(one) - order(other));
}
