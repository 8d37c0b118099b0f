import { collapse, type Field, forum } from '../adapter';
import { known, memberIn, momentIn } from './discuzMember';
import { floorOf, idOf, ownText, pagerOf, pagesIn, timeOf } from './discuzParts';

const author: Field = (post) => {
  const line = post.querySelector('.authi > li');
  const name = line?.querySelector('a[href*="space"], .z a, b a') ?? line?.querySelector('b, .z');
  const words = collapse(name?.textContent ?? null).replace(/\s*该用户已被删除$/, '');
  return words || known(memberIn, post, textOf(post));
};

const textOf = (post: Element) => post.querySelector('.message');

/** Counts of views and replies stand in the same line as the date. */
const published: Field = (post) => {
  const line = post.querySelector('.authi > .mtime') ?? post.querySelectorAll('.authi li')[1];
  const told = line?.querySelector(':scope > span[title]');
  if (told) return timeOf(told.parentElement);
  return (
    collapse(line?.textContent ?? null).match(/\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?/)?.[0] ??
    ownText(line ?? null) ??
    known(momentIn, post, textOf(post))
  );
};

/** Discuz! X threads on a phone (touch templates of X2.5 to X3.5). */
export const discuzTouch = forum({
  engine: 'discuz',
  detects: '.plc[id^="pid"] .authi ~ .message',
  title: (root) => ownText(root.querySelector('.view_tit, .postlist > h2')),
  board: '.header h2 a, .header .name',
  pages: (page) => pagesIn(pagerOf(page), page),
  post: '.plc[id^="pid"]',
  id: idOf,
  floor: (post) => floorOf(post.querySelector('.authi > li > .y, .authi > li > em')?.textContent),
  author,
  published,
  body: (post) => {
    const text = textOf(post);
    return text ? [text, ...post.querySelectorAll('.img_one, .img_list, .post_attlist')] : [];
  },
});
