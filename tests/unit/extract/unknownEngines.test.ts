// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../utils/extract';
import { toText } from '../../../utils/extract/text';
import { UNKNOWN_OPENINGS } from '../../tools/unknownOpenings';
import { each, POSTS, UNKNOWN_PAGES } from '../../tools/unknownPages';
import { UNKNOWN_TRACKERS } from '../../tools/unknownTrackers';

const PAGES = { ...UNKNOWN_PAGES, ...UNKNOWN_OPENINGS, ...UNKNOWN_TRACKERS };

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

test('a board without members calls everybody the same, and counts the posts', () => {
  const rows = POSTS.map(
    ({ day, clock, text }, n) =>
      `<dt><a href="${n + 1}">${n + 1}</a> ：<a href="mailto:sage"><b>名無しさん</b></a>：2011/04/${day} ${clock}:07 ID:k${n}</dt><dd>${text}<br><br></dd>`,
  );
  const html = `<html lang="ja"><title>A chair</title><h1>A chair</h1><dl>${rows.join('')}</dl>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const thread = extract(document, { url: 'https://wicker.example/48/', now: new Date(2026, 0, 5) });
  expect(thread?.posts.map(({ author, floor }) => [author, floor])).toEqual([
    ['名無しさん', 1],
    ['名無しさん', 2],
    ['名無しさん', 3],
  ]);
});

/** WeCenter: who asked is named beside the thread; the accepted answer's text begins with its mark. */
test('who asked, below a label beside the thread; the mark of the accepted answer is none of its text', () => {
  const more = 'Three years beside the heating have dried it out, and in winter it is worse than ever.';
  const user = (author: string) => `<a class="aw-user-name" href="/people/${author}">${author}</a>`;
  const posts = each(({ n, id, author, dd, clock, text }) =>
    n === 0
      ? `<div class="ask"><h1>A chair</h1><div class="txt">${text}<br>${more}</div><div class="meta"><span>发表时间 2011-04-${dd} ${clock}</span> <a>添加评论</a></div></div><div class="all">`
      : `<div class="aw-item" id="answer_list_${id}"><p>${user(author)} - <span>随缘</span></p><div class="box">${n === 2 ? '<div class="bar">最佳答案</div>' : ''}<pre>${text}</pre></div><div class="meta"><span>2011-04-${dd} ${clock}</span> <a>引用</a></div></div>`,
  );
  const html = `<title>A chair - Wicker</title><div class="main">${posts}</div></div><div class="side"><h3>发起人</h3><dl><dt><a href="/people/x"><img></a></dt><dd>${user('Teasel')}</dd></dl></div>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const thread = extract(document, { url: 'https://wicker.example/question/48', now: new Date(2026, 0, 5) });
  expect(thread?.posts.map(({ author, role }) => [author, role])).toEqual([
    ['Teasel', 'op'],
    ['oldwillow', null],
    ['Teasel', 'accepted'],
  ]);
  expect(thread?.posts.map(({ html }) => toText(html))[2]).toBe(POSTS[2]?.text);
});

test('pages counted behind the number of the thread', () => {
  const posts = each(
    ({ author, text, clock, day }) =>
      `<li class="post"><a class="author" href="/u/${author}">${author}</a> <time>2011-04-${day} ${clock}</time><p>${text}</p></li>`,
  );
  const html = `<title>A chair</title><ul>${posts}</ul><div class="pager"><span aria-current="page">1</span><a href="https://wicker.example/post-101-2">2</a><a href="https://wicker.example/post-101-3">3</a></div>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const thread = extract(document, { url: 'https://wicker.example/post-101-1', now: new Date(2026, 0, 5) });
  expect(thread?.pages).toMatchObject({ current: 1, total: 3 });
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
