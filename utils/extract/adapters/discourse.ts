import { forum } from '../adapter';
import { attribute, digits, first, moment } from '../fields';
import { hasNoscript, noscript } from '../noscript';

const boards = (root: Element) => [
  ...new Set(
    [
      ...root.querySelectorAll(
        '#topic-title .topic-category .badge-category__name, #topic-title .category-name',
      ),
    ].map((name) => (name.textContent ?? '').trim()),
  ),
];

/** Not in an answered or answering post that was unfolded above or below. */
const OWN = ':not(.embedded-posts *)';

/** Discourse as its application shows it. */
export const discourse = forum({
  engine: 'discourse',
  detects: '.topic-post .cooked',
  title: '#topic-title .fancy-title, #topic-title h1',
  board: boards,
  post: '.topic-post',
  id: digits('id', 'article[id^="post_"]'),
  floor: digits('id', 'article[id^="post_"]'),
  author: first(attribute(`.names${OWN} [data-user-card]`, 'data-user-card'), `.names${OWN} .username`),
  published: moment('.post-date .relative-date, .post-date time'),
  edited: moment('.post-info.edits .relative-date'),
  replyTo: (post) =>
    post
      .querySelector('a.reply-to-tab[href]')
      ?.getAttribute('href')
      ?.match(/\/(\d+)$/)?.[1] ?? null,
  role: (post) =>
    post.matches('.accepted-answer') || post.querySelector('.accepted-text, article.accepted-answer')
      ? 'accepted'
      : post.matches('.topic-owner')
        ? 'op'
        : null,
  body: `.cooked${OWN}`,
});

const positionOf = first(digits('id'), (post) =>
  (post.querySelector('[itemprop="position"]')?.textContent ?? '').replace(/\D/g, ''),
);

const CRAWLER = '.crawler-post';

/** Discourse as crawlers and browsers without scripts see it; else it stands in a `noscript`, unless the live posts do. */
export const discourseCrawler = forum({
  engine: 'discourse',
  detects: (page) =>
    !page.document.querySelector('.topic-post .cooked') &&
    (page.document.querySelector(CRAWLER) !== null || hasNoscript(page, 'crawler-post')),
  source: (page) => (page.document.querySelector(CRAWLER) ? page.document : noscript(page, 'crawler-post')),
  title: '#topic-title h1, .crawler-topic-title, h1',
  board: boards,
  post: CRAWLER,
  id: positionOf,
  floor: positionOf,
  author: '.creator [itemprop="name"], .creator a',
  published: moment('[itemprop="datePublished"], time.post-time'),
  edited: (post) => {
    const [published, edited] = [
      moment('[itemprop="datePublished"], time.post-time')(post),
      moment('[itemprop="dateModified"]')(post),
    ];
    return edited === published ? null : edited;
  },
  body: '.post',
});
