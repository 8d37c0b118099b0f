import { forum } from '../adapter';
import { crumbs, digits } from '../fields';
import { pagesOf } from '../pager';

/** NGA (艾泽拉斯国家地理论坛): the topic is floor 0, which the page calls 楼主; the number stands in every id. */
export const nga = forum({
  engine: 'nga',
  detects: '.forumbox .postrow .postcontent, .forumbox [id^="postcontent"]',
  title: '#postsubject0, [id^="postsubject"]',
  site: () => 'NGA玩家社区',
  board: crumbs('#m_nav a.nav_link, .nav a.nav_link'),
  pages: pagesOf,
  post: '.forumbox .postrow',
  id: (post) => {
    const pid = digits('id', 'a[id^="pid"]')(post);
    return pid === '0' ? null : pid;
  },
  floor: (post) => {
    const number = digits('id')(post);
    return number === '0' ? null : number;
  },
  author: '[id^="postauthor"]:is(a), .posterinfo a.author, .author',
  published: '[id^="postdate"]',
  role: (post) => (digits('id')(post) === '0' ? 'op' : null),
  body: '.postcontent, p[id^="postcontent"], span[id^="postcontent"]:not([id^="postcontentand"])',
});
