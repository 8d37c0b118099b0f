import { forum } from '../adapter';
import { attribute, first } from '../fields';

/** Reddit's pages of custom elements: a post and the comments nested in each other. */
export const reddit = forum({
  engine: 'reddit',
  detects: 'shreddit-post',
  title: first(attribute('shreddit-post', 'post-title'), 'shreddit-post h1'),
  board: (root) => {
    const name = root.querySelector('shreddit-post')?.getAttribute('subreddit-prefixed-name');
    return name ? [name] : [];
  },
  post: 'shreddit-post, shreddit-comment',
  id: attribute('', 'thingid', 'id'),
  author: attribute('', 'author'),
  published: first(attribute('', 'created-timestamp', 'created'), (post) => ownTime(post)),
  replyTo: attribute('', 'parentid'),
  body: (post) => {
    const text = post.querySelector(':scope > [slot="text-body"] .md, :scope > [slot="comment"]');
    return text ? [text] : [post.ownerDocument.createElement('div')];
  },
});

function ownTime(post: Element): string | null {
  return post.querySelector('time[datetime], faceplate-timeago[ts]')?.getAttribute('datetime') ?? null;
}
