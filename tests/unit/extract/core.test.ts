// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../utils/extract';
import { coreOf } from '../../../utils/extract/core';
import { survey } from '../../../utils/extract/repeated/survey';
import { toText } from '../../../utils/extract/text';

const words = (count: number) =>
  'The pump hums because its bearing is dry, and a dry bearing wears the shaft out in a month. '.repeat(
    count,
  );

function page(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
function read(html: string): string {
  const thread = extract(page(html), { url: 'https://pump.example/a', now: new Date(2024, 0, 1) });
  return thread ? thread.posts.map((post) => toText(post.html)).join('\n') : '';
}

describe('the core of a page', () => {
  test('is the smallest part with almost all running words, menus and comments beside it left out', () => {
    const { body } = page(
      `<nav>${words(2)}</nav><div id=a><div id=b><p>${words(9)}</p><p>${words(9)}</p>` +
        `<div class="post-comments">${words(9)}</div></div></div><footer>${words(1)}</footer>`,
    );
    const core = coreOf(survey(body));
    expect(core?.element.id).toBe('b');
    expect(core?.asides.map((aside) => aside.className)).toEqual(['post-comments']);
  });
  test('what holds most of the page is no aside, whatever it is called', () => {
    const { body } = page(`<div class="nav-open"><p>${words(9)}</p><p>${words(9)}</p></div>`);
    expect(coreOf(survey(body))?.weight).toBeGreaterThan(500);
  });
});

describe('an article that Readability takes for a part of itself', () => {
  const row = (index: number) =>
    `<div class=row><div class=cell><div>Part ${index}</div></div><div class=cell><div>${words(3)}(${index})</div></div></div>`;
  const rows = Array.from({ length: 12 }, (_, index) => row(index)).join('');

  test('is read whole, what stands beside it left out', () => {
    const text = read(
      `<title>Pumps</title><main><h1>Pumps</h1><div class=lead><p>${words(4)}</p><p>${words(4)}</p></div>` +
        `<div class="sidebar-box">${rows}</div><div class=related-posts>Other pumps</div></main>`,
    );
    expect(text).toContain('(0)');
    expect(text).toContain('(11)');
    expect(text).not.toContain('Other pumps');
  });
  test('parts that React streamed and no script put into place are read', () => {
    const text = read(
      `<title>Pumps</title><template id="B:0"></template><div hidden id="S:0"><article><h1>Pumps</h1>` +
        `<p>${words(5)}</p><p>${words(5)}</p></article></div>`,
    );
    expect(text).toContain('a dry bearing wears');
  });
  test('a list of cards stays a list', () => {
    const cards = Array.from(
      { length: 40 },
      (_, index) =>
        `<li><a href="/p/${index}">Pump number ${index} with its long and linked name</a> $${index}</li>`,
    );
    expect(read(`<title>Shop</title><h1>Shop</h1><ul>${cards.join('')}</ul>`)).toBe('');
  });
});
