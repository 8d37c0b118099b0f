// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { get, save } from '../../utils/clips';
import type { Db } from '../../utils/db';
import { bookOf } from '../../utils/export/book';
import { DEFAULT_TEMPLATE, fillTemplate } from '../../utils/export/template';
import { addHighlight, listHighlights } from '../../utils/highlights';
import { bringIn, previewImport, readFiles } from '../../utils/import';
import { markdownHtml } from '../../utils/import/markdownHtml';
import { list } from '../../utils/listing';
import { capture, emptyLibrary, post } from './library';

const MONDAY = '2026-01-05T00:00:00.000Z';
const TUESDAY = '2026-01-06T00:00:00.000Z';
let db: Db;
beforeEach(async () => {
  db = await emptyLibrary();
});

const file = (path: string, text: string) => ({ path, blob: new Blob([text]) });
const read = (path: string, text: string) => readFiles([file(path, text)]);

const BOOKMARKS = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
<DL><p>
  <DT><H3 ADD_DATE="1">书签栏</H3>
  <DL><p>
    <DT><A HREF="https://bbs.example.com/thread-1-1-1.html" ADD_DATE="1577836800" TAGS="读书,旧书">旧书店 &amp; 新书店</A>
    <DD>周末去看
    <DT><H3>深一层</H3>
    <DL><p><DT><A HREF="https://b.example/2">第二条</A></DL><p>
    <DT><A HREF="javascript:alert(1)">小书签</A>
  </DL><p>
  <DT><A HREF="https://c.example/3">外面的</A>
</DL>`;

test('bookmarks keep their folders, tags, descriptions and dates; scripts are no bookmarks', async () => {
  const { captures } = await read('bookmarks.html', BOOKMARKS);
  expect(
    captures.map(({ kind, thread, tags, note, created }) => [
      kind,
      thread.title,
      thread.board,
      tags,
      note,
      created,
    ]),
  ).toEqual([
    ['link', '旧书店 & 新书店', ['书签栏'], ['读书', '旧书'], '周末去看', '2020-01-01T00:00:00.000Z'],
    ['link', '第二条', ['书签栏', '深一层'], [], null, undefined],
    ['link', '外面的', [], [], null, undefined],
  ]);
});

test("Obsidian's highlights and SimpRead's list", async () => {
  const obsidian = JSON.stringify([
    {
      url: 'https://a.example/1',
      highlights: [{ text: '<p>一句<b>话</b></p>', timestamp: '2024-05-06T07:08:09.000Z' }],
    },
  ]);
  expect((await read('highlights.json', obsidian)).highlights).toMatchObject([
    {
      url: 'https://a.example/1',
      anchor: { quote: { exact: '一句话' } },
      created: '2024-05-06T07:08:09.000Z',
    },
  ]);
  const simpread = JSON.stringify({
    version: '2022-01-01',
    unrdist: [
      {
        idx: 1,
        url: 'https://a.example/2',
        title: '稍后读',
        desc: '摘要',
        note: '想法',
        tags: ['技术'],
        create: '2019年05月03日 12:30:11',
        annotations: [{ id: 1556857811000, text: '划线的话', note: '批注', tags: [] }],
      },
      { idx: 2, url: 'chrome://settings', title: 'x' },
    ],
  });
  const found = await read('simpread_config.json', simpread);
  expect(found.captures).toMatchObject([{ kind: 'link', tags: ['技术'], note: '想法\n\n摘要' }]);
  expect(found.captures[0]?.created).toMatch(/^2019-05-0[234]T/);
  expect(found.highlights).toMatchObject([
    { title: '稍后读', note: '批注', created: new Date(1556857811000).toISOString() },
  ]);
});

test('Markdown files: properties, folder, text, pictures beside them; hidden files are left alone', async () => {
  const found = await readFiles([
    file(
      '笔记/读书/一篇.md',
      '---\ntitle: "书 \\"名\\""\nsource: https://a.example/3\nauthor: [[林晚舟]]\npublished: 2024-03-11\ntags:\n  - 书\n  - "两 词"\n---\n# 标题\n\n正文 **重** <script>x</script>\n\n![图](../图%20片/a.png)\n',
    ),
    file('笔记/图 片/a.png', 'PNG'),
    file('笔记/无题.md', '只有正文'),
    file('笔记/.obsidian/app.json', '{}'),
    file('笔记/other.bin', ''),
  ]);
  expect(found.unread).toEqual(['笔记/other.bin']);
  const [one, two] = found.captures;
  expect(one).toMatchObject({
    tags: ['书', '两 词'],
    thread: { title: '书 "名"', url: 'https://a.example/3', board: ['笔记', '读书'] },
  });
  const [written] = one?.thread.posts ?? [];
  expect(written).toMatchObject({ author: '林晚舟', published: '2024-03-11' });
  expect(written?.html).toContain('<strong>重</strong>');
  expect(written?.html).toContain('src="data:image/png;base64,UE5H"');
  expect(written?.html).not.toContain('script');
  expect(two?.thread).toMatchObject({ title: '无题', board: ['笔记'] });
});

describe('Markdown to HTML', () => {
  test.each([
    ['# 一\n\n二\n三', '<h1>一</h1>\n<p>二\n三</p>'],
    ['a  \nb', '<p>a<br>\nb</p>'],
    ['- 一\n- 二\n  - 三', '<ul><li>一</li><li>二\n<ul><li>三</li></ul></li></ul>'],
    ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['- [x] 做完\n- [ ] 没做', '<ul><li>☑ 做完</li><li>☐ 没做</li></ul>'],
    ['> 引\n> > 深', '<blockquote><p>引</p>\n<blockquote><p>深</p></blockquote></blockquote>'],
    [
      '```js\n<a>\n\n*b*\n```\n后',
      '<pre><code data-language="js">&#60;a&#62;\n\n*b*</code></pre>\n<p>后</p>',
    ],
    [
      '| a | b |\n|---|:-:|\n| 1 | x\\|y |',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>x|y</td></tr></table>',
    ],
    ['a\n\n---\n\nb', '<p>a</p>\n<hr>\n<p>b</p>'],
    [
      '[a *b*](https://x.example/(1) "t") `*c*` \\*d\\*',
      '<p><a href="https://x.example/(1)">a <em>b</em></a> <code>*c*</code> *d*</p>',
    ],
    [
      '![图](<a b.png>) <https://x.example>',
      '<p><img src="a b.png" alt="图"> <a href="https://x.example">https://x.example</a></p>',
    ],
    ['snake_case_name 3 < 4 & 5', '<p>snake_case_name 3 &lt; 4 &amp; 5</p>'],
    ['[[页面|别名]] ~~删~~ ==标==', '<p>别名 <del>删</del> <mark>标</mark></p>'],
  ])('%j', (markdown, html) => {
    expect(markdownHtml(markdown)).toBe(html);
  });

  test('odd input ends in time', () => {
    for (const text of [
      '>'.repeat(5000),
      '*'.repeat(20_000),
      `${'['.repeat(5000)}](`,
      '`'.repeat(9999),
      '- '.repeat(3000),
    ])
      expect(typeof markdownHtml(text)).toBe('string');
  });
});

