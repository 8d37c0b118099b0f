// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { EVIDENCE } from '../../../utils/extract/evidence';
import { outline } from '../../../utils/extract/outline';
import type { Html, OutlineNode, Post } from '../../../utils/model';

const TEXT =
  '院子里的老槐树今年开花晚了半个月，邻居们每天傍晚都搬着板凳坐在树下，说起几十年前修这条巷子的事情。';

function post(id: string): Post {
  return {
    id,
    floor: null,
    author: null,
    published: null,
    edited: null,
    replyTo: null,
    quotes: [],
    role: null,
    html: '' as Html,
  };
}

/** The outline of one post, one heading a line, indented by level. */
function read(html: string, title = ''): string[] {
  const element = document.createElement('div');
  element.innerHTML = html;
  const lines: string[] = [];
  const walk = (nodes: OutlineNode[]) => {
    for (const { level, text, children } of nodes) {
      lines.push('  '.repeat(level - 1) + text);
      walk(children);
    }
  };
  walk(outline([{ post: post('1'), element }], { title, opened: true }));
  return lines;
}

const br = (...lines: string[]) => lines.map((line) => `${line}<br>`).join('\n');

test('plain lines over text are headings, numbered first sentences are theirs', () => {
  const lines = [
    TEXT,
    '把巷子的历史放在城市变化的大背景里去看、去记、去讲',
    TEXT + TEXT,
    '避免只记房子不记人，让住过的人自己来说',
    TEXT,
    `一是不能只听房东说。${TEXT}`,
    `二是不能只记好事情。${TEXT}${TEXT}`,
    TEXT,
    '立足眼前，先做小事，再做大事',
    TEXT,
    `一是给每户人家拍照。${TEXT}`,
    `二是把老地图画完整。${TEXT}`,
    `三是请孩子们来写字。${TEXT}`,
  ];
  const found = [
    '把巷子的历史放在城市变化的大背景里去看、去记、去讲',
    '避免只记房子不记人，让住过的人自己来说',
    '  一是不能只听房东说。',
    '  二是不能只记好事情。',
    '立足眼前，先做小事，再做大事',
    '  一是给每户人家拍照。',
    '  二是把老地图画完整。',
    '  三是请孩子们来写字。',
  ];
  expect(read(br(...lines))).toEqual(found);
  expect(read(lines.map((line) => `<p>${line}</p>`).join(''))).toEqual(found);
});

test.each([
  ['a story', [TEXT, '没有人说话。', TEXT, '天黑了。', TEXT, TEXT]],
  ['a dialogue', [TEXT, '“你去哪儿？”', '“去河边。”', TEXT, '“早点回来。”', TEXT]],
  ['a poem', ['春风吹过旧城墙', '柳色青青映水长', '谁家燕子回来早', '又把新泥筑画梁']],
  ['a shopping list', ['周末要买的东西', '鸡蛋', '牛奶', '面粉两斤', '酱油']],
  ['a letter', ['老王：', TEXT, TEXT, '祝好', '小李', '2019年3月5日']],
  ['a numbered list', [TEXT, '1. 先把水烧开', '2. 放入面条', '3. 加一点盐', TEXT]],
])('%s has no heading', (_name, lines) => {
  expect(read(br(...lines))).toEqual([]);
});

test('where headings are bold, a plain caption and a bold source line are none', () => {
  const caption = '巷口的老槐树';
  const part = (name: string) => [`<b>${name}</b>`, TEXT, caption, TEXT];
  const lines = [
    '<b>来源：晚报　编辑：小吴</b>',
    TEXT,
    ...part('从前的巷子'),
    ...part('修路'),
    ...part('搬走的人'),
  ];
  expect(read(br(...lines))).toEqual(['从前的巷子', '修路', '搬走的人']);
});

test('in weighing evidence what speaks against a line is asked last: it may end the asking', () => {
  const signs = EVIDENCE.slice(1).map(({ weight }) => Math.sign(weight));
  expect(signs).toEqual(signs.toSorted((a, b) => b - a));
  expect(new Set(signs)).toEqual(new Set([1, -1]));
});

