import { type Adapter, forum } from '../adapter';
import { around, attribute, first, firstBody, moment } from '../fields';

const board = (selector: string, name: string) => (root: Element) => {
  const found = attribute(selector, name)(root);
  return found ? [found] : [];
};

/** Reddit's pages of custom elements: a post and the comments nested in each other. */
export const reddit: Adapter = {
  lists: ({ document }) =>
    document.querySelector('shreddit-feed shreddit-post') !== null &&
    document.querySelector('shreddit-comment') === null,
  ...forum({
    engine: 'reddit',
    detects: 'shreddit-post',
    title: first(attribute('shreddit-post', 'post-title'), 'shreddit-post h1'),
    site: () => 'Reddit',
    board: board('shreddit-post', 'subreddit-prefixed-name'),
    post: 'shreddit-post, shreddit-comment',
    id: attribute('', 'thingid', 'id'),
    author: attribute('', 'author'),
    published: first(
      attribute('', 'created-timestamp', 'created'),
      attribute(':scope > [slot="commentMeta"] faceplate-timeago', 'ts'),
      attribute(':scope > [slot="commentMeta"] time', 'datetime'),
    ),
    replyTo: attribute('', 'parentid'),
    // A moderator's comment is folded behind a notice. A post without a text is a link or pictures.
    body: (post) => {
      const text = firstBody(
        ':scope > [slot="text-body"] .md',
        ':scope > [slot="comment"] > shreddit-mod-comment > span',
        ':scope > [slot="comment"]',
      )(post);
      return text.length > 0 || !post.matches('shreddit-post')
        ? text
        : [...post.querySelectorAll(':scope > [slot="title"], :scope > [slot="post-media-container"]')];
    },
  }),
};

const ENTRY = ':scope > .entry';

/** Reddit's old pages. */
export const oldReddit = forum({
  engine: 'reddit',
  detects: '.commentarea .nestedlisting, .commentarea .thing.comment',
  title: '.thing.link a.title',
  site: () => 'Reddit',
  board: board('.thing.link', 'data-subreddit-prefixed'),
  post: '#siteTable > .thing.link, .commentarea .thing.comment',
  id: attribute('', 'data-fullname'),
  author: first(attribute('', 'data-author'), `${ENTRY} .author`),
  published: moment(`${ENTRY} .tagline time:not(.edited-timestamp)`),
  edited: moment(`${ENTRY} .tagline time.edited-timestamp`),
  replyTo: around('.comment', attribute('', 'data-fullname')),
  body: firstBody(`${ENTRY} .usertext-body .md`, `${ENTRY} p.title > a.title`),
});
