import { forum } from '../adapter';
import { attribute, first, firstBody } from '../fields';

/** Hacker News: a table; how far a comment is indented tells which it answers. */
export const hackernews = forum({
  engine: 'hackernews',
  detects: 'table.fatitem .hnuser, tr.comtr .commtext',
  title: '.fatitem .titleline > a, .fatitem .storylink, .fatitem .onstory a',
  site: () => 'Hacker News',
  post: 'table.fatitem, tr.comtr',
  id: first(attribute('', 'id'), attribute('.athing', 'id')),
  author: '.hnuser',
  // '2024-01-05T12:34:56 1704458096', earlier without the seconds since 1970.
  published: (post) =>
    attribute('.age', 'title')(post)?.split(' ')[0] ?? post.querySelector('.age')?.textContent ?? null,
  replyTo: parentRow,
  body: firstBody('.commtext', '.toptext', '.titleline, td.title > a'),
});

/** The nearest row above that is indented less. */
function parentRow(post: Element): string | null {
  const own = indentOf(post);
  if (!own) return null;
  for (let row = post.previousElementSibling; row; row = row.previousElementSibling)
    if (row.matches('.comtr') && indentOf(row) < own) return row.id || null;
  return null;
}

function indentOf(row: Element): number {
  const cell = row.querySelector('.ind');
  return Number(cell?.getAttribute('indent') ?? cell?.querySelector('img')?.getAttribute('width') ?? 0);
}
