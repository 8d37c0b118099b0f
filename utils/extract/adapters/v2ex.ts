import { forum } from '../adapter';
import { crumbs, digits, moment } from '../fields';
import { pagesOf } from '../pager';

/** V2EX: the topic with its later additions (附言), then the replies. */
export const v2ex = forum({
  engine: 'v2ex',
  // Its phone view has no #Main.
  detects: '.box > .header h1 ~ small a[href^="/member/"], .cell[id^="r_"] .reply_content',
  title: '.box > .header h1',
  site: () => 'V2EX',
  board: crumbs('.box > .header a[href^="/go/"]'),
  pages: pagesOf,
  post: '.box:has(> .header h1), .cell[id^="r_"]',
  id: (post) => digits('id')(post) ?? digits('id', '[id^="topic_"][id$="_votes"]')(post),
  floor: '.fr .no',
  author: '.header small a[href^="/member/"], strong a[href^="/member/"]',
  published: moment('.header small [title], .ago'),
  role: (post) => (post.matches('.box, :has(.badge.op)') ? 'op' : null),
  body: (post) => {
    const bodies = [...post.querySelectorAll('.topic_content, .reply_content')];
    const title = post.querySelector('.header h1');
    return bodies.length > 0 || !title ? bodies : [title];
  },
});
