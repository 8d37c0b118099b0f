// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { describe as describeRange, locate } from '../../utils/anchor';
import type { Quote } from '../../utils/model';

function body(html: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

function rangeOf(element: Element, words: string): Range {
  const quote: Quote = { exact: words, prefix: '', suffix: '' };
  const range = locate(element, quote);
  if (!range) throw new Error(`'${words}' is not in the body`);
  return range;
}

const PAGE = `<p>The mill stood by the river.</p><p>The roof</p><p>In spring the roof leaked, and the miller
  mended the roof with reeds.</p><p>The wheel</p><p>The wheel turned all winter.</p>`;

test('a described range is found again', () => {
  const page = body(PAGE);
  const quote = describeRange(page, rangeOf(page, 'leaked, and the miller mended'));
  expect(quote).toEqual({
    exact: 'leaked, and the miller mended',
    prefix: '. The roof In spring the roof',
    suffix: 'the roof with reeds. The wheel',
  });
  if (quote) expect(locate(page, quote)?.toString()).toBe('leaked, and the miller\n  mended');
});

test('of equal words, those with the same surroundings are meant', () => {
  const page = body(PAGE);
  const range = locate(page, { exact: 'The wheel', prefix: 'with reeds.', suffix: 'The wheel turned' });
  expect(range?.startContainer.parentElement).toBe(page.children[3]);
  const other = locate(page, { exact: 'The wheel', prefix: 'The wheel', suffix: 'turned all winter.' });
  expect(other?.startContainer.parentElement).toBe(page.children[4]);
});

test.each([
  ['other white space', '<div>老　槐树<br>今 年\n开花</div>', '老 槐树'],
  ['a line break within', '<div>老槐<br>树今年开花</div>', '老槐<br>树'],
  ['inline marks within', '<div>老<b>槐</b><i>树</i>今年开花</div>', '老槐树'],
  [
    'hidden noise within',
    '<div>老<span style="display:none">x8Kq</span>槐<font class="jammer">zz9</font>树今年</div>',
    '老槐树',
  ],
  ['soft hyphens and zero-width signs', '<div>老\u200b槐\u00ad树今年</div>', '老槐树'],
])('words are found in spite of %s', (_name, html) => {
  const range = locate(body(html), { exact: '老槐树', prefix: '', suffix: '' });
  const text = [...(range?.toString() ?? '')].filter((sign) => '老槐树'.includes(sign)).join('');
  expect(text).toBe('老槐树');
});

test('words are found after posts were put before them', () => {
  const quote = { exact: 'The roof', prefix: 'by the river.', suffix: 'In spring' };
  const page = body(`<p>The roof is nice, says someone.</p>${PAGE}`);
  expect(locate(page, quote)?.startContainer.parentElement).toBe(page.children[2]);
});

test('a few changed letters do not matter', () => {
  const quote = { exact: 'the miller mended the roof with reads', prefix: '', suffix: '' };
  expect(locate(body(PAGE), quote)?.toString()).toMatch(/^the miller\s+mended the roof with reeds$/);
});

test('a long passage is found by its ends', () => {
  const long = Array.from({ length: 30 }, (_, index) => `Sentence number ${index} of the report.`).join(' ');
  const edited = long.replace('number 15', 'no. fifteen');
  const range = locate(body(`<p>Before.</p><p>${edited}</p><p>After.</p>`), {
    exact: long,
    prefix: '',
    suffix: '',
  });
  expect(range?.toString()).toBe(edited);
});

test('several elements are one body', () => {
  const parts = [body('<p>First part</p>'), body('<p>Second part</p>')];
  body('').append(...parts);
  expect(locate(parts, { exact: 'part Second', prefix: '', suffix: '' })?.toString()).toContain('Second');
});

test('words that are gone are null', () => {
  expect(locate(body(PAGE), { exact: 'The chimney fell down in autumn', prefix: '', suffix: '' })).toBeNull();
  expect(locate(body(PAGE), { exact: 'barn', prefix: '', suffix: '' })).toBeNull();
  expect(locate(body(''), { exact: 'barn', prefix: '', suffix: '' })).toBeNull();
});

test('a range without words describes nothing', () => {
  const page = body('<p>One</p><p> </p>');
  const range = document.createRange();
  range.selectNodeContents(page.children[1] ?? page);
  expect(describeRange(page, range)).toBeNull();
});
