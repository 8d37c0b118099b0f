import type { Clip, ClipContent, Highlight, Post, PostVersion } from '../model';

/** What a restore would do with a record. */
export type Verdict = 'new' | 'same' | 'newerHere' | 'newerThere';

/** Compares a record of a backup with the one here. */
export function compare(here: { updated: string } | undefined, there: { updated: string }): Verdict {
  if (!here) return 'new';
  if (here.updated === there.updated) return 'same';
  return here.updated > there.updated ? 'newerHere' : 'newerThere';
}

/** A clip with its words. */
export interface Whole {
  clip: Clip;
  content: ClipContent;
}

/** Two states of one clip as one: the newer wins where only one can, and nothing the other has is lost. */
export function joinClips(one: Whole, other: Whole): Whole {
  const [newer, older] = one.clip.updated >= other.clip.updated ? [one, other] : [other, one];
  const { clip, content } = newer;
  const known = new Map(content.thread.posts.map((post) => [post.id, post]));
  const missing = older.content.thread.posts.filter((post) => !known.has(post.id));
  const posts = inOrder([...content.thread.posts, ...missing]);
  return {
    clip: {
      ...clip,
      tags: [...new Set([...clip.tags, ...older.clip.tags])],
      note: joinNotes(clip.note, older.clip.note),
      // biome-ignore lint/complexity/useMathMinMax: they are texts
      created: clip.created < older.clip.created ? clip.created : older.clip.created,
      posts: posts.length,
    },
    content: {
      ...content,
      thread: { ...content.thread, posts },
      versions: versionsOf(content, older, known),
      gone: [...new Set([...content.gone, ...older.content.gone.filter((id) => !known.has(id))])],
    },
  };
}

function joinNotes(newer: string | null, older: string | null): string | null {
  if (!older || newer?.includes(older)) return newer;
  return newer ? `${newer}\n\n${older}` : older;
}

function inOrder(posts: Post[]): Post[] {
  if (posts.some((post) => post.floor === null)) return posts;
  return posts.sort((one, two) => (one.floor ?? 0) - (two.floor ?? 0));
}

/** All versions of both, and the older words of posts that differ. */
function versionsOf(content: ClipContent, older: Whole, known: Map<string, Post>): PostVersion[] {
  const replaced = older.content.thread.posts
    .filter((post) => known.has(post.id) && known.get(post.id)?.html !== post.html)
    .map((post): PostVersion => ({ post, seen: older.clip.updated }));
  const all = [...older.content.versions, ...content.versions, ...replaced];
  const words = ({ post }: PostVersion) => `${post.id}\n${post.html}`;
  const current = new Set([...known.values()].map((post) => words({ post, seen: '' })));
  const unique = new Map(
    all.filter((version) => !current.has(words(version))).map((version) => [words(version), version]),
  );
  return [...unique.values()].sort((one, two) => (one.seen < two.seen ? -1 : 1));
}

/** Two states of one highlight as one. */
export function joinHighlights(one: Highlight, other: Highlight): Highlight {
  const [newer, older] = one.updated >= other.updated ? [one, other] : [other, one];
  return { ...newer, note: joinNotes(newer.note, older.note) };
}
