import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openLibrary } from '../../utils/db';
import type { Capture, Html, Post, Thread } from '../../utils/model';

/** A library of its own, empty. */
export function emptyLibrary() {
  globalThis.indexedDB = new IDBFactory();
  return openLibrary();
}

/** A post with what the test does not care about filled in. */
export function post(id: string, html: string, more: Partial<Post> = {}): Post {
  return {
    id,
    floor: null,
    author: 'a',
    published: '2020-01-02T03:04',
    edited: null,
    replyTo: null,
    quotes: [],
    role: null,
    html: html as Html,
    ...more,
  };
}

/** A thread of posts with what the test does not care about filled in. */
export function thread(posts: Post[], more: Partial<Thread> = {}): Thread {
  return {
    url: 'https://bbs.example.com/thread-9-1-1.html',
    engine: 'discuz',
    kind: 'thread',
    title: '关于组织建设的讨论',
    site: '例子论坛',
    board: ['时政', '组织'],
    lang: 'zh-CN',
    byline: null,
    pages: { current: 1, total: 1, next: null, previous: null },
    posts,
    outline: [],
    ...more,
  };
}

/** A capture of a whole thread. */
export function capture(posts: Post[], more: Partial<Thread> = {}, rest: Partial<Capture> = {}): Capture {
  return { kind: 'thread', thread: thread(posts, more), ...rest };
}