test('our own Markdown comes back as it was', async () => {
  const html =
    '<p>一段 <strong>重</strong></p>\n<ul><li>甲</li><li>乙</li></ul>\n<blockquote><p>引</p></blockquote>';
  const { clip } = await save(db, capture([post('1', html)], {}, { tags: ['a b', 'c'], note: null }), MONDAY);
  const book = await bookOf(db, clip.id);
  const { captures } = await read('x.md', book ? fillTemplate(DEFAULT_TEMPLATE, book) : '');
  expect(captures[0]).toMatchObject({
    tags: ['a b', 'c'],
    thread: {
      title: clip.title,
      url: clip.url,
      site: clip.site,
      board: clip.board,
      posts: [{ author: 'a', html }],
    },
  });
});

test('a preview says what is new; importing joins the rest, and twice adds nothing', async () => {
  await save(
    db,
    capture([], { url: 'https://c.example/3', title: '外面的' }, { kind: 'link', note: '旧' }),
    MONDAY,
  );
  await addHighlight(
    db,
    {
      url: 'https://a.example/1',
      title: 't',
      anchor: { post: '1', quote: { exact: '在', prefix: '', suffix: '' } },
      color: 'blue',
      note: null,
    },
    MONDAY,
  );
  const highlights = JSON.stringify([
    { url: 'https://a.example/1', highlights: [{ text: '在' }, { text: '新' }] },
  ]);
  const found = await readFiles([file('b.html', BOOKMARKS), file('h.json', highlights)]);
  const preview = await previewImport(db, found);
  expect([preview.fresh.captures.length, preview.known.captures.length]).toEqual([2, 1]);
  expect([preview.fresh.highlights.length, preview.known.highlights.length]).toEqual([1, 1]);
  const added = await bringIn(db, preview, TUESDAY);
  expect([added.clips.length, added.highlights.length]).toEqual([2, 1]);
  const { clips } = await list(db);
  expect(clips.find(({ title }) => title === '外面的')?.note).toBe('旧');
  expect(clips.find(({ title }) => title.startsWith('旧书店'))?.created).toBe('2020-01-01T00:00:00.000Z');
  const again = await previewImport(db, found);
  expect([again.fresh.captures.length, again.fresh.highlights.length]).toEqual([0, 0]);
  expect(await bringIn(db, again, TUESDAY)).toEqual({ clips: [], highlights: [] });
  expect([(await list(db)).clips.length, (await listHighlights(db)).length]).toEqual([3, 2]);
});

test('our own JSON export comes back with all posts', async () => {
  const { clip } = await save(db, capture([post('1', '一'), post('2', '二')]), MONDAY);
  const found = await get(db, clip.id);
  const json = JSON.stringify({ format: 'plainthread-clip', version: 1, ...found, highlights: [] });
  const other = await emptyLibrary();
  await bringIn(other, await previewImport(other, await read('x.json', json)), TUESDAY);
  expect((await list(other)).clips).toMatchObject([{ title: clip.title, created: MONDAY, posts: 2 }]);
});
