// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../utils/extract/adapter';
import { metadata } from '../../../utils/extract/metadata';
import { canonicalUrl } from '../../../utils/extract/metadata/address';
import { creditedAuthor } from '../../../utils/extract/metadata/byline';
import { languageOf } from '../../../utils/extract/metadata/language';
import { linesOf } from '../../../utils/extract/metadata/lines';
import { bareTitle, guessTitle } from '../../../utils/extract/metadata/title';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** What a page says of itself when it was taken for an article, or for a thread with this poster. */
function about(html: string, poster: string | null = null) {
  const document = parse(html);
  const post = { author: poster, published: null } as Draft['posts'][number];
  const draft: Draft = {
    engine: poster ? 'repeated' : 'readability',
    kind: poster ? 'thread' : 'article',
    title: null,
    site: null,
    board: [],
    pages: null,
    posts: [post],
  };
  const element = document.querySelector('#text') ?? document.createElement('div');
  return metadata({ document, url: 'https://news.example/a', now: new Date(2024, 4, 15) }, draft, [
    { element, quotes: [], edited: null },
  ]);
}

describe('board: the links with arrows between them, without the front page and the page itself', () => {
  test.each([
    [
      'in elements',
      '<a href="/b-1">Wells</a><em>›</em><a href="/b-2">Pumps</a><em>›</em><a href="/t-3">Mending a …</a>',
    ],
    [
      'between links',
      '<a href="index.php">Forum</a> » <a href="/b-1">Wells</a> » <a href="/b-2">Pumps</a> » Mending a pump',
    ],
    [
      'as signs',
      'You are here: <a href="/">Home</a> &gt; <a href="/b-1">Wells</a> &gt; <a href="/b-2">Pumps</a>',
    ],
  ])('%s', (_, trail) =>
    expect(
      about(`<title>Mending a pump</title><div>${trail}</div><h1>Mending a pump</h1>`, 'Ida').board,
    ).toEqual(['Wells', 'Pumps']),
  );
  test.each([
    ['a menu', '<a href="/b-1">Wells</a> | <a href="/b-2">Pumps</a> | <a href="/b-3">Tanks</a>'],
    [
      'one arrow in a text',
      'Turn <a href="/b-1">it</a> › and then let it run for as long as the water needs to be clear again, then <a href="/b-2">close</a> it and wait.',
    ],
    [
      'addresses in a mail',
      '&gt; <a href="/1">https://a.example/1</a> &gt; <a href="/2">https://a.example/2</a>',
    ],
  ])('not %s', (_, text) => expect(about(`<title>Pump</title><div>${text}</div>`, 'Ida').board).toEqual([]));
});

