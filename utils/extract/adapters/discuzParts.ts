import type { Pages } from '../../model';
import { collapse, type DraftPost, number, type Page } from '../adapter';
import { absolute } from '../urls';

const NAMED_FLOORS = ['楼主', '沙发', '板凳', '地板'];

/** The number of a floor's label: '楼主' is 1, '沙发' 2, '12#' 12. */
export function floorOf(label: string | null | undefined): string | null {
  const text = collapse(label ?? null);
  const named = NAMED_FLOORS.indexOf(text);
  return named >= 0 ? String(named + 1) : (text.match(/\d+/)?.[0] ?? null);
}

/** Sites name the first floors as they like: those take their numbers from their place before a numbered one. */
export function withFloors(posts: DraftPost[], opens: boolean): DraftPost[] {
  const numbered = posts.findIndex((post) => post.floor !== null);
  const first = numbered < 0 ? (opens ? 1 : null) : (posts[numbered]?.floor ?? 0) - numbered;
  if (first === null || first < 1) return posts;
  return posts.map((post, index) =>
    index < numbered || numbered < 0 ? { ...post, floor: first + index } : post,
  );
}

/** Digits of an id like 'pid123', 'post_123', 'postmessage_123'. */
export function idOf(element: Element): string | null {
  return element.id.match(/\d+/)?.[0] ?? null;
}

/** Words of an element's own text nodes, without those of its children. */
export function ownText(element: Element | null): string | null {
  const words = [...(element?.childNodes ?? [])].filter((node) => node.nodeType === 3);
  return collapse(words.map((node) => node.nodeValue).join(' ')) || null;
}

/** The absolute time of a line like '发表于 <span title="2026-1-2 03:04">3 天前</span>', else its words. */
export function timeOf(line: Element | null | undefined): string | null {
  const title = line?.querySelector('[title]')?.getAttribute('title') ?? '';
  return /\d{4}.\d/.test(title) ? title : collapse(line?.textContent ?? null) || null;
}

/** Discuz!'s pager: `<strong>` is this page, `.nxt`/`.next` the next, '/ 9 页' or the greatest number the total. */
export function pagesIn(pager: Element | null | undefined, page: Page): Pages {
  if (!pager) return { current: 1, total: 1, next: null, previous: null };
  const current = number(pager.querySelector('strong')?.textContent ?? null) ?? 1;
  const links = [...pager.querySelectorAll('a[href]')];
  const numbers = links.map(
    (link) => number(/^[^\d]*\d+[^\d]*$/.test(link.textContent ?? '') ? link.textContent : null) ?? 0,
  );
  const total =
    number(pager.querySelector('label span')?.textContent ?? null) ?? Math.max(current, ...numbers);
  const to = (selector: string, wanted: number) =>
    address(pager.querySelector(selector) ?? links[numbers.indexOf(wanted)], page);
  return {
    current,
    total,
    next: current < total ? to('a.nxt,a.next', current + 1) : null,
    previous: current > 1 ? to('a.prev', current - 1) : null,
  };
}

/** The pager of the page itself: not one within a post or its comments. */
export function pagerOf(page: Page): Element | undefined {
  return [...page.document.querySelectorAll('.pg,.pages')].find(
    (pager) => !pager.closest('[id^="post_"],[id^="threadpage"],[id^="comment_"],.cm'),
  );
}

function address(link: Element | undefined | null, page: Page): string | null {
  return absolute(link?.getAttribute('href') ?? null, page.document.baseURI);
}
