import type { Clip } from '../../utils/model';

/** A clip of one post. */
export const clip: Clip = {
  id: 'c1',
  key: 'thread x',
  thread: 'x',
  kind: 'thread',
  url: 'https://bbs.example/thread-7-1-1.html',
  title: '社区图书角怎样办下去',
  author: null,
  byline: null,
  site: null,
  board: [],
  lang: null,
  published: null,
  created: '2024-04-01T08:00:00.000Z',
  updated: '2024-04-01T08:00:00.000Z',
  tags: [],
  note: null,
  excerpt: '',
  posts: 1,
  characters: 1200,
  trashed: null,
  change: 1,
};
