import { forum } from '../adapter';
import { attribute, first } from '../fields';

/** Tianya (天涯社区), whose threads live on in archives; the topic's author and date stand in the page's head. */
export const tianya = forum({
  engine: 'tianya',
  detects: '.atl-item .bbs-content',
  title: '.atl-title .s_title, .atl-title',
  site: () => '天涯社区',
  board: '.atl-location a[href*="list"], .location a[href*="list"]',
  post: '.atl-item',
  id: attribute('', 'replyid'),
  floor: (post) => (/^\d+$/.test(post.id) ? post.id : null),
  author: (post, { document }) =>
    attribute('', 'js_username', '_host')(post) ??
    (isTopic(post) ? document.querySelector('.atl-menu .atl-info a') : post.querySelector('.atl-info a'))
      ?.textContent ??
    null,
  published: (post, page) =>
    first(attribute('', 'js_restime'), timeOf)(isTopic(post) ? headOf(page.document, post) : post, page),
  role: (post) => (isTopic(post) ? 'op' : null),
  body: '.bbs-content',
});

function isTopic(post: Element): boolean {
  return post.matches('.host-item');
}

function headOf(document: Document, post: Element): Element {
  return document.querySelector('.atl-menu') ?? post;
}

function timeOf(root: Element): string | null {
  const spans = [...root.querySelectorAll('.atl-info span')].map((span) => span.textContent ?? '');
  return spans.find((text) => text.includes('时间')) ?? null;
}
