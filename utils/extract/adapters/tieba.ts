import { forum } from '../adapter';
import { attribute, first } from '../fields';

/** What Tieba writes for its own scripts on every post and reply, as JSON. */
interface TiebaData {
  author?: { user_name?: string };
  content?: { post_id?: number | string; date?: string };
  spid?: number | string;
  user_name?: string;
}

function data(post: Element): TiebaData {
  try {
    return JSON.parse(post.getAttribute('data-field') ?? '') ?? {};
  } catch {
    // Saved pages often have it broken by unescaped quotes: the visible fields remain.
    return {};
  }
}

/** Baidu Tieba on a desktop; the replies within a floor (楼中楼) are posts that answer it. */
export const tieba = forum({
  engine: 'tieba',
  detects: '.l_post .d_post_content',
  title: first(attribute('.core_title_txt', 'title'), '.core_title_txt'),
  site: () => '百度贴吧',
  board: '.card_title_fname',
  post: '.l_post, .lzl_single_post',
  id: (post) =>
    String(data(post).content?.post_id ?? data(post).spid ?? post.getAttribute('data-pid') ?? '') || null,
  floor: (post) => (post.matches('.l_post') ? tail(post, /(\d+)\s*楼/) : null),
  author: (post, page) =>
    first('.p_author_name, .d_name a, .lzl_cnt > a.at')(post, page) ??
    data(post).author?.user_name ??
    data(post).user_name ??
    null,
  published: (post) =>
    post.matches('.l_post')
      ? (tail(post, /(\d{4}-\d+-\d+ \d+:\d+)/) ?? data(post).content?.date ?? null)
      : (post.querySelector('.lzl_time')?.textContent ?? null),
  role: (post) => (post.querySelector('.louzhubiaoshi') ? 'op' : null),
  replyTo: (post) => {
    const parent = post.parentElement?.closest('.l_post');
    return parent
      ? String(data(parent).content?.post_id ?? parent.getAttribute('data-pid') ?? '') || null
      : null;
  },
  body: (post) => {
    const body = post.querySelector(post.matches('.l_post') ? '.d_post_content' : '.lzl_content_main');
    return body ? [body] : [];
  },
});

/** A piece of the line below a post: '来自Android客户端 3楼 2013-07-29 00:37'. */
function tail(post: Element, pattern: RegExp): string | null {
  for (const info of post.querySelectorAll('.tail-info, .p_tail span')) {
    const found = pattern.exec(info.textContent ?? '');
    if (found && !info.closest('.lzl_single_post')) return found[1] ?? null;
  }
  return null;
}
