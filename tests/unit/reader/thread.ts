import type { Html, Post, Thread } from '../../../utils/model';

/** A post of a test's thread; whatever is not said is missing. */
export function post(id: string, html: string, rest: Partial<Post> = {}): Post {
  return {
    ...{
      id,
      floor: null,
      author: null,
      published: null,
      edited: null,
      replyTo: null,
      quotes: [],
      role: null,
    },
    html: html as Html,
    ...rest,
  };
}

/** A thread of these posts. */
export function thread(posts: Post[], rest: Partial<Thread> = {}): Thread {
  return {
    url: 'https://forum.test/thread-1-1-1.html',
    ...{
      engine: 'discuz',
      kind: 'thread',
      title: 'Keeping bees',
      site: 'Forum',
      board: [],
      lang: 'en',
      byline: null,
    },
    pages: { current: 1, total: null, next: null, previous: null },
    posts,
    outline: [],
    ...rest,
  };
}
