import { collapse, forum } from '../adapter';

/** Discuz! X desktop threads. */
export const discuz = forum({
  engine: 'discuz',
  detects: '#postlist [id^="postmessage_"]',
  title: '#thread_subject',
  site: '#pt a.nvhm',
  board: (root) =>
    [...root.querySelectorAll('#pt a')]
      .filter((link) => /gid=|forumdisplay|forum-\d/.test(link.getAttribute('href') ?? ''))
      .map((link) => collapse(link.textContent)),
  post: '#postlist > div[id^="post_"]',
  id: (post) => post.id.match(/\d+/)?.[0] ?? null,
  floor: (post) => floorOf(collapse(post.querySelector('[id^="postnum"]')?.textContent ?? null)),
  author: '.pls .authi a.xw1',
  published: (post) => {
    const line = post.querySelector('[id^="authorposton"]');
    return (
      line?.querySelector('[title]')?.getAttribute('title') ?? (collapse(line?.textContent ?? null) || null)
    );
  },
  edited: '.pstatus',
  body: '[id^="postmessage_"]',
});

const NAMED_FLOORS = ['楼主', '沙发', '板凳', '地板'];

function floorOf(label: string): string | null {
  const named = NAMED_FLOORS.indexOf(label);
  return named >= 0 ? String(named + 1) : label || null;
}
