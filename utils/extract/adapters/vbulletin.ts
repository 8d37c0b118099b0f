import { collapse, forum, number } from '../adapter';
import { attribute, crumbs, digits, first, floor, moment, without } from '../fields';
import { pagesOf } from '../pager';

/** vBulletin 3 and 4: the message has the id of its post. */
export const vbulletin = forum({
  engine: 'vbulletin',
  detects: '[id^="post_message_"]',
  title: first('.threadtitle', 'td.navbar strong', '#pagetitle h1'),
  board: crumbs('.navbit a', '.navbar a[href*="forumdisplay"]'),
  // A frame around the post has its number too, whatever a skin makes of the table.
  post: 'li[id^="post_"][class*="post"], div[id^="edit"], table[id^="post"], div[id^="post"]:has(> .tpost)',
  id: digits('id'),
  floor: first(floor('.postcounter'), attribute('a[id^="postcount"]', 'name')),
  author: first(
    '.username strong, a.username, .username',
    '.bigusername',
    without('[id^="postmenu_"]', 'script'),
  ),
  published: first('.postdate .date, .postdate', (post) =>
    collapse(post.querySelector('td.thead, td.tcat, .thead .tcell')?.textContent ?? null),
  ),
  edited: '.lastedited, .smallfont > em',
  // vBulletin 4 sets the text in a blockquote that quotes nobody.
  body: '[id^="post_message_"]:not(:has(> .postcontent:only-child)), [id^="post_message_"] > .postcontent',
  attachments: '.attachments',
});

/** vBulletin 5 and 6. */
export const vbulletin5 = forum({
  engine: 'vbulletin',
  detects: '.b-post .js-post__content-text',
  title: 'h1.main-title',
  board: crumbs('.b-breadcrumb a, #breadcrumbs a'),
  pages: (page) => {
    const total = number(page.document.querySelector('.pagetotal')?.textContent ?? null);
    const pages = pagesOf(page);
    return { ...pages, total: total ?? pages.total };
  },
  post: '.b-post',
  id: first(digits('data-node-id'), digits('id')),
  floor: floor('.b-post__count'),
  author: '.author [itemprop="name"], .author a, .author',
  published: moment('.b-post__timestamp'),
  edited: '.b-post__edited, .post-edit-info',
  body: '.js-post__content-text',
});

/** vBulletin's archive: the thread without furniture. */
export const vbulletinArchive = forum({
  engine: 'vbulletin',
  detects: '.post > .posttop + .posttext',
  title: '.largefont a',
  board: crumbs('#navbar a'),
  post: '.post',
  author: '.username',
  published: '.date',
  body: '.posttext',
});
