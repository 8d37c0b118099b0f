import type { Pages } from '../../model';
import { number, type Page } from '../adapter';
import { absolute } from '../urls';

/**
 * The parts of a post that its author split by [page] or [index]: parts are pages to the reader. Null when there is no
 * split, or the page shows all parts (`cp=all`).
 */
export function splitPages(page: Page): Pages | null {
  const address = new URL(page.url);
  const part = address.searchParams.get('cp');
  const total = part === 'all' ? 0 : partsOf(page.document);
  const thread = threadOf(page);
  if (total < 2 || !thread) return null;
  const current = Math.min(Number(part) || 1, total);
  const to = (wanted: number) =>
    wanted < 1 || wanted > total
      ? null
      : absolute(`forum.php?mod=viewthread&tid=${thread}&page=1&cp=${wanted}`, page.document.baseURI);
  return { current, total, next: to(current + 1), previous: to(current - 1) };
}

function partsOf(document: Document): number {
  // [index]: a table of contents, before scripts as <a page>, after them as <li onclick>.
  const entries = [...document.querySelectorAll('#threadindex a[page],#threadindex li[onclick]')].map(
    (entry) =>
      Number(entry.getAttribute('page') ?? entry.getAttribute('onclick')?.match(/cp=(\d+)/)?.[1]) || 0,
  );
  if (entries.length > 0) return Math.max(...entries);
  // [page]: only a script call, show_threadpage(pid, current, total, …).
  for (const script of document.querySelectorAll('#postlist script,#threadpage ~ script')) {
    const total = script.textContent?.match(/show_threadpage\(\s*\d+\s*,\s*\d+\s*,\s*(\d+)/)?.[1];
    if (total) return Number(total);
  }
  return Math.max(
    0,
    ...[...document.querySelectorAll('#threadpage .pg a')].map((link) => number(link.textContent) ?? 0),
  );
}

function threadOf({ document, url }: Page): string | null {
  const found = `${url} ${document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? ''}`;
  return (
    found
      .match(/[?&]tid=(\d+)|thread-?(\d+)/)
      ?.slice(1)
      .find(Boolean) ?? null
  );
}
