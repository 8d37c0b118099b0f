// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { extract } from '../../../utils/extract';
import type { Thread } from '../../../utils/model';
import { fixture, fixtures } from '../../tools/fixtures';
import { openInert } from '../../tools/inert';

const URL_ = 'https://board.example/thread-9-1-1.html';
const now = new Date(2024, 4, 15, 14, 30);

const open = (page: string | Buffer, url = URL_) => openInert(page, url);

/** Extracts, and holds what holds for every page: it is left as it was, and the thread is plain data. */
function read(document: Document, url = URL_): Thread | null {
  const before = document.documentElement.outerHTML;
  const thread = extract(document, { url, now });
  expect(document.documentElement.outerHTML === before).toBe(true);
  expect(JSON.parse(JSON.stringify(thread))).toEqual(thread);
  return thread;
}

const post = (id: number, author: string, body: string, date = '2024-5-1 10:00:00') =>
  `<div id="post_${id}"><table id="pid${id}" class="plhin"><tr><td class="pls"><div class="pi"><div class="authi">${
    author && `<a href="space-uid-${id}.html" class="xw1">${author}</a>`
  }</div></div></td><td class="plc"><div class="pi"><strong><a id="postnum${id}"><em>${id}</em>#</a></strong>
  <div class="pti"><div class="authi"><em id="authorposton${id}">发表于 ${date}</em></div></div></div>
  <div class="pct"><div class="pcb"><div class="t_fsz"><table><tr><td class="t_f" id="postmessage_${id}">${body}</td></tr></table></div></div></div></td></tr></table></div>`;
const thread = (posts: string, head = '<meta charset="utf-8">') =>
  `<!DOCTYPE html><html><head>${head}<title>水泵的修理 - 机械 - 示例论坛 - Powered by Discuz!</title></head>
  <body id="nv_forum" class="pg_viewthread"><div id="pt"><div class="z"><a href="./" class="nvhm">示例论坛</a><em>›</em><a href="forum.php?gid=1">机械</a></div></div>
  <div id="wp"><div id="ct"><table><tr><td class="plc"><h1 class="ts"><span id="thread_subject">水泵的修理</span></h1></td></tr></table>
  <div id="postlist" class="pl bm">${posts}</div></div></div></body></html>`;
const two = thread(post(1, '王小明', '水泵坏了，转动时有异响。') + post(2, '李四', '换个轴承。'));
const told = (found: Thread | null) => found?.posts.map(({ author, html }) => [author, html]);

/** Bytes of a text in an encoding that this platform can only decode. */
function encode(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const char = decoder.decode(Uint8Array.of(high, low));
      if (char.length === 1 && !pairs.has(char)) pairs.set(char, [high, low]);
    }
  return Buffer.from([...text].flatMap((char) => pairs.get(char) ?? [...Buffer.from(char)]));
}

test('a page saved as XML, whose <iframe/> and <textarea/> swallow the rest, is read whole', () => {
  const swallowing = two
    .replace('<div id="wp">', '<iframe src="slider.html"/><div id="wp">')
    .replace('<div id="post_2">', '<textarea name="message"/><div id="post_2">');
  const found = read(open(swallowing));
  expect(found?.title).toBe('水泵的修理');
  expect(told(found)).toEqual(told(read(open(two))));
});

describe('bytes', () => {
  test.each([
    ['gbk', two],
    [
      'big5',
      two
        .replaceAll('坏', '壞')
        .replaceAll('转动时有异响', '轉動時有異響')
        .replaceAll('换个轴', '換個軸')
        .replaceAll('机', '機')
        .replaceAll('论坛', '論壇')
        .replaceAll('发', '發')
        .replaceAll('于', '於'),
    ],
  ])('%s as declared by the page', (encoding, page) => {
    const utf8 = told(read(open(page)));
    const bytes = encode(page.replace('utf-8', encoding), encoding);
    expect(bytes.includes(Buffer.from('水'))).toBe(false);
    expect(told(read(open(bytes)))).toEqual(utf8);
    expect(utf8?.[0]?.[0]).toBe('王小明');
  });

  test('a wrong declaration garbles words, not the structure', () => {
    const found = read(open(Buffer.from(two.replace('utf-8', 'gbk'))));
    expect(found?.posts.map(({ id, published }) => [id, published])).toEqual([
      ['1', '2024-05-01T10:00:00'],
      ['2', '2024-05-01T10:00:00'],
    ]);
  });
});

