import { forum } from '../adapter';
import { crumbs, first, orBefore } from '../fields';

/** bbPress 2: the date stands in a head before the post, or within it in some themes. */
export const bbpress = forum({
  engine: 'bbpress',
  detects: '[class*="type-"] > .bbp-reply-content, [class*="type-topic"] > .bbp-topic-content',
  title: '.bbp-breadcrumb-current',
  board: crumbs('.bbp-breadcrumb-forum'),
  post: 'div[class*="type-reply"], div[class*="type-topic"]',
  id: (post) => /(?:^|\s)post-(\d+)/.exec(post.className)?.[1] ?? null,
  author: first('.bbp-author-name', '.bbp-reply-author a:last-of-type', '.bbp-topic-author a:last-of-type'),
  published: orBefore('.bbp-reply-post-date, .bbp-topic-post-date'),
  edited: '[class*="revision-log"] li:last-child',
  body: '.bbp-reply-content, .bbp-topic-content',
});
