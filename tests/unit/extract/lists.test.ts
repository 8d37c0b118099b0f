// @vitest-environment node
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { extract } from '../../../utils/extract';
import { ARTICLE_LISTS, LIST_PAGES } from '../../tools/listPages';

const now = new Date(2026, 2, 1, 12);

function read({ url, html }: { url: string; html: string }) {
  const { window } = new JSDOM(html, { url });
  const { document, Node, NodeFilter, Element, HTMLElement, DOMParser } = window;
  Object.assign(globalThis, { document, Node, NodeFilter, Element, HTMLElement, DOMParser });
  const found = extract(document, { url, now });
  return found && [found.engine, found.kind, found.posts.length];
}

test.each(Object.entries(LIST_PAGES))('%s: nothing to read', (_name, page) => {
  expect(read(page)).toBe(null);
});

test.each(Object.entries(ARTICLE_LISTS))('%s: no thread', (_name, page) => {
  expect(read(page)).toEqual(['readability', 'article', 1]);
});
