import { forum } from '../adapter';
import { crumbs, digits, first, floor, without } from '../fields';

/** MyBB 1.6 and 1.8. */
export const mybb = forum({
  engine: 'mybb',
  detects: '#posts [id^="post_"] .post_body[id^="pid_"]',
  title: '.navigation .active',
  board: crumbs('.navigation > a, .navigation > .nav_bit > a'),
  post: '#posts [id^="post_"]:not([id*="meta"]):not([id*="controls"])',
  id: digits('id'),
  floor: floor('.post_head strong a, .posturl a, .tcat strong a'),
  author: '.author_information .largetext, .post_author .largetext',
  published: first(
    without('.post_head .post_date', '.post_edit'),
    without('.tcat .float_left', '[id^="edited_by"]'),
  ),
  edited: '.edited_post, [id^="edited_by"]',
  body: '.post_body',
});
