import { collapse, forum } from '../adapter';
import { crumbs, digits, first, floor } from '../fields';

/** vBulletin 3 and 4: the message has the id of its post. */
export const vbulletin = forum({
  engine: 'vbulletin',
  detects: '[id^="post_message_"]',
  title: first('.threadtitle', 'td.navbar strong', '#pagetitle h1'),
  board: crumbs('.navbit a, .navbar a[href*="forumdisplay"]'),
  post: 'li[id^="post_"][class*="post"], table[id^="post"]',
  id: digits('id'),
  floor: floor('.postcounter, [id^="postcount"]'),
  author: first(
    '.username strong, a.username, .username',
    '.bigusername',
    '[id^="postmenu_"] a, [id^="postmenu_"]',
  ),
  published: first('.postdate .date, .postdate', (post) =>
    collapse(post.querySelector('td.thead, td.tcat')?.textContent ?? null),
  ),
  edited: '.lastedited',
  body: '[id^="post_message_"]',
});
