import { forum } from '../adapter';
import { around, attribute, digits, first, firstBody } from '../fields';

const when = first(attribute('.moment-time', 'data-tippy-content', 'title'), '.moment-time');

/** Lemmy: a post with a link, a text or both, and comments nested in each other. */
export const lemmy = forum({
  engine: 'lemmy',
  detects: '#postContent .md-div, li.comment > article.comment-node',
  title: '.post-title h1, .post-title',
  board: (root) => {
    const community = root.querySelector('.post-listing .community-link');
    return community ? [community.textContent?.trim() ?? ''] : [];
  },
  post: '.post-listing, li.comment > article',
  id: (post) => (post.matches('article') ? digits('id')(post) : null),
  author: first('.person-listing > span', '.person-listing'),
  published: when,
  replyTo: around('li.comment', digits('id', ':scope > article')),
  body: firstBody('.comment-content', '.md-div', '.post-title a'),
});
