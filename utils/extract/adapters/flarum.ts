import { forum } from '../adapter';
import { attribute, first, moment } from '../fields';

const POST = '.PostStream-item:has(.Post-body)';

/** Flarum as its application shows it. */
export const flarum = forum({
  engine: 'flarum',
  detects: POST,
  title: '.DiscussionHero-title',
  board: (root) =>
    [...root.querySelectorAll('.DiscussionHero .TagLabel')].map((tag) => tag.textContent ?? ''),
  post: POST,
  id: attribute('', 'data-id'),
  floor: attribute('', 'data-number'),
  author: first('.PostUser-name .username', '.PostUser-name'),
  published: first(moment('.PostMeta time, .Post-header time'), attribute('', 'data-time')),
  edited: attribute('.PostEdited', 'title', 'data-original-title', 'aria-label'),
  // A reply begins with a mention of the post it answers; a question repeats its best answer.
  replyTo: attribute(
    '.Post-body:not(.item-bestAnswerPost *) > p:first-child > .PostMention:first-child',
    'data-id',
  ),
  role: (post) => (post.querySelector(':scope > article.Post--bestAnswer') ? 'accepted' : null),
  body: '.Post-body',
});

// It stands in a noscript, which a browser with scripts holds as one text: what is read then is a copy without its id.
const PLAIN = 'article:has(> .PostUser + .Post-body)';

/** Flarum for browsers without scripts, where posts have no dates. */
export const flarumPlain = forum({
  engine: 'flarum',
  detects: ({ document }) => document.querySelector(PLAIN) !== null && document.querySelector(POST) === null,
  title: 'h1',
  post: PLAIN,
  author: '.PostUser-name',
  published: () => null,
  body: '.Post-body',
});