describe('title', () => {
  const names = ['示例论坛', 'Example', '组织建设'];
  test.each([
    ['基层的事 - 组织建设 - 示例论坛 - Powered by Discuz!', '基层的事'],
    ['A pump that hums | Example', 'A pump that hums'],
    ['Thread: A pump that hums', 'A pump that hums'],
    ['A pump - and how it hums', 'A pump - and how it hums'],
    ['Example', 'Example'],
    ['Working with forms¶', 'Working with forms'],
  ])('without names: %s', (text, bare) => expect(bareTitle(text, names)).toBe(bare));

  test.each([
    ['How to mend a pump - The Pump Board', 'How to mend a pump'],
    ['How to mend a pump | Advice | The Pump Company', 'How to mend a pump'],
    ['水泵的修理_机械论坛', '水泵的修理'],
    ['Pumps - how they are made and why they all hum', 'Pumps - how they are made and why they all hum'],
  ])('guessed: %s', (text, bare) => expect(guessTitle(text, [])).toBe(bare));
  test('what stands behind a board is the site, whatever software writes behind both', () => {
    const whole = '井水为什么发黄 - 水井 - 挖井人之家_井边闲话 - 手机版 - Powered by Wells!';
    expect(guessTitle(whole, ['水井'])).toBe('井水为什么发黄');
  });

  test('the heading that the title confirms wins over a louder one', () =>
    expect(about('<title>Mending a pump - Pumps</title><h1>Pumps</h1><h1>Mending a pump</h1>').title).toBe(
      'Mending a pump',
    ));
  test.each([
    [
      'a link up to the site',
      '<h1><a href="/">Pump Board</a></h1><h2>Mending a pump</h2>',
      'Mending a pump - Pump Board',
    ],
    [
      'the name that phpBB writes before a topic',
      '<h1>Pump Board</h1><h2>Mending a pump</h2>',
      'Pump Board • View topic - Mending a pump',
    ],
    ['a label within it', '<h1><span>Guide</span> Mending a pump</h1>', 'Guide - Mending a pump'],
    ['a number within it', '<h1>Mending a pump <span>#40</span></h1>', 'Mending a pump · Issue #40'],
    [
      'a board that the page links',
      '<p><a href="/b/4">Pumps and their valves, wells, tanks, hoses</a></p>',
      'Mending a pump - Pumps and their valves, wells, tanks, hoses',
    ],
  ])('without %s', (_, body, title) =>
    expect(about(`<title>${title}</title>${body}`).title).toBe('Mending a pump'),
  );
  test('words that are emphasised in a heading stay', () =>
    expect(about('<title>Mending a pump | X</title><h1>Mending <em>a</em> pump</h1>').title).toBe(
      'Mending a pump',
    ));
  test('a low heading that is one of the title’s parts, and nothing less', () => {
    const page = (heading: string) =>
      about(`<title>Mending a pump - Pumps and Hoses - lists.example</title><h3>${heading}</h3>`).title;
    expect(page('Mending a pump')).toBe('Mending a pump');
    expect(page('Mending')).toBe('Mending a pump - Pumps and Hoses');
  });

  test('the part that answers repeat', () =>
    expect(
      about('<title>Pumps Board: Repair » Mending a pump</title><a href="#2">Re: Mending a pump</a>').title,
    ).toBe('Mending a pump'));

  test.each([
    ['Pumps - Repair: Mending an old hand pump Showing 1-6 of 6', '<h1>Pumps</h1>'],
    ['Mending an old hand pump on the pumps board - 08-03-2016', '<h1>Pumps board</h1>'],
    ['4821 – Mending an old hand pump', ''],
    ['Wells > Repair > Mending an old hand pump', '<a href="/">Wells</a> > <a href="/r">Repair</a>'],
    ['Wells / Repair: Mending an old hand pump', '<h1>Wells</h1>'],
  ])('the words that stand on the page by themselves: %s', (title, head) => {
    const page = `<title>${title}</title>${head}`;
    expect(about(`${page}<p><b>Mending an old hand pump</b></p>`).title).toBe('Mending an old hand pump');
    // A board's name leads to it, and half of a line is no title.
    expect(about(`${page}<a href="/old">Mending an old hand pump</a>`).title).not.toBe(
      'Mending an old hand pump',
    );
  });
  test('without a count of answers behind it', () =>
    expect(about('<title>Mending a pump, page 1 - X</title><h1>Mending a pump (6 posts)</h1>').title).toBe(
      'Mending a pump',
    ));
  test('the part that a label on the page calls the title', () =>
    expect(about('<title>Pumps Wap - Mending a pump</title><b>标题：Mending a pump</b>').title).toBe(
      'Mending a pump',
    ));

  test('an advertisement is no title', () =>
    expect(about('<title>Mending a pump</title><h1>Save 30 % today</h1>').title).toBe('Mending a pump'));
});

