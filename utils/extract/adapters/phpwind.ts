import type { Pages } from '../../model';
import { collapse, type Field, forum, number, type Page } from '../adapter';
import { absolute } from '../urls';

/** The line with '发表于: 2008-1-2 03:04', 'Posted: …' or the like in any language. */
const published: Field = (post) => {
  const told = post.querySelector('.tipTop [title], .tiptop [title*=":"]')?.getAttribute('title') ?? '';
  if (/\d{4}-\d/.test(told)) return told;
  for (const line of post.querySelectorAll(
    '.tipad .gray, .tipad, .tiptop .gray, .tipTop, .floot_left, .tiptop',
  )) {
    const found = collapse(line.textContent).match(/\d{4}-\d{1,2}-\d{1,2}(?:,? \d{1,2}:\d{2}(?::\d{2})?)?/);
    if (found) return found[0];
  }
  return null;
};

/** phpwind's pager says 'Pages: ( 1/41 total )' or '共41页'; `<b>` or `<strong>` is this page. */
function pages(page: Page): Pages {
  const pager = page.document.querySelector('.pages');
  if (!pager) return { current: 1, total: 1, next: null, previous: null };
  const words = collapse(pager.textContent);
  const current = number(pager.querySelector('b, strong')?.textContent ?? null) ?? 1;
  const links = [...pager.querySelectorAll('a[href]')];
  const numbers = links.map((link) =>
    /^\d+$/.test(collapse(link.textContent)) ? Number(link.textContent) : 0,
  );
  const total = Number(
    words.match(/\d+\s*\/\s*(\d+)/)?.[1] ??
      words.match(/共\s*(\d+)\s*页/)?.[1] ??
      Math.max(current, ...numbers),
  );
  const to = (wanted: number) =>
    absolute(links[numbers.indexOf(wanted)]?.getAttribute('href') ?? null, page.document.baseURI);
  return { current, total, next: to(current + 1), previous: current > 1 ? to(current - 1) : null };
}

/** phpwind 6 to 8.7. */
export const phpwind = forum({
  engine: 'phpwind',
  detects: '[id^="read_"].tpc_content, [id="read_tpc"]',
  title: '#subject_tpc',
  site: '#breadcrumbs a[href*="index"], #breadcrumbs a',
  board: '#breadcrumbs a[href*="thread"]',
  pages,
  post: '.t.t2:has([id^="read_"]), .readTable:has([id^="read_"]), .read_t:has([id^="read_"])',
  id: (post) => post.querySelector('[id^="read_"]')?.id.slice(5) ?? null,
  floor: (post) => {
    const label = post.querySelector('.tipad .s3, .tipTop .s3, .tiptop .s3, [onclick*="postreply"]');
    if (post.querySelector('#read_tpc')) return null;
    return collapse(label?.textContent ?? null).match(/\d+/)?.[0] ?? null;
  },
  author: '.readName a, .r_two b a, .r_two b, .user-pic + b, .r_two strong',
  published,
  role: (post) => (post.querySelector('#read_tpc') ? 'op' : null),
  body: '[id^="read_"]',
});
