// @vitest-environment node
import { expect, test } from 'vitest';
import { extract } from '../../../utils/extract';
import { openInert } from '../../tools/inert';
import { ARTICLE_LISTS, LIST_PAGES } from '../../tools/listPages';

const now = new Date(2026, 2, 1, 12);

function read({ url, html }: { url: string; html: string }) {
  const found = extract(openInert(html, url), { url, now });
  return found && [found.engine, found.kind, found.posts.length];
}

test.each(Object.entries(LIST_PAGES))('%s: nothing to read', (_name, page) => {
  expect(read(page)).toBe(null);
});

test.each(Object.entries(ARTICLE_LISTS))('%s: no thread', (_name, page) => {
  expect(read(page)).toEqual(['readability', 'article', 1]);
});

/** Drupal gives each answer a title, which leads to the answer's own address. */
test('answers with titles that lead to themselves are no list', () => {
  const answer = (i: number) =>
    `<div class="comment" id="comment-${i}"><h3><a href="/comment/${i}#comment-${i}">Reed number ${i} of the old seat</a></h3>
     <div class="submitted">Submitted by <a href="/user/${i}" class="username">Teasel${i}</a> on March ${i}, 2024 - 7:33pm</div><div class="content"><p>Reed number ${i} of the old seat broke, and I wove in a damp one from below.</p></div></div>`;
  const opening = 'My wicker chair creaks whenever I sit down in it, and in winter it is worse than ever. ';
  const html = `<title>A creaking chair | Wicker</title><div id="node-9"><div class="submitted">Submitted by <a href="/user/99" class="username">oldwillow</a> on March 1, 2024 - 5:33pm</div>
    <div class="content"><p>${opening}</p><p>It stood beside the heating for three years.</p></div></div><div id="comments">${[1, 2, 3, 4, 5, 6].map(answer).join('')}</div>`;
  expect(read({ url: 'https://wicker.example/forum/chairs/creaking', html })).toEqual([
    'repeated',
    'thread',
    7,
  ]);
});
