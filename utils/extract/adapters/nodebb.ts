import { forum } from '../adapter';
import { attribute, crumbs, first, fromEpoch, moment } from '../fields';

/** NodeBB: its themes differ, the `component` names are the same. */
export const nodebb = forum({
  engine: 'nodebb',
  detects: '[component="post"] [component="post/content"]',
  title: '[component="topic/title"], [component="post/header"]',
  board: crumbs('.breadcrumb a'),
  // Replies that were unfolded below a post stand in their own place too.
  post: '[component="post"]:not([component="post/replies/container"] *)',
  id: attribute('', 'data-pid'),
  floor: (post) => {
    const index = post.getAttribute('data-index');
    return index && String(Number(index) + 1);
  },
  author: first(
    attribute('[itemprop="author"] meta[itemprop="name"]', 'content'),
    '[itemprop="author"]:is(a), .username-field, .post-header a[data-username], a[data-username]',
    attribute('', 'data-username'),
  ),
  published: first(
    attribute('[itemprop="datePublished"]', 'content'),
    (post) => fromEpoch(post.getAttribute('data-timestamp')),
    moment('.timeago'),
  ),
  edited: attribute('[itemprop="dateModified"]', 'content'),
  replyTo: attribute('[component="post/parent"]', 'data-parent-pid', 'data-topid'),
  role: (post) => (post.matches('.topic-owner-post') ? 'op' : null),
  body: '[component="post/content"]',
});
