import { forum } from '../adapter';
import { crumbs, digits, floor } from '../fields';

/** FluxBB and PunBB 1.2. */
export const fluxbb = forum({
  engine: 'fluxbb',
  detects: '.blockpost .postmsg',
  title: (root) =>
    (root.querySelector('.crumbs li:last-child')?.textContent ?? '').replace(/^[\s»]+/, '').trim() || null,
  board: crumbs('.crumbs li:not(:last-child) a'),
  post: '.blockpost[id^="p"]',
  id: digits('id'),
  floor: floor('h2 .conr'),
  author: '.postleft dt strong',
  published: 'h2 a',
  edited: '.postedit',
  body: '.postmsg',
});
