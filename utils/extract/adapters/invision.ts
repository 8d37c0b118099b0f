import { forum } from '../adapter';
import { crumbs, digits, first, moment } from '../fields';

/** Invision Community 4 and 5. */
export const invision = forum({
  engine: 'invision',
  detects:
    '[id^="comment-"] + [data-role="commentContent"], article[id^="elComment_"] [data-role="commentContent"], .ipsEntry [data-role="commentContent"]',
  title: first('.ipsType_pageTitle .ipsType_break', '.ipsPageHeader__title', '.ipsType_pageTitle', 'h1'),
  board: crumbs('.ipsBreadcrumb [data-role="breadcrumbList"] a'),
  post: 'article[id^="elComment_"], article.ipsEntry',
  id: digits('id'),
  author: first(
    '.cAuthorPane_author a, .cAuthorPane_author',
    '.ipsComment_author a.ipsType_break, .ipsComment_author strong',
    '.ipsEntry__username a, .ipsEntry__username',
  ),
  published: moment('.ipsComment_meta time, .ipsType_reset time, .ipsEntry__header time, time'),
  edited: moment('.ipsType_light [data-role="edited"] time, .ipsEdited time'),
  role: (post) => (post.querySelector('.cAnswer, .ipsBadge--solution') ? 'accepted' : null),
  body: '[data-role="commentContent"]',
});
