// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { pagesOf } from '../../../utils/extract/pager';

const link = (href: string, words: string) => `<a href="${href}">${words}</a>`;

test.each([
  [
    'an offset called show, and how many in words',
    'https://wicker.example/forum/?topicid=77&show=50',
    `<div class="pages">Pages (5) ${link('?topicid=77&show=0', '[1]')} [2] ${link('?topicid=77&show=100', '[3]')}</div>`,
  ],
  [
    'a number behind a name and a number',
    'https://wicker.example/foro/sillas/mimbre-4821/2',
    `<div>${link('/foro/sillas/mimbre-4821/1', '1')}<em>2</em>${link('/foro/sillas/mimbre-4821/3', '3')}${link('/foro/sillas/mimbre-4821/5', '5')}</div>`,
  ],
  [
    'a choice of pages between arrows',
    'https://wicker.example/showthread.php?threadid=77&pagenumber=2',
    `<div class="pages">Pages (5): ${link('?threadid=77&pagenumber=1', '‹ Prev')} <select><option>1</option><option selected>2</option></select> ${link('?threadid=77&pagenumber=3', 'Next ›')}</div>`,
  ],
])('page 2 of 5: %s', (_, url, html) => {
  const document = new DOMParser().parseFromString(`<base href="${url}">${html}`, 'text/html');
  const { current, total, next } = pagesOf({ document, url, now: new Date(2026, 0, 5) });
  expect([current, total]).toEqual([2, 5]);
  expect(next).toMatch(/(?:show=100|\/3|pagenumber=3)$/);
});
