import { expect, test } from 'vitest';
import { threadKey } from '../../utils/threadKey';

const SAME = [
  [
    'https://bbs.example.com/thread-9-1-1.html',
    'https://bbs.example.com/thread-9-3-2.html',
    'https://bbs.example.com/forum.php?mod=viewthread&tid=9',
    'https://bbs.example.com/forum.php?mod=viewthread&tid=9&page=2&extra=page%3D1&mobile=2',
    'https://bbs.example.com/forum.php?mod=viewthread&tid=9&highlight=%D7%E9&sid=Ab3#pid77',
    'https://bbs.example.com/forum.php?mod=redirect&goto=findpost&ptid=9&pid=77',
    'https://bbs.example.com/viewthread.php?tid=9&authorid=5',
    'https://bbs.example.com/archiver/?tid-9.html',
    'https://bbs.example.com/archiver/tid-9.html',
  ],
  [
    'http://www.example.org/bbs/read.php?tid=44',
    'http://www.example.org/bbs/read.php?tid-44-page-2.html',
    'http://m.example.org/bbs/read-htm-tid-44-fpage-3.html',
    'http://example.org/bbs/read.php?tid=44&page=e#a',
  ],
  [
    'https://f.example.com/viewtopic.php?f=2&t=33',
    'https://f.example.com/viewtopic.php?t=33&start=20&sid=0123456789abcdef#p99',
    'https://f.example.com/viewtopic.php?f=2&t=33&hilit=word',
  ],
  [
    'https://x.example.com/threads/a-title.1234/',
    'https://x.example.com/threads/another-title.1234/page-7#post-9',
    'https://x.example.com/threads/1234/',
  ],
  [
    'https://meta.example.com/t/some-title/55',
    'https://meta.example.com/t/renamed/55/12?u=someone',
    'https://meta.example.com/t/55',
  ],
  ['https://s.example.com/index.php?topic=9.0', 'https://s.example.com/index.php/topic,9.15.html'],
  ['https://q.example.com/questions/77/how-to', 'https://q.example.com/questions/77?answertab=votes#tab-top'],
  ['https://news.example.com/a/story.html', 'https://www.news.example.com/a/story.html?utm_source=x&spm=1#c'],
  [
    'https://news.example.com/a/long',
    'https://news.example.com/a/long/page/2',
    'https://news.example.com/a/long/',
  ],
];

test.each(SAME)('all addresses of one thread have one key: %s', (...urls) => {
  expect([...new Set(urls.map(threadKey))]).toHaveLength(1);
});

test('different things have different keys', () => {
  const urls = [
    ...SAME.map(([first = '']) => first),
    'https://bbs.example.com/thread-19-1-1.html',
    'https://bbs.example.com/sub/thread-9-1-1.html',
    'https://other.example.com/thread-9-1-1.html',
    'https://bbs.example.com/article-9-1.html',
    'https://blog.example.com/?p=9',
    'https://blog.example.com/?p=10',
    'https://h.example.com/item?id=1',
    'https://h.example.com/item?id=2',
    'https://x.example.com/threads/a-title.12345/',
    'https://meta.example.com/t/some-title/56',
    'https://app.example.com/#/post/1',
    'https://app.example.com/#/post/2',
    'https://q.example.com/questions/78/how-to',
    'https://forum.example.com/showthread.php?p=5',
    'https://forum.example.com/showthread.php?p=6',
    'file:///a.html',
    'nonsense',
  ];
  expect(new Set(urls.map(threadKey)).size).toBe(urls.length);
});
