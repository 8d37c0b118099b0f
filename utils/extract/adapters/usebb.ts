import { collapse, forum } from '../adapter';
import { crumbs, digits, orBefore } from '../fields';

/** UseBB 1: a row with the poster's name above each row with a text. */
export const usebb = forum({
  engine: 'usebb',
  detects: '.posttop + .post .postcontent',
  title: (root) =>
    collapse(root.querySelector('#location')?.lastChild?.textContent ?? null).replace(/^» /, '') || null,
  board: crumbs('#location a'),
  post: 'tr.post',
  id: orBefore(digits('name', 'a[name^="post"]')),
  author: orBefore('.td2 > b'),
  // The last line of what it says of the poster.
  published: (post) => post.querySelector('.posterinfo')?.lastChild?.textContent ?? null,
  body: '.postcontent',
});
