import { forum } from '../adapter';
import { attribute, first } from '../fields';
import { pagesOf } from '../pager';

/** A topic of a Douban group; its most liked replies stand there twice and are read once. */
export const douban = forum({
  engine: 'douban',
  detects: '#topic-content .topic-doc, .topic-doc #link-report',
  title: '#content h1',
  site: () => '豆瓣',
  board: '#g-side-info .title a, .group-item .title a',
  pages: pagesOf,
  post: '#topic-content, #comments:not(.popular-bd) > li',
  id: first(attribute('', 'data-cid'), (post) => (/^\d+$/.test(post.id) ? post.id : null)),
  author: '.topic-doc .from a, .reply-doc h4 a',
  published: '.topic-doc .create-time, .topic-doc .color-green, .reply-doc .pubtime',
  role: (post) => (post.id === 'topic-content' ? 'op' : null),
  body: '#link-report .topic-richtext, #link-report .topic-content, #link-report, .reply-content, .reply-doc > p',
});
