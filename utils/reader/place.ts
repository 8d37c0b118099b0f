import type { Post, Thread } from '../model';

/** Where the user was in a thread, kept per thread on this machine. */
export interface Place {
  url: string;
  title: string;
  site: string | null;
  /** Id of the last post read, and how much of it was above the reading line (0–1). */
  post: string;
  part: number;
  floor: number | null;
  /** The furthest post seen so far; posts after it are new. */
  furthest: Mark;
  /** The last post of the thread as far as it was known at the last visit. */
  last: Mark;
  /** Milliseconds since 1970. */
  visited: number;
}

/** A post as remembered: forums delete and move posts, so floor and time stand in for a lost id. */
export interface Mark {
  post: string;
  floor: number | null;
  published: string | null;
}

export function mark(post: Post): Mark {
  return { post: post.id, floor: post.floor, published: post.published };
}

/** Index of the first post after the mark, in thread order; the thread's length when there is none. */
export function indexAfter(posts: Post[], { post, floor, published }: Mark): number {
  const same = posts.findIndex((candidate) => candidate.id === post);
  // Ids made up by position ('#3') say nothing on another page of the thread.
  if (same >= 0 && (!post.startsWith('#') || posts[same]?.floor === floor)) return same + 1;
  const later = posts.findIndex((candidate) => isLater(candidate, floor, published));
  return later < 0 ? posts.length : later;
}

function isLater(post: Post, floor: number | null, published: string | null): boolean {
  if (floor !== null && post.floor !== null) return post.floor > floor;
  return published !== null && post.published !== null && post.published > published;
}

/** The post where the user was, if it is among these. */
export function postAt(posts: Post[], { post, floor }: Place): Post | null {
  return posts.find((other) => other.id === post && (!post.startsWith('#') || other.floor === floor)) ?? null;
}

/** Ids of posts that were written since the last visit. */
export function fresh(thread: Thread, place: Place | null): Set<string> {
  if (!place) return new Set();
  return new Set(thread.posts.slice(indexAfter(thread.posts, place.last)).map((post) => post.id));
}

/** The place after reading on: the furthest and last marks only ever move forward. */
export function advance(
  before: Place | null,
  thread: Thread,
  at: { post: Post; part: number },
  now: Date,
): Place {
  const { posts } = thread;
  const index = posts.indexOf(at.post);
  const furthest = before && indexAfter(posts, before.furthest) > index ? before.furthest : mark(at.post);
  const end = posts.at(-1) ?? at.post;
  const last = before && indexAfter(posts, before.last) >= posts.length ? before.last : mark(end);
  return {
    url: thread.url,
    title: thread.title,
    site: thread.site,
    post: at.post.id,
    part: Math.round(at.part * 1000) / 1000,
    floor: at.post.floor,
    furthest,
    last,
    visited: now.getTime(),
  };
}

/** Whether posts remain that the user has not come to yet. */
export function hasUnread(place: Place): boolean {
  if (place.furthest.post === place.last.post) return false;
  return (
    place.furthest.floor === null || place.last.floor === null || place.furthest.floor < place.last.floor
  );
}
