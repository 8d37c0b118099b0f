// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../utils/extract';
import { toText } from '../../../utils/extract/text';
import { POSTS, UNKNOWN_PAGES } from '../../tools/unknownPages';

describe.each(Object.entries(UNKNOWN_PAGES))('an engine nobody knows: %s', (_, { url, title, html }) => {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const thread = extract(document, { url, now: new Date(2026, 0, 5) });
  test('its title, and who wrote what and when', () => {
    expect(thread?.engine).toBe('repeated');
    expect(thread?.title).toBe(title);
    const wanted = POSTS.map(({ author, day, clock }) => [
      author,
      `2011-04-${String(day).padStart(2, '0')}T${clock}`,
    ]);
    expect(thread?.posts.map((post) => [post.author, post.published?.slice(0, 16)])).toEqual(wanted);
    const texts = thread?.posts.map(({ html }) => toText(html)) ?? [];
    POSTS.forEach(({ text }, index) => {
      expect(texts[index]).toContain(text);
    });
  });
});
