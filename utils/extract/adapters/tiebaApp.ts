import { forum } from '../adapter';
import { attribute, first, firstBody } from '../fields';

const FLOOR = /第\s*(\d+)\s*楼/;

/** Baidu Tieba as its application shows it since 2025; the replies within a floor (楼中楼) are posts that answer it. */
export const tiebaApp = forum({
  engine: 'tieba',
  detects: '.pb-content-wrap, .pb-comment-item .pb-rich-text',
  title: '.pb-title',
  site: () => '百度贴吧',
  board: (root) => {
    const name = root.querySelector('.forum-name, .head-forum-name, .forum-card-name');
    return name?.textContent ? [name.textContent.trim()] : [];
  },
  post: ':has(> .pb-content-wrap), .pb-comment-item, .pb-lzl-item',
  id: attribute('', 'data-id'),
  floor: (post) => FLOOR.exec(below(post) ?? '')?.[1] ?? null,
  author: first('.head-name', '.user-info a'),
  // '第2楼 21小时前 浙江', '第3楼 01-17 江苏': a date without a year is of this one.
  published: (post, { now }) =>
    below(post)
      ?.replace(FLOOR, '')
      .replace(/(?<![\d-])\d\d-\d\d(?![\d-])/, `${now.getFullYear()}-$&`)
      .trim() ?? null,
  replyTo: (post) =>
    post.matches('.pb-lzl-item') ? attribute('', 'data-id')(post.closest('.pb-comment-item') ?? post) : null,
  role: (post) => (isOpening(post) ? 'op' : null),
  body: (post) =>
    isOpening(post)
      ? firstBody(':scope > .pb-content-wrap', '.pb-title')(post)
      : firstBody(
          '.comment-content .pb-rich-text',
          '.comment-content .image-list-wrapper',
          '.comment-content',
        )(post),
});

function isOpening(post: Element): boolean {
  return !post.matches('.pb-comment-item, .pb-lzl-item');
}

/** The line of floor, time and place. */
function below(post: Element): string | null {
  return (
    post.querySelector(isOpening(post) ? '.post-num, .desc-info' : '.comment-desc-left')?.textContent ?? null
  );
}