describe('author and date of an article', () => {
  test('the rest of a cut by-line is no name, the one name marked as author is', () => {
    const stated =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pumps","author":{"name":", THE PAPER"}}</script>';
    const marked = '<p>Intro</p><span class=author><a href=/staff/1>Ann Lee</a></span>';
    expect(about(`<title>Pumps</title>${stated}`, null).author).toBe(null);
    expect(about(`<title>Pumps</title>${stated}${marked}`, null).author).toBe('Ann Lee');
  });
  test('the visible by-line wins over a meta tag that nothing on the page bears out', () => {
    const { author } =
      about(`<title>Mending a pump</title><meta name="author" content="Discuz! Team and Comsenz UI Team">
      <meta name="dc.creator" content="web team"><h1>Mending a pump</h1><p>By <a href="/u/9">Ann Lee</a></p>`);
    expect(author).toBe('Ann Lee');
  });
  test('JSON-LD, its author by reference', () => {
    const data = {
      '@graph': [
        {
          '@type': 'Article',
          headline: 'Mending a pump',
          author: { '@id': '#ann' },
          datePublished: '2024-03-02T10:00:00+01:00',
        },
        { '@id': '#ann', '@type': 'Person', name: 'Ann Lee' },
      ],
    };
    const page = about(
      `<title>Mending a pump</title><script type="application/ld+json">${JSON.stringify(data)}</script><h1>Mending a pump</h1>`,
    );
    expect([page.author, page.published]).toEqual(['Ann Lee', '2024-03-02T10:00:00+01:00']);
  });
  test('JSON-LD that holds HTML’s escapes', () => {
    const crumb = (name: string) => ({ '@type': 'ListItem', name });
    const data = [
      { '@type': 'Article', headline: 'Pumps', author: { '@type': 'Person', name: 'Ada &amp; Ben' } },
      { '@type': 'BreadcrumbList', itemListElement: [crumb('Wells &#38; Pumps'), crumb('Pumps')] },
    ];
    const page = about(
      `<title>Pumps</title><script type="application/ld+json">${JSON.stringify(data)}</script><h1>Pumps</h1>`,
    );
    expect(page.author).toBe('Ada & Ben');
    expect(page.board).toEqual(['Wells & Pumps']);
  });

  test.each(['Recipe by Ada Lovelace', 'Autorin: Ada Lovelace', 'Written by Ada Lovelace'])(
    'the name alone: %s',
    (line) =>
      expect(about(`<title>Pumps</title><h1>Pumps</h1><p class="byline">${line}</p>`).author).toBe(
        'Ada Lovelace',
      ),
  );

  test.each([
    ['<a href="/u/1f">青石板</a> <time>2024-05-20</time>', '青石板'],
    ['<span>原创</span> <span class="follow-nickName">青石板</span>', '青石板'],
    ['<div class="PostAuthor"><a href="/people/q">青石板</a><i class="AuthorBadge">木匠</i></div>', '青石板'],
    ['<a href="/user/login">登录</a> <a href="/u/1f/follow">+ 关注</a>', null],
    [`<p>${'修屋顶要看天气。'.repeat(20)}<a href="/u/2">河岸</a></p>`, null],
  ])('a person’s link or name right below the heading: %s', (below, author) =>
    expect(about(`<title>水泵的修理</title><h1>水泵的修理</h1><div>${below}</div>`).author).toBe(author),
  );

  test('broken JSON-LD is as if it were not there', () =>
    expect(about('<title>Mending</title><script type="application/ld+json">{"a":</script>').author).toBe(
      null,
    ));
  test('a Chinese line under the heading', () => {
    const page = about(`<title>水泵的修理_某网</title><h1>水泵的修理</h1>
      <div>发布时间：2020-05-01 12:30　来源：某报　作者：王小明</div>`);
    expect([page.author, page.published]).toEqual(['王小明', '2020-05-01 12:30']);
  });
  test('label and name in lines of their own', () =>
    expect(
      about('<title>Mending a pump</title><h1>Mending a pump</h1><div>Written by</div><div>Ann Lee</div>')
        .author,
    ).toBe('Ann Lee'));
  test('a date of an update counts only alone', () => {
    const head = '<title>Mending a pump</title><h1>Mending a pump</h1><p>Updated May 3, 2024</p>';
    expect(about(head).published).toBe('May 3, 2024');
    expect(about(`${head}<p>March 2, 2024</p>`).published).toBe('March 2, 2024');
  });
});

