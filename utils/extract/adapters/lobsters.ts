import { forum } from '../adapter';
import { around, attribute, first, firstBody, moment } from '../fields';

/** Lobsters: a link or a text, and comments nested in each other. */
export const lobsters = forum({
  engine: 'lobsters',
  detects: 'ol.stories + .story_content, .comments_subtree > .comment .comment_text',
  title: '.story .link a',
  post: 'li.story, .comments_subtree > .comment',
  id: attribute('', 'data-shortid'),
  author: first(
    '.byline .u-author',
    '.byline a[href^="/~"]:not(:has(img)), .byline a[href^="/u/"]:not(:has(img))',
  ),
  published: moment('.byline time, .byline span[title]'),
  replyTo: around('.comments_subtree', attribute(':scope > .comment', 'data-shortid')),
  body: (post) => {
    if (!post.matches('.story')) return firstBody(':scope > .details > .comment_text')(post);
    const text = post.closest('ol')?.nextElementSibling?.querySelector('.story_text');
    return text ? [text] : firstBody('.link')(post);
  },
});
