import { type Adapter, collapse, type Draft, type DraftPost, type Field, forum, type Page } from '../adapter';
import { known, memberIn, momentIn } from './discuzMember';
import { floorOf, idOf, pagerOf, pagesIn, withFloors } from './discuzParts';
import { splitPages } from './discuzSplit';

const BOARD_LINK = /gid=|forumdisplay|forum-[\w-]+\.html|forum\.php\?fid=/;

// Discuz! X names its template in the body's class.
const LIST_PAGE =
  /(?:^|\s)pg_(?:index|forumdisplay|list|guide|group|search|ranklist|collection|space|logging|register)(?:\s|$)/;
const TEMPLATE_MARK =
  '#nv_forum, #nv_portal, #nv_group, #nv_home, #nv_member, #nv_search, body#forum, #append_parent';

/** Breadcrumb of boards: the links of `#pt` or `#nav` that lead to categories and boards. */
export const board: Field<string[]> = (root) =>
  [...root.querySelectorAll('#pt a, #nav a')]
    .filter((link) => BOARD_LINK.test(link.getAttribute('href') ?? ''))
    .map((link) => collapse(link.textContent))
    .filter(Boolean);

const author: Field = (post) => {
  const name = post.querySelector('.pls .authi a.xw1, .pls .authi a');
  if (name) return collapse(name.textContent) || null;
  // Guests and deleted users have no link: '匿名', 'NAME <em>该用户已被删除</em>'.
  const line = post.querySelector('.pls .authi, .pls .pi');
  const note = line?.querySelector('em')?.textContent ?? '';
  const words = collapse((line?.textContent ?? '').replace(note, ''));
  // Boards may show the name over the text instead, or once over the whole thread.
  return words || known(memberIn, post, textOf(post));
};

const textOf = (post: Element) => post.querySelector('[id^="postmessage_"]');

const table = forum({
  engine: 'discuz',
  // `.pcb` where a skin has no columns.
  detects: '#postlist > [id^="post_"] :is(.plc, .pcb)',
  title: '#thread_subject',
  site: '#pt a.nvhm, #pt a',
  board,
  pages: (page) => {
    const pages = pagesIn(pagerOf(page), page);
    return pages.total === 1 ? (splitPages(page) ?? pages) : pages;
  },
  post: '#postlist > [id^="post_"]:not(#post_new)',
  id: idOf,
  floor: (post) => floorIn(post.querySelector('[id^="postnum"]')),
  author,
  published: (post) => known(momentIn, post, textOf(post)),
  role: (post) =>
    post.querySelector('#fj, #threadstamp') ||
    floorIn(post.querySelector('[id^="postnum"]')) === '1' ||
    // Beside the time of each post by who opened the thread.
    /[楼樓]主/.test(post.querySelector('.pti .authi')?.textContent ?? '')
      ? 'op'
      : null,
  // A blocked post has only its notice; attached files stand below the text.
  body: (post) => {
    const text = textOf(post) ?? post.querySelector('.pcb .locked') ?? post.querySelector('.pcb');
    return text ? [text, ...post.querySelectorAll('.pattl')] : [];
  },
});

/** Discuz! X threads on a desktop: X2, X2.5, X3 to X3.5, special threads too. */
export const discuz: Adapter = {
  ...table,
  lists: ({ document }) =>
    document.querySelector(TEMPLATE_MARK) !== null && LIST_PAGE.test(document.body?.className ?? ''),
  draft(page) {
    const draft = table.draft(page);
    return draft && { ...draft, kind: kindOf(page), posts: withBest(floors(draft), bestAnswer(page)) };
  },
};

function withBest(posts: DraftPost[], best: string | null): DraftPost[] {
  return best === null
    ? posts
    : posts.map((post) => (post.id === best ? { ...post, role: 'accepted' } : post));
}

function floors({ posts, pages }: Draft): DraftPost[] {
  return withFloors(posts, pages?.current === 1);
}

/** In reverse order the opening post's label is empty, but its link is the thread's. */
function floorIn(label: Element | null): string | null {
  const floor = floorOf(label?.textContent);
  if (floor || !label) return floor;
  return collapse(label.textContent) === '#' && !/pid=/.test(label.getAttribute('href') ?? '') ? '1' : null;
}

function kindOf({ document }: Page): Draft['kind'] {
  return document.querySelector('#postlist .rwd, #postlist .rwdbst') ? 'question' : 'thread';
}

function bestAnswer({ document }: Page): string | null {
  const link = document.querySelector('.rwdbst a[onclick*="pid="], .rwdbst a[href*="pid="]');
  return `${link?.getAttribute('onclick')} ${link?.getAttribute('href')}`.match(/pid=(\d+)/)?.[1] ?? null;
}
