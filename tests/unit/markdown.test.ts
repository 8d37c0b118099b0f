// @vitest-environment jsdom
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { markdownOf } from '../../utils/export/markdown';
import { toText } from '../../utils/extract/text';
import type { Html, Thread } from '../../utils/model';
import { tokens } from '../bench/score';

/** Markdown's text as its reader shows it. */
function shown(markdown: string): string {
  const html = marked.parse(markdown, { async: false, gfm: true });
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('p, li, td, th, h1, h2, h3, h4, h5, h6, br, pre, blockquote'))
    element.before(' ');
  return body.textContent;
}

const expected = import.meta.glob<Thread | null>('../fixtures/*/expected.json', {
  eager: true,
  import: 'default',
});
const posts = Object.entries(expected).flatMap(([file, thread]) =>
  (thread?.posts ?? []).map(({ id, html }) => [`${file.split('/').at(-2)} ${id}`, html] as const),
);

/** As editors write it on real pages. */
const HARD = [
  '<p><strong>S</strong><strong>aving</strong> time</p>',
  '<p>see<b><a href="https://x/"> this page</a>,</b> and</p>',
  '<p>ask<a href="https://x/"> us </a>here</p>',
  '<table><tr><td><p>one</p><p>two</p></td><td>a &lt;b&gt; c</td></tr></table>',
  '<p>3.</p><p>Cut the leeks.</p>',
  '<p>到<b>80%</b>满，1<b>. 鸡</b>，<b>“好。”</b>了</p>',
  '<a href="https://x/"><p>one</p><p>two</p></a>',
].map((html) => [html, html as Html] as const);

describe('Markdown, read back by a parser', () => {
  test.each([...posts, ...HARD])('%s: no word is lost, no mark is left', (_, html) => {
    const text = toText(html);
    const back = shown(markdownOf(html));
    const left = tokens(back);
    const lost = tokens(text).filter((word) => {
      const place = left.indexOf(word);
      if (place >= 0) left.splice(place, 1);
      return place < 0;
    });
    expect(lost).toEqual([]);
    for (const mark of ['**', '~~', ']('])
      expect(back.split(mark).length).toBeLessThanOrEqual(text.split(mark).length);
  });
});
