import { forum } from '../adapter';
import { crumbs, digits } from '../fields';

/** UBB.threads 7. */
export const ubb = forum({
  engine: 'ubb',
  detects: '.t_inner .post-content [id^="body"]',
  title: '.subjecttable .truncate',
  board: crumbs('#breadcrumbs a, .breadcrumbs a'),
  post: 'table.t_inner',
  id: digits('href', '.subjecttable a[href*="#Post"]'),
  author: '.author-name a, .author-content a',
  // The day and the clock are elements of their own.
  published: (post) =>
    [...post.querySelectorAll('.subjecttable .date, .subjecttable .time')]
      .slice(0, 2)
      .map((part) => part.textContent)
      .join(' ') || null,
  body: '.post-content [id^="body"]',
});
