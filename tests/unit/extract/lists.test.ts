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
