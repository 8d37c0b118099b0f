// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { read } from '../../../utils/extract';

const SENTENCE =
  'The ferry leaves the island at seven, and the post goes with it, unless the fog keeps both. ';

function placesOf(body: string): Element[] {
  document.body.innerHTML = body;
  const reading = read(document, { url: 'https://diary.example/ferry', now: new Date() });
  expect(reading?.thread.engine).toBe('readability');
  return [...(reading?.bodies.values() ?? [])].flat();
}

const textOf = (places: Element[]) => places.map(({ textContent }) => textContent).join(' ');

test.each([
  ['paragraphs', `<main><h1>Ferry</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(5)}</main>`],
  [
    'divs as paragraphs, which are made anew',
    `<div id="a">${`<div>${SENTENCE.repeat(3)}<b>Fog.</b></div>`.repeat(5)}</div>`,
  ],
  ['line breaks alone', `<div id="a"><div>${`${SENTENCE.repeat(3)}<br><br>`.repeat(5)}</div></div>`],
  ['a table of layout', `<table><tr><td><p>${SENTENCE.repeat(12)}</p></td></tr></table>`],
])('an article stands in the live page: %s', (_, body) => {
  const places = placesOf(body);
  expect(places.every((place) => place.isConnected && place.ownerDocument === document)).toBe(true);
  expect(textOf(places).split('The ferry leaves').length - 1).toBe(body.split('The ferry leaves').length - 1);
});

test('what stands beside the article is none of its places', () => {
  const places = placesOf(
    `<div class="page"><div class="text">${`<p>${SENTENCE.repeat(3)}</p>`.repeat(5)}</div>
     <div class="sidebar related"><ul>${'<li><a href="/x">Harbour prices</a></li>'.repeat(40)}</ul></div></div>`,
  );
  expect(textOf(places)).not.toContain('Harbour prices');
});
