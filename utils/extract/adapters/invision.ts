import { forum } from '../adapter';
import { crumbs, digits, first, floor, moment } from '../fields';

const POSTS = 'article[id^="elComment_"], article.ipsEntry';

/** Invision Community 4 and 5. */
export const invision = forum({
  engine: 'invision',
  // Under its articles, files and pictures the same comments are no thread.
  detects: ({ document }) =>
    !document.body?.matches('[data-pagecontroller]:not([data-pagecontroller="topic"])') &&
    document.querySelector(`:is(${POSTS}) [data-role="commentContent"]`) !== null,
  title: first('.ipsType_pageTitle .ipsType_break', '.ipsPageHeader__title', '.ipsType_pageTitle', 'h1'),
  board: crumbs('.ipsBreadcrumb [data-role="breadcrumbList"] a, .ipsBreadcrumb__list a'),
  post: POSTS,
  id: digits('id'),
  author: first(
    '.cAuthorPane_author a',
    '.cAuthorPane_author',
    '.ipsComment_author a.ipsType_break, .ipsComment_author strong',
    '.ipsEntry__username a',
    '.ipsEntry__username',
  ),
  published: moment('.ipsComment_meta time, .ipsType_reset time, .ipsEntry__header time, time'),
  edited: moment('[data-excludequote] time, .ipsEdited time'),
  role: (post) => (post.matches('.cAnswer, :has(.ipsBadge--solution)') ? 'accepted' : null),
  body: '[data-role="commentContent"]',
});

/** IP.Board 3. */
export const ipboard = forum({
  engine: 'invision',
  detects: '.post_block .entry-content',
  title: '.ipsType_pagetitle',
  board: crumbs('#secondary_navigation a, .breadcrumb a'),
  post: '.post_block',
  id: digits('id'),
  floor: floor('.post_id a'),
  author: first('.author [itemprop="name"]', '.author', '.post_username'),
  published: moment('.published, .posted_info'),
  edited: '.edit',
  body: '.entry-content',
});
