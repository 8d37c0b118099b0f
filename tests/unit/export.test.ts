// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Book } from '../../utils/export/book';
import { fileName, uniqueNames } from '../../utils/export/book';
import { epubFiles } from '../../utils/export/epub';
import { markdownOf } from '../../utils/export/markdown';
import { escapeMarkup, htmlPage } from '../../utils/export/page';
import { annotationsFile, csvFile, textFile } from '../../utils/export/plain';
import { DEFAULT_TEMPLATE, fillTemplate, quoteMarkdown } from '../../utils/export/template';
import { zip } from '../../utils/export/zip';
import type { Clip, Highlight, OutlineNode } from '../../utils/model';
import { post, thread } from './library';

const clip: Clip = {
  id: '00000000-0000-4000-8000-000000000001',
  key: 'k',
  thread: 't',
  kind: 'thread',
  url: 'https://bbs.example.com/thread-9-1-1.html',
  title: '关于 "组织" & <建设>',
  author: '=楼主',
  byline: null,
  site: '例子论坛',
  board: ['时政'],
  lang: 'zh-CN',
  published: '2013-07-29T00:37',
  created: '2026-01-05T00:00:00.000Z',
  updated: '2026-01-05T00:00:00.000Z',
  tags: ['党建', '重读'],
  note: '一条笔记',
  excerpt: '',
  posts: 1,
  characters: 3,
  trashed: null,
  change: 1,
};

function book(...bodies: string[]): Book {
  const posts = bodies.map((html, index) => post(String(index + 1), html, { floor: index + 1 }));
  const content = { id: clip.id, thread: thread(posts), anchor: null, versions: [], gone: [] };
  return { clip, content, highlights: [], images: new Map() };
}

test.each([
  ['<h2>标题</h2><p>一<b>二</b>三<br>四</p>', '## 标题\n\n一**二**三  \n四'],
  ['<p>他说<b>“好。”</b>了</p>', '他说“**好**。”了'],
  ['<p><b>Stop!</b>, <i>he</i> said: <b>…</b></p>', '**Stop**!, *he* said: …'],
  ['<p><b>S</b><strong>aving</strong> time</p>', '**Saving** time'],
  ['<p>面糊到<b>80%</b>满，<b>+</b>号，1<b>. 鸡</b></p>', '面糊到**80**%满，\\+号，1. **鸡**'],
  ['<p>see<b><a href="https://x/"> this</a>,</b> and</p>', 'see [**this**](https://x/), and'],
  ['<a href="https://x/"><p>a</p><p>b</p></a>', '[a b](https://x/)'],
  ['<p><b>It is 2025.</b></p><p>3.</p>', '**It is 2025**.\n\n3\\.'],
  [
    '<table><tr><td><p>a</p><p><b>b</b> &lt;c&gt;</p></td><td><h3>d</h3><code>e|f</code></td></tr></table>',
    '| a **b** \\<c\\> | d `e\\|f` |\n| --- | --- |',
  ],
  ['<p>a*b_c [d] # e</p>', 'a\\*b\\_c \\[d\\] # e'],
  ['<p># 不是标题</p>', '\\# 不是标题'],
  ['<p>1. 不是列表</p>', '1\\. 不是列表'],
  ['<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul>', '- 甲\n  - 乙\n- 丙'],
  ['<ol start="3"><li>甲</li><li>乙</li></ol>', '3. 甲\n4. 乙'],
  ['<blockquote><p>甲</p><p>乙</p></blockquote>', '> 甲\n>\n> 乙'],
  ['<p><a href="https://x/a (b)">字</a></p>', '[字](<https://x/a (b)>)'],
  ['<pre><code>a\n\n\n  b</code></pre>', '```\na\n\n\n  b\n```'],
  ['<p><code>a`b</code></p>', '`` a`b ``'],
  [
    '<table><tr><th>甲</th><th>乙</th></tr><tr><td>1|2</td></tr></table>',
    '| 甲 | 乙 |\n| --- | --- |\n| 1\\|2 |  |',
  ],
  ['<p><img src="https://x/a.png" alt="图"></p><script>x</script>', '![图](https://x/a.png)'],
])('Markdown of %s', (html, markdown) => {
  expect(markdownOf(html)).toBe(markdown);
});