describe('odd pages', () => {
  test('quirks mode reads alike', () => {
    const quirks = open(two.replace('<!DOCTYPE html>', ''));
    expect(quirks.compatMode).toBe('BackCompat');
    expect(told(read(quirks))).toEqual(told(read(open(two))));
  });
  test('a deleted user has no name', () => {
    const found = read(open(thread(post(1, '', '水泵坏了，转动时有异响。') + post(2, '李四', '换个轴承。'))));
    expect(found?.posts.map(({ author }) => author)).toEqual([null, '李四']);
  });
  test('a thread without posts, an empty page, a page of nothing', () => {
    expect(read(open(thread('')))).toBe(null);
    expect(read(open(''))).toBe(null);
    expect(read(open('<html><body><script>1</script></body></html>'))).toBe(null);
  });
  test('a frameset has no body of the usual kind', () =>
    expect(read(open('<html><frameset cols="50%,50%"><frame src="a.html"></frameset></html>'))).toBe(null));
  test('a document without a root element', () => {
    const document = open(two);
    document.documentElement.remove();
    expect(extract(document, { url: URL_, now })).toBe(null);
  });
  test('right to left', () => {
    const page = two
      .replace('<html>', '<html dir="rtl">')
      .replace('水泵坏了，转动时有异响。', 'ناسوس بۇزۇلدى، قانداق ئوڭشايمىز، ياردەم قىلىڭلار.')
      .replace('换个轴承。', 'ئۇنى ئالماشتۇرۇش كېرەك، باشقا ئامال يوق.');
    const found = read(open(page));
    expect([found?.lang, found?.posts[0]?.html]).toEqual([
      'ug',
      '<p>ناسوس بۇزۇلدى، قانداق ئوڭشايمىز، ياردەم قىلىڭلار.</p>',
    ]);
  });
  test('an address that is none', () =>
    expect(extract(open(two), { url: 'no address', now })?.posts).toHaveLength(2));
});

describe('big pages', () => {
  const words = '水泵坏了，转动时有异响，请问怎么修？';
  test('100,000 nodes', () => {
    const posts = Array.from({ length: 2500 }, (_, index) =>
      post(index + 1, `用户${index}`, `${words}<br>${index}`),
    );
    const document = open(thread(posts.join('')));
    expect(document.getElementsByTagName('*').length * 2).toBeGreaterThan(100_000);
    expect(extract(document, { url: URL_, now })?.posts).toHaveLength(2500);
  }, 60_000);
  test('a post of a megabyte', () => {
    const body = `${words}<br><br>`.repeat(18_000);
    const found = extract(open(thread(post(1, '王小明', body))), { url: URL_, now });
    expect(found?.posts[0]?.html.length).toBeGreaterThan(400_000);
  }, 60_000);
  test('3,000 quotes in each other', () => {
    const body = `${'<blockquote>'.repeat(3000)}${words}${'</blockquote>'.repeat(3000)}${words}`;
    const found = extract(open(thread(post(1, '王小明', body) + post(2, '李四', words))), { url: URL_, now });
    expect(found?.posts[0]?.html).toContain(words);
  }, 60_000);
});

/** Numbers from 0 to 1, always the same for a seed. */
function random(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
}

/** Takes away elements, attributes and texts, and moves some elsewhere, as broken templates and half-loaded pages do. */
function damage(document: Document, next: () => number): void {
  for (const element of [...document.querySelectorAll('body *')]) {
    const chance = next();
    if (chance < 0.05) element.remove();
    else if (chance < 0.08) element.replaceWith(...element.childNodes);
    else if (chance < 0.12) for (const { name } of [...element.attributes]) element.removeAttribute(name);
    else if (chance < 0.14) element.textContent = '';
    else if (chance < 0.16 && !element.contains(document.body)) document.body.append(element);
  }
}

describe.each(fixtures().map(({ name }) => name))('damaged: %s', (name) => {
  test.each([1, 2, 3, 4, 5, 6])('seed %i', (seed) => {
    const { html, url } = fixture(name);
    const document = open(html, url);
    damage(document, random(seed));
    const found = read(document, url);
    expect(found === null || found.posts.length > 0).toBe(true);
  });
  test('half loaded', () => {
    const { html, url } = fixture(name);
    for (const part of [0.15, 0.4, 0.7, 0.9]) read(open(html.slice(0, html.length * part), url), url);
  });
});
