import { collapse, forum } from '../adapter';
import { crumbs, digits, first, floor, moment } from '../fields';

/** phpBB 3 in prosilver and the styles made from it. */
export const phpbb = forum({
  engine: 'phpbb',
  detects: '.post:not([class*="post--"]) .postbody .content',
  title: first('.topic-title', 'h2 a[href*="viewtopic"]', '#page-body h2', 'h3.first'),
  board: crumbs('#nav-breadcrumbs .crumb a, .navlinks .icon-home a, .breadcrumbs .crumb a'),
  post: '.post[id^="p"]',
  id: digits('id'),
  floor: floor('.author a, .post-number'),
  author: first(
    '.postprofile .username, .postprofile .username-coloured',
    '.author .username, .author .username-coloured',
    '.author strong',
    '.postprofile dt strong, .postprofile dt a:last-of-type',
  ),
  published: first(moment('.author time'), (post) =>
    collapse(post.querySelector('.author')?.textContent ?? null).replace(/^.*»/, ''),
  ),
  edited: '.postbody .notice',
  body: '.postbody .content',
  attachments: '.postbody .attachbox',
});

/** phpBB 3 in subsilver2: a table a post. */
export const phpbbSubsilver = forum({
  engine: 'phpbb',
  detects: '.tablebg .postauthor',
  title: 'a.titles, #pageheader h2',
  board: crumbs('.breadcrumbs a'),
  post: 'table.tablebg',
  id: digits('name', 'a[name^="p"]'),
  author: '.postauthor',
  published: 'td.gensmall > div + div, td.gensmall',
  edited: 'span.gensmall:not(.error)',
  body: 'div.postbody',
});

/**
 * phpBB 2 in subSilver, and JForum, which took its looks but shows the time in a row above: a row a post, whose text,
 * quotes and signature are side by side in one cell.
 */
export const phpbb2 = forum({
  engine: 'phpbb',
  detects: '.forumline tr:not([class*="post--"]) > td > .name',
  title: 'a.maintitle',
  board: crumbs('a.nav[href*="viewforum"], a.nav[href*="forum-"]'),
  post: 'table.forumline > tbody > tr',
  id: digits('name', 'a[name]'),
  author: '.name',
  published: first(':scope > td + td .postdetails', ({ previousElementSibling: above }) =>
    collapse(above?.querySelector('.postinfo .postdetails > a[href]')?.textContent ?? null),
  ),
  edited: 'td > .gensmall',
  body: (post) => {
    const cell = post.querySelector('.name') && post.querySelector('.postbody')?.closest('td');
    return cell ? [...cell.children].filter((part) => !isFooter(part)) : [];
  },
});

function isFooter(part: Element): boolean {
  return part.matches('.gensmall') || /^\s*_{10,}/.test(part.textContent ?? '');
}