test('the standard template has properties that Obsidian reads', () => {
  expect(fillTemplate(DEFAULT_TEMPLATE, book('<p>正文</p>'))).toBe(`---
title: "关于 \\"组织\\" & <建设>"
source: "https://bbs.example.com/thread-9-1-1.html"
author: "=楼主"
site: "例子论坛"
board: "时政"
published: 2013-07-29
created: 2026-01-05
tags:
  - "党建"
  - "重读"
---

一条笔记

正文
`);
});

test('filters are applied one after the other, unknown ones are left out, unknown fields stay', () => {
  expect(
    fillTemplate(
      '{{title|first:2|upper}} {{tags|tag}} {{site|or:"无"}} {{nobody}} {{note|nothing}}',
      book('x'),
    ),
  ).toBe('关于 #党建 #重读 例子论坛 {{nobody}} 一条笔记\n');
});

test('a copy says where it is from', () => {
  expect(quoteMarkdown(book('<p>字</p>'))).toBe(
    '字\n\n— [关于 "组织" & \\<建设\\>](https://bbs.example.com/thread-9-1-1.html), =楼主, 例子论坛, 2013-07-29\n',
  );
});

const VECTORS = [
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" &#x6a;avascript:alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<form><input formaction=javascript:alert(1) autofocus onfocus=alert(1)></form>',
  '<object data="data:text/html,<script>alert(1)</script>"></object><embed src="javascript:alert(1)">',
  '<style>@import "javascript:alert(1)"</style><link rel=stylesheet href=x><meta http-equiv=refresh content="0;javascript:alert(1)">',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<template><script>alert(1)</script></template><base href="javascript:/">',
];

test.each(VECTORS)('nothing hostile leaves in HTML or EPUB: %s', async (vector) => {
  const one = book(`<p>好</p>${vector}`);
  const outputs = [
    await htmlPage(one),
    String(epubFiles([one], { title: 't', modified: clip.created })[5]?.data),
  ];
  for (const output of outputs) {
    expect(output).toContain('好');
    const page = new DOMParser().parseFromString(output, 'text/html');
    const running =
      'script,iframe,object,embed,form,input,base,meta[http-equiv=refresh],body style,body link,svg';
    expect(page.querySelectorAll(running)).toHaveLength(0);
    for (const element of page.querySelectorAll('*'))
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|^style$|formaction|srcdoc/);
        expect(value.replace(/\s/g, '')).not.toMatch(/^javascript:|^data:text/i);
      }
  }
});

test('EPUB files are well-formed and name each other', () => {
  const files = epubFiles([book('<p>一<br>二&nbsp;三<img src="https://x/a.png" alt="图"></p><hr>')], {
    title: '书 & 册',
    modified: clip.created,
  });
  expect(files[0]).toEqual({ path: 'mimetype', data: 'application/epub+zip' });
  for (const { path, data } of files) {
    if (!/\.(xhtml|opf|xml)$/.test(path)) continue;
    const parsed = new DOMParser().parseFromString(String(data), 'application/xml');
    expect(parsed.querySelector('parsererror')?.textContent, path).toBeUndefined();
  }
  const opf = String(files.find(({ path }) => path.endsWith('.opf'))?.data);
  for (const [, href] of opf.matchAll(/href="([^"]+)"/g))
    expect(files.map(({ path }) => path)).toContain(`OEBPS/${href}`);
});

/** A paragraph that looks like none but is a heading, one that begins with one, and a bold one, in the second of two posts. */
function outlined(): Book {
  const made = book(
    '<p>先来占楼</p>',
    '<p><b>一、准备</b></p><p>带好书。</p><p>一是选书。要选薄的。</p><p>二、开张</p>',
  );
  const node = (text: string, children: OutlineNode[] = []): OutlineNode => {
    const quote = { exact: text, prefix: '', suffix: '' };
    return { text, level: 1, anchor: { post: '2', quote }, children };
  };
  made.content.thread.outline = [
    {
      text: '#2',
      level: 1,
      anchor: { post: '2' },
      children: [node('一、准备', [node('一是选书。')]), node('二、开张')],
    },
  ];
  return made;
}

