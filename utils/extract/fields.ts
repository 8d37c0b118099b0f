import type { Field, Page } from './adapter';
import { collapse, pick } from './adapter';

/** The first of the named attributes at the first match of a selector ('' is the post itself). */
export function attribute(selector: string, ...names: string[]): (root: Element) => string | null {
  return (root) => {
    const found = selector ? root.querySelector(selector) : root;
    for (const name of names) {
      const value = found?.getAttribute(name)?.trim();
      if (value) return value;
    }
    return null;
  };
}

/** The last digits of an attribute of the post: 'post-123' → '123'. */
export function digits(name: string, selector = ''): (root: Element) => string | null {
  const read = attribute(selector, name);
  return (root) => read(root)?.match(/\d+(?=\D*$)/)?.[0] ?? null;
}

/** A moment at the first match: `datetime`, an epoch in `data-time…`, a `title` with digits, else the words shown. */
export function moment(selector: string): (root: Element) => string | null {
  return (root) => {
    const found = root.querySelector(selector);
    return found && momentOf(found.querySelector('time,abbr[title]') ?? found);
  };
}

const EPOCHS = ['data-timestamp', 'data-time', 'data-epoch', 'data-created'];

/** The moment an element states: absolute attributes before the words shown, which may be '2 hours ago'. */
export function momentOf(element: Element): string | null {
  const stated = ['datetime', 'content', 'date']
    .map((name) => element.getAttribute(name)?.trim())
    .find(Boolean);
  if (stated) return stated;
  for (const name of EPOCHS) {
    const moment = fromEpoch(element.getAttribute(name));
    if (moment) return moment;
  }
  const title = element.getAttribute('title')?.trim();
  return (title && /\d/.test(title) ? title : collapse(element.textContent)) || null;
}

/** Seconds or milliseconds since 1970 as ISO in UTC; null when the text is no such number. */
export function fromEpoch(text: string | null): string | null {
  if (!text || !/^\d{9,13}$/.test(text)) return null;
  const milliseconds = Number(text) * (text.length > 11 ? 1 : 1000);
  return new Date(milliseconds)
    .toISOString()
    .replace('.000Z', 'Z')
    .replace(/\.\d+Z/, 'Z');
}

/** The text of the first match without the texts of some of its descendants. */
export function without(selector: string, dropped: string): (root: Element) => string | null {
  return (root) => {
    const copy = root.querySelector(selector)?.cloneNode(true);
    if (!copy) return null;
    const element = copy as Element;
    for (const part of element.querySelectorAll(dropped)) part.remove();
    return collapse(element.textContent) || null;
  };
}

/** A field at the post, or else in the element before it: some themes set a post's head outside it. */
export function orBefore(field: Field): (root: Element, page: Page) => string | null {
  return (root, page) => {
    const before = root.previousElementSibling;
    return pick(field, root, page) ?? (before && pick(field, before, page));
  };
}

/** A floor label among the matches: '#1,204', 'Post #2 of 7' → '1204', '2'. */
export function floor(selector: string): (root: Element) => string | null {
  return (root) => {
    for (const label of root.querySelectorAll(selector)) {
      const text = collapse(label.getAttribute('content') ?? label.textContent);
      const found = text.length < 25 && /#\s*(\d[\d.,]*)/.exec(text)?.[1];
      if (found) return found.replace(/\D/g, '');
    }
    return null;
  };
}

/** The post that a nested one answers: what `id` reads in the next element outwards that matches `holder`. */
export function around(
  holder: string,
  id: (root: Element) => string | null,
): (post: Element) => string | null {
  return (post) => {
    const outer = post.closest(holder)?.parentElement?.closest(holder);
    return outer ? id(outer) : null;
  };
}

/** The first of several selectors that matches in a post, as its body: a link that was posted without a text is shown itself. */
export function firstBody(...selectors: string[]): (post: Element) => Element[] {
  return (post) => {
    for (const selector of selectors) {
      const found = post.querySelector(selector);
      if (found && (found.textContent?.trim() || found.querySelector('img,video'))) return [found];
    }
    return [];
  };
}

/** The first field of several that gives something. */
export function first(...fields: Field[]): (root: Element, page: Page) => string | null {
  return (root, page) => {
    for (const field of fields) {
      const found = typeof field === 'function' ? field(root, page) : textAt(root, field);
      if (found) return found;
    }
    return null;
  };
}

function textAt(root: Element, selector: string): string | null {
  return collapse(root.querySelector(selector)?.textContent ?? null) || null;
}

/**
 * The names of a breadcrumb's boards, by the first selector that finds any: links to the site's or the forum's front
 * page, and what marks all as read, are no boards.
 */
export function crumbs(...selectors: string[]): (root: Element) => string[] {
  return (root) => {
    for (const selector of selectors) {
      const names = [...root.querySelectorAll<HTMLAnchorElement>(selector)]
        .filter((link) => !isNoBoard(link.getAttribute('href') ?? ''))
        .map((link) => collapse(link.textContent))
        .filter(Boolean);
      if (names.length > 0) return [...new Set(names)];
    }
    return [];
  };
}

const FRONT =
  /^(index|forums?|boards?|community|bbs|home|list|discussions?|default|topics?|all|archive|forum_summary)?(\.\w+)?$/i;

/** Whether an address is the site's or the forum's front page, or marks all as read. */
export function isNoBoard(href: string): boolean {
  if (/mark_?read/i.test(href)) return true;
  const [path = '', query = ''] = href.replace(/^\w+:\/\/[^/]*/, '').split(/[?#]/);
  // XenForo's categories are places on the front page: '/forums/#growing.2'.
  if (/#.*\.\d+$/.test(href)) return false;
  if (/\d/.test(query.replace(/\bs(id)?=[\w:]+/, '')) || /\d/.test(path)) return false;
  return path.split('/').every((part) => part === '.' || part === '..' || FRONT.test(part));
}
