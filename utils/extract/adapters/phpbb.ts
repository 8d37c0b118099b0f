import { collapse, forum } from '../adapter';
import { crumbs, digits, first, floor, moment } from '../fields';

/** phpBB 3 in prosilver and the styles made from it. */
export const phpbb = forum({
  engine: 'phpbb',
  detects: '.post .postbody .content',
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
});
