import type { PageSelection } from './messages';
import type { Capture, Post, Thread } from './model';

/** A capture of all posts that are there. */
export function threadCapture(thread: Thread): Capture {
  return { kind: 'thread', thread };
}

/** A capture of some posts of a thread, one or several; the outline keeps what stands in them. */
export function postsCapture(thread: Thread, ids: ReadonlySet<string>): Capture {
  const posts = thread.posts.filter((post) => ids.has(post.id));
  const outline = thread.outline.filter((node) => ids.has(node.anchor.post));
  return { kind: posts.length === 1 ? 'post' : 'posts', thread: { ...thread, posts, outline } };
}

/** A capture of selected words: one post that says nothing else, by the author of the post they stand in. */
export function selectionCapture(thread: Thread, selection: PageSelection): Capture {
  const from = thread.posts.find((post) => post.id === selection.post) ?? thread.posts[0];
  const post: Post = {
    id: selection.post ?? '#1',
    floor: from?.floor ?? null,
    author: from?.author ?? null,
    published: from?.published ?? null,
    edited: null,
    replyTo: null,
    quotes: [],
    role: from?.role ?? null,
    html: selection.html,
  };
  const anchor = selection.post
    ? { post: selection.post, ...(selection.quote && { quote: selection.quote }) }
    : null;
  return { kind: 'selection', thread: { ...thread, posts: [post], outline: [] }, anchor };
}

/** A capture of one image, in the post it stands in. */
export function imageCapture(thread: Thread, image: PageSelection, src: string): Capture {
  return { ...selectionCapture(thread, image), kind: 'image', url: src };
}

/** A capture of a link that was not opened: its address and its words. */
export function linkCapture(url: string, text: string | null): Capture {
  const thread: Thread = {
    url,
    engine: 'link',
    kind: 'article',
    title: text || url,
    site: null,
    board: [],
    lang: null,
    byline: null,
    pages: { current: 1, total: null, next: null, previous: null },
    posts: [],
    outline: [],
  };
  return { kind: 'link', thread };
}
