// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../utils/extract';
import { toText } from '../../../utils/extract/text';
import { UNKNOWN_OPENINGS } from '../../tools/unknownOpenings';
import { POSTS, UNKNOWN_PAGES } from '../../tools/unknownPages';

const PAGES = { ...UNKNOWN_PAGES, ...UNKNOWN_OPENINGS };

describe.each(Object.entries(PAGES))('an engine nobody knows: %s', (_, { url, title, html }) => {
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

describe('one post alone', () => {
  const words = 'The pump hums because its bearing is dry, and a dry bearing wears the shaft out. '.repeat(
    15,
  );
  const read = (picture: string, type = 'website') => {
    const html = `<meta property="og:type" content="${type}"><table><tr id="p41"><td>${picture}<br><a href="u/7">Heron</a><br>Posts: 12</td>
<td><div><a href="?only=7">只看该作者</a> 2011-04-03 18:05</div><div class="text"><p>${words}</p><p>${words}</p></div></td></tr></table>`;
    const document = new DOMParser().parseFromString(html, 'text/html');
    const thread = extract(document, { url: 'https://pump.example/t/4', now: new Date(2026, 0, 5) });
    return [thread?.engine, thread?.posts.length, thread?.posts[0]?.author];
  };
  const picture = '<a href="u/7"><img src="u/7.png"></a>';
  test('is one with its poster’s picture beside it', () =>
    expect(read(picture)).toEqual(['repeated', 1, 'Heron']));
  test('is an article where nothing shows a member, or the page says so', () => {
    expect(read('')[0]).toBe('readability');
    expect(read(picture, 'article')[0]).toBe('readability');
  });
});
