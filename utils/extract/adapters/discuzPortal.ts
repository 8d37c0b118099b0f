import { type Adapter, collapse, type DraftPost, forum, type Page } from '../adapter';
import { board } from './discuz';
import { ownText, pagerOf, pagesIn } from './discuzParts';

const table = forum({
  engine: 'discuz',
  kind: 'article',
  detects: '#article_content',
  title: (root) =>
    ownText(root.querySelector('h1.ph')) ?? (collapse(root.querySelector('h1')?.textContent ?? null) || null),
  site: '#pt a',
  board: (root, page) => {
    const links = [...root.querySelectorAll('#pt a')].filter((link) =>
      /catid=|list|index-\d/.test(link.getAttribute('href') ?? ''),
    );
    return links.length
      ? links.map((link) => collapse(link.textContent))
      : typeof board === 'function'
        ? board(root, page)
        : [];
  },
  pages: (page) => pagesIn(pagerOf(page), page),
  post: '.vw:has(#article_content), #ct:not(:has(.vw #article_content)):has(#article_content)',
  // '原作者' is the author; who put it in ('发布者') is second best.
  author: (post) => credit(post),
  published: (post) =>
    ownText(post.querySelector('.h p, h1 ~ p'))?.match(/\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2})?/)?.[0] ??
    null,
  body: '#article_content',
});

/** Articles of a Discuz! X portal, with the comments below them. */
export const discuzPortal: Adapter = {
  ...table,
  draft(page) {
    const draft = table.draft(page);
    return draft && { ...draft, posts: [...draft.posts, ...comments(page)] };
  },
};

function credit(post: Element): string | null {
  const line = post.querySelector('.h p, h1 ~ p');
  const words = collapse(line?.textContent ?? null);
  const original = words.match(/原作者: ?([^|]+?)\s*(?:\||$)/)?.[1];
  return original ?? (collapse(line?.querySelector('a[href*="space"]')?.textContent ?? null) || null);
}

function comments({ document }: Page): DraftPost[] {
  return [...document.querySelectorAll('#comment_ul dl, #comment dl[id^="comment_"]')].flatMap((comment) => {
    const text = comment.querySelector('dd');
    if (!text) return [];
    return {
      id: comment.id.match(/\d+/)?.[0] ?? null,
      floor: null,
      author: collapse(comment.querySelector('dt a[href*="space"], dt .xw1')?.textContent ?? null) || null,
      published: collapse(comment.querySelector('dt .xg1')?.textContent ?? null) || null,
      edited: null,
      replyTo: null,
      role: null,
      body: [text],
      root: comment,
    };
  });
}