describe('credited author', () => {
  const credited = (...lines: string[]) =>
    creditedAuthor(linesOf(parse(lines.map((line) => `<p>${line}</p>`).join('')).body));
  const filler = Array.from({ length: 20 }, (_, index) => `第${index}段，说的是水泵。`);

  test.each([
    ['作者:王小明', '王小明'],
    ['（作者：王小明，单位：某某学校教授）', '王小明'],
    ['文/王小明', '王小明'],
    ['文｜王小明', '王小明'],
    ['来源：某某日报', '某某日报'],
    ['来源：某某日报 作者：王小明', '王小明'],
    ['By Ann Lee', 'Ann Lee'],
    ['Author: Ann Lee', 'Ann Lee'],
  ])('at the end: %s', (line, name) => expect(credited(...filler, line)).toBe(name));
  test('at the start', () => expect(credited('作者：王小明', ...filler)).toBe('王小明'));
  test('not in the middle, nor in running text', () => {
    expect(credited(...filler, '作者：王小明', ...filler)).toBe(null);
    expect(credited('By the way it hums', ...filler, '本文的作者很多。')).toBe(null);
  });
  test('none when it is the poster', () => {
    const page = '<title>水泵</title><div id="text"><p>水泵坏了。</p><p>作者：王小明</p></div>';
    expect(about(page, '王小明').byline).toBe(null);
    expect(about(page, '搬运工').byline).toBe('王小明');
  });
});

describe('language', () => {
  const language = (html: string, text: string) => languageOf(parse(html), text);
  const chinese = '水泵坏了应该怎么修理呢请大家帮忙看一看';
  test.each([
    ['<html lang="zh-CN">', chinese, 'zh-CN'],
    ['<html lang="en">', chinese, 'zh'],
    ['<html>', chinese, 'zh'],
    ['<html lang="de-de">', 'Die Pumpe ist kaputt und ich weiß nicht weiter', 'de-DE'],
    ['<html lang="zh-CN">', 'The pump is broken and I do not know what to do with it', 'en'],
    ['<html>', 'بۇ ئۇيغۇرچە تور بېكەت، بىز سۆزلەيمىز', 'ug'],
    ['<html>', 'Насос сломался, и я не знаю, что делать', 'ru'],
    ['<html>', 'ポンプがこわれたのでどうすればいいですか', 'ja'],
    ['<html lang="{{lang}}">', '', null],
  ])('%s %s', (html, text, lang) => expect(language(html, text)).toBe(lang));
});

describe('address', () => {
  const url = (address: string, head = '', first = true) => canonicalUrl(parse(head), address, first);
  test.each([
    ['https://a.example/t/1?sid=0123456789abcdef0123456789abcdef&p=2#post9', 'https://a.example/t/1?p=2'],
    ['https://a.example/t?s=pumps', 'https://a.example/t?s=pumps'],
    ['https://a.example/t/1?PHPSESSID=4f&utm_source=x', 'https://a.example/t/1'],
    ['about:blank', 'about:blank'],
  ])('%s', (address, bare) => expect(url(address)).toBe(bare));
  test('the canonical one on the first page of the same host only', () => {
    const head = '<link rel="canonical" href="https://a.example/thread-1-1-1.html">';
    expect(url('https://a.example/t?tid=1', head)).toBe('https://a.example/thread-1-1-1.html');
    expect(url('https://a.example/t?tid=1&page=2', head, false)).toBe('https://a.example/t?tid=1&page=2');
    expect(url('https://b.example/t?tid=1', head)).toBe('https://b.example/t?tid=1');
  });
});