test('headings that were read from plain text are headings in what leaves', async () => {
  const markdown = fillTemplate('{{content}}', outlined());
  expect(markdown).toContain('\n\n### 一、准备\n\n带好书。\n\n**一是选书**。要选薄的。\n\n### 二、开张');
  const page = new DOMParser().parseFromString(await htmlPage(outlined()), 'text/html');
  const heads = [...page.querySelectorAll('h2:not(.head),h3')];
  expect(heads.map(({ localName, textContent }) => `${localName} ${textContent}`)).toEqual([
    'h3 一、准备',
    'h3 二、开张',
  ]);
});

test('the table of contents of an EPUB leads to each heading, as deep as they are', () => {
  const files = epubFiles([outlined()], { title: 't', modified: clip.created });
  const read = (name: string) =>
    new DOMParser().parseFromString(String(files.find(({ path }) => path === name)?.data), 'application/xml');
  const links = [...read('OEBPS/nav.xhtml').querySelectorAll('a')];
  const depth = (element: Element | null): number => {
    const list = element?.closest('ol');
    return list ? 1 + depth(list.parentElement) : 0;
  };
  expect(links.map((link) => `${depth(link)} ${link.textContent}`)).toEqual([
    `1 ${clip.title}`,
    '2 一、准备',
    '3 一是选书。',
    '2 二、开张',
  ]);
  const chapter = read('OEBPS/chapter1.xhtml');
  for (const link of links.slice(1)) {
    const [file, id = ''] = link.getAttribute('href')?.split('#') ?? [];
    expect(file).toBe('chapter1.xhtml');
    expect(chapter.getElementById(id)?.textContent).toBe(link.textContent);
  }
});

test('CSV runs no formula and keeps quotes', () => {
  const [head, row] = csvFile([{ ...clip, note: '甲,"乙"\n丙' }])
    .replace('\ufeff', '')
    .split('\r\n');
  expect(head).toMatch(/^title,url,site/);
  expect(row).toContain(`'=楼主`);
  expect(row).toContain('"甲,""乙""\n丙"');
});

test('highlights are W3C annotations', () => {
  const highlight = {
    id: 'h',
    url: clip.url,
    note: '想',
    created: clip.created,
    updated: clip.updated,
    anchor: { post: '1', quote: { exact: '甲', prefix: '前', suffix: '' } },
  } as Highlight;
  expect(JSON.parse(annotationsFile([highlight]))[0]).toMatchObject({
    type: 'Annotation',
    body: { value: '想' },
    target: { source: clip.url, selector: { type: 'TextQuoteSelector', exact: '甲', prefix: '前' } },
  });
});

test('plain text keeps blocks apart', () => {
  expect(textFile(book('<p>一</p><p>二&lt;</p>'))).toContain('一\n二<\n');
});

test('file names fit every system and none twice', () => {
  expect(['a/b:c', 'CON', '..', '标题?'].map(fileName)).toEqual(['a b c', '_CON', '_', '标题']);
  const name = uniqueNames();
  expect([name('a.md'), name('A.md'), name('a.md')]).toEqual(['a.md', 'A 2.md', 'a 3.md']);
});

test('a zip is read by another reader, streamed files included', async () => {
  async function* pieces() {
    yield '一';
    yield '二';
  }
  async function* files() {
    yield { path: '甲.txt', data: '字'.repeat(1000) };
    yield { path: 'b.txt', data: pieces() };
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip(files())) chunks.push(chunk);
  const entries = unzipSync(new Uint8Array(chunks.flatMap((chunk) => [...chunk])));
  expect(Object.entries(entries).map(([path, bytes]) => [path, strFromU8(bytes).length])).toEqual([
    ['甲.txt', 1000],
    ['b.txt', 2],
  ]);
});

test('a book holds no character that XML forbids', () => {
  expect(escapeMarkup('a\u0000b\u000bc\ud800d\ufffee\t\n龘𠮷')).toBe('abcde\t\n龘𠮷');
});
