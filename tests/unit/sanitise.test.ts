// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { sanitise } from '../../utils/sanitise';

function html(dirty: string): string {
  const holder = document.createElement('div');
  holder.append(sanitise(dirty));
  return holder.innerHTML;
}

describe('sanitised HTML', () => {
  test.each([
    '<blockquote data-quote="老周" data-post="502"><p>words</p></blockquote>',
    '<table><tbody><tr><td colspan="2" rowspan="3">a</td></tr></tbody></table>',
    '<ol start="3"><li value="7">a</li></ol>',
    '<p dir="rtl" lang="ug">a</p>',
    '<time datetime="2024-03-11T21:07">then</time>',
  ])('keeps %s', (clean) => expect(html(clean)).toBe(clean));

  test.each([
    ['<img src="x.png" onerror="alert(1)">', 'onerror'],
    ['<a href="javascript:alert(1)">a</a>', 'javascript'],
    ['<a href=" java&#10;script:alert(1)">a</a>', 'script'],
    ['<a href="data:text/html,<script>alert(1)</script>">a</a>', 'data:'],
    ['<svg><script>alert(1)</script></svg>', 'alert'],
    ['<iframe src="https://a.test/"></iframe>', 'iframe'],
    ['<form action="https://a.test/"><button>Send</button></form>', 'form'],
    ['<p style="position:fixed" id="x" class="y">a</p>', 'style'],
    ['<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>', 'onerror'],
    ['<video poster="javascript:alert(1)"></video>', 'javascript'],
  ])('%s loses what runs', (dirty, what) => expect(html(dirty)).not.toContain(what));

  test('links tell nobody where they were clicked', () => {
    expect(html('<a href="https://a.test/">a</a>')).toBe(
      '<a href="https://a.test/" target="_blank" rel="noopener noreferrer">a</a>',
    );
  });
});
