/** Names and moments in Discuz! templates that other makers drew: their classes differ, addresses and ids do not. */
import { collapse } from '../adapter';
import { timeOf } from './discuzParts';

const MEMBER = 'a[href*="mod=space&"], a[href*="space-uid-"], a[href*="space-username-"], a[href*="uid="]';
const ACTION =
  /mod=(?:spacecp|viewthread|post|misc|redirect|forumdisplay)|ac=|do=(?:pm|thread|friend|album)|authorid=/;
const MOMENT =
  /\d{4}-\d{1,2}-\d{1,2}|^\D{0,8}(?:\d+|半)\s?(?:秒|分钟|分鐘|小时|小時|天)前|^\D{0,8}(?:今天|昨天|前天)|\d{1,2}-\d{1,2} \d{1,2}:\d{2}/;
const ELEMENTS = 'span, em, p, li, div, td, dd, time, i, a, small';

/** The first link to a member's space with a name on it, outside the post's text. */
export function memberIn(root: Element, text: Element | null): string | null {
  for (const link of root.querySelectorAll(MEMBER)) {
    if (text?.contains(link) || ACTION.test(link.getAttribute('href') ?? '')) continue;
    const name = collapse(link.textContent);
    if (name) return name;
  }
  return null;
}

/** The post's moment: Discuz!'s own element for it, else the first short words outside the text that are one. */
export function momentIn(root: Element, text: Element | null): string | null {
  const own = root.querySelector('[id^="authorposton"]');
  if (own) return timeOf(own);
  for (const element of root.querySelectorAll(ELEMENTS)) {
    if (text?.contains(element) || element.contains(text)) continue;
    const words = collapse(element.textContent);
    const title = element.getAttribute('title') ?? '';
    if (/^\d{4}-\d/.test(title)) return title;
    if (words.length <= 40 && MOMENT.test(words)) return words;
  }
  return null;
}

/** The head over the posts, where many templates show the opening post's author and date: the title's surroundings. */
function headOver(posts: Element): Element | null {
  const title = posts.ownerDocument.querySelector('h1, h2, #thread_subject');
  let head = title?.parentElement ?? null;
  while (head && !head.contains(posts) && !memberIn(head, null)) head = head.parentElement;
  return head?.contains(posts) ? null : head;
}

/** What `read` finds in a post, else, for the first post of the page, in the head over it. */
export function known(read: typeof memberIn, post: Element, text: Element | null): string | null {
  const own = read(post, text);
  if (own !== null || post.ownerDocument.querySelector(POST) !== post) return own;
  const head = headOver(post);
  return head && read(head, null);
}

const POST = '[id^="pid"], [id^="post_"]';
