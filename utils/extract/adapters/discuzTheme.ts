import { type Adapter, collapse, forum, type Page } from '../adapter';
import { board } from './discuz';
import { known, memberIn, momentIn } from './discuzMember';
import { floorOf, idOf, pagerOf, pagesIn, withFloors } from './discuzParts';

const OTHERS =
  '#postlist > [id^="post_"] :is(.plc, .pcb), .plc[id^="pid"] .authi ~ .message, td.postcontent [id^="postmessage_"]';
const FLOOR = /^(?:#?\d{1,6}(?:#|楼|F|\^#)|楼主|沙发|板凳|地板)$/i;
const TEXT = '[id^="postmessage_"], .message, .t_f, .pcb';

const isPost = (element: Element) => /^(?:pid|post_)\d+$/.test(element.id);

function detects({ document }: Page): boolean {
  if (document.querySelector(OTHERS)) return false;
  const member = 'a[href*="mod=space&"], a[href*="space-uid-"]';
  return (
    document.querySelector(member) !== null &&
    [...document.querySelectorAll('[id^="pid"], [id^="post_"]')].some(
      (post) => isPost(post) && post.querySelector(TEXT),
    )
  );
}

const textOf = (post: Element) => post.querySelector(TEXT);
const table = forum({
  engine: 'discuz',
  detects,
  title: '#thread_subject, .postlist h1, .postlist h2, h1',
  board,
  pages: (page) => pagesIn(pagerOf(page), page),
  post: '[id^="pid"], [id^="post_"]',
  id: (post) => (isPost(post) ? idOf(post) : null),
  floor: (post) => {
    const label = post.querySelector('[id^="postnum"]');
    if (label) return floorOf(label.textContent);
    const labels = [...post.querySelectorAll('em, span, a, strong, sup')].map((one) =>
      collapse(one.textContent),
    );
    return floorOf(labels.find((one) => FLOOR.test(one)));
  },
  author: (post) => known(memberIn, post, textOf(post)),
  published: (post) => known(momentIn, post, textOf(post)),
  body: (post) => {
    const text = isPost(post) ? textOf(post) : null;
    return text ? [text, ...post.querySelectorAll('.pattl, .img_one, .img_list, .post_attlist')] : [];
  },
});

/** Discuz! X threads in templates of other makers: what they keep are the ids that Discuz!'s own scripts need. */
export const discuzTheme: Adapter = {
  ...table,
  draft(page) {
    const draft = table.draft(page);
    return draft && { ...draft, posts: withFloors(draft.posts, draft.pages?.current === 1) };
  },
};
