// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../utils/extract';
import { toText } from '../../../utils/extract/text';

const START =
  'My kettle hums on the left plate and is silent on the right one, and both plates are of one make…';

function read(head: string, { url = 'https://kettle.example/t/hum/7', body = '<div id="app"></div>' } = {}) {
  const document = new DOMParser().parseFromString(
    `<head><title>Why does it hum? - Kettles</title><meta property="og:title" content="Why does it hum?">${head}</head>${body}`,
    'text/html',
  );
  const thread = extract(document, { url, now: new Date(2026, 0, 5) });
  const [post] = thread?.posts ?? [];
  return post && { title: thread?.title, published: post.published, text: toText(post.html).trim() };
}

const said = `<meta name="description" content="${START}">`;
const day = '<meta property="article:published_time" content="2025-03-04T05:06:07Z">';

describe('a page that scripts have yet to fill', () => {
  test('is what it states of itself', () => {
    const expected = { title: 'Why does it hum?', published: '2025-03-04T05:06:07Z', text: START };
    expect(read(said + day)).toEqual(expected);
  });
  test('is nothing where it has no day, as lists have none, and where it is a later page', () => {
    expect(read(said)).toBeUndefined();
    expect(read(said + day, { url: 'https://kettle.example/t/hum/7?page=2' })).toBeUndefined();
  });
  test('is its part for browsers without scripts, where that has the text', () => {
    const text = `<h1>Why does it hum?</h1><div>${`<p>${START.repeat(4)}</p>`.repeat(9)}</div>`;
    const body = `<a href="#content">Skip to content</a><div id="app"></div><noscript>${text}</noscript>`;
    expect(read(said + day, { body })?.text.length).toBeGreaterThan(9 * 4 * START.length - 1);
  });
});