function thread(...bodies: string[]) {
  return bodies.map((html, index) => {
    const element = document.createElement('div');
    element.innerHTML = html;
    return { post: post(String(index + 1)), element };
  });
}

const LONG = `<h2>One</h2><p>${TEXT}</p><h3>Two</h3><p>${TEXT}</p>`;

test('a thread: the opening post’s headings, then an entry a post with its own headings', () => {
  const nodes = outline(thread(LONG, 'Thanks, that helped.', LONG), { title: 'T', opened: true });
  const shape = (list: OutlineNode[]): unknown[] =>
    list.map(({ text, level, anchor, children }) => [
      text,
      level,
      anchor.post,
      !!anchor.quote,
      shape(children),
    ]);
  expect(shape(nodes)).toEqual([
    ['One', 1, '1', true, [['Two', 2, '1', true, []]]],
    ['Thanks, that helped.', 1, '2', false, []],
    [`One ${TEXT} Two ${TEXT}`, 1, '3', false, [['One', 2, '3', true, [['Two', 3, '3', true, []]]]]],
  ]);
});

test('a later page of a thread has an entry for its first post too', () => {
  const nodes = outline(thread('First here.', 'Second here.'), { title: 'T', opened: false });
  expect(nodes.map(({ text, anchor }) => [text, anchor])).toEqual([
    ['First here.', { post: '1' }],
    ['Second here.', { post: '2' }],
  ]);
});

test('an entry begins with the poster’s own words, cut between words', () => {
  const quote = '<blockquote>What do you mean by that?</blockquote>';
  const [entry] = outline(thread('a', `${quote}${'word '.repeat(60)}`), { title: 'T', opened: true });
  expect(entry?.text).toBe(`${'word '.repeat(24).trim()}…`);
});

test('an h-tag of its own level holds for headings with and without numbers', () => {
  const tag = (text: string) => `<h2>${text}</h2><p>${TEXT}</p><p>${TEXT}</p>`;
  expect(read(['修路的缘起', '一、量地', '二、铺砖', '还没有做完的事'].map(tag).join(''))).toEqual([
    '修路的缘起',
    '一、量地',
    '二、铺砖',
    '还没有做完的事',
  ]);
});

test('bold lines are headings over text narrower than they are', () => {
  const items = ['先挂在通风的地方晒两个小时', '再翻过来拍一拍里面的灰尘', '太阳下山以前收回屋子里去'];
  const list = items.map((item) => `·&nbsp;${item}<br>`).join('');
  const part = (name: string) => `<b>${name}</b><br>用来：厚的和薄的都可以<br>${list}`;
  const names = [
    '适合在北方冬天晾晒的几种厚衣服和被子（可选）',
    '适合在南方梅雨天气里阴干的几种薄衣服（可选）',
    '适合在阳台上过夜的几种毛巾床单和窗帘（可选）',
  ];
  expect(read(names.map(part).join(''))).toEqual(names);
});

test('numbers of one style are of two levels where their h-tags are', () => {
  const tag = (name: string, text: string) => `<${name}>${text}</${name}><p>${TEXT}</p>`;
  const parts = [
    ['h2', '1. 先问清楚'],
    ['h2', '2. 再动手'],
    ['h2', '大家常问的'],
    ['h3', '1. 砖从哪里来？'],
    ['h3', '2. 灯什么时候亮？'],
  ] as const;
  expect(read(parts.map(([name, text]) => tag(name, text)).join(''))).toEqual([
    '1. 先问清楚',
    '2. 再动手',
    '大家常问的',
    '  1. 砖从哪里来？',
    '  2. 灯什么时候亮？',
  ]);
});

test('an h-tag that came too early does not flatten those like it', () => {
  const tag = (name: string, text: string) => `<${name}>${text}</${name}><p>${TEXT}</p>`;
  const html = [tag('h3', '写在封面上的话'), tag('h2', '东巷'), tag('h3', '老井'), tag('h2', '西巷')].join(
    '',
  );
  expect(read(html)).toEqual(['写在封面上的话', '东巷', '  老井', '西巷']);
});
