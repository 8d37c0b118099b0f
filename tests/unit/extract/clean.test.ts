// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { clean, toHtml, toText } from '../../../utils/extract/clean';

const BASE = 'https://bbs.example/forum.php';

function cleaned(html: string) {
  const body = document.createElement('div');
  body.innerHTML = html;
  document.body.replaceChildren(body);
  const before = body.outerHTML;
  const dropped: string[] = [];
  const { element, quotes, edited } = clean([body], {
    baseUrl: BASE,
    trace: (step, what) => dropped.push(`${step}: ${what}`),
  });
  expect(body.outerHTML).toBe(before);
  const out = toHtml(element);
  return { html: out, text: toText(out), quotes, edited, dropped, element };
}

describe('noise', () => {
  test.each([
    ['by its class', '甲<font class="jammer">3 U! M- `$ f+ v9 |</font><br>乙'],
    ['hidden', '甲<br><span style="display:none">, Z: t" h, w4 F7 b</span>乙'],
    ['by a renamed class', '甲<font class="kx91">3 U! M- `$ f+ v9 |</font><br>乙'],
    ['with two blanks', '甲<font class="q">6 v4 D1 u0 X! @&nbsp;&nbsp;@</font><br>乙'],
    [
      'of font size 0, with words in it',
      '甲<font style="font-size:0px;color:#FFF">来自某论坛1 a</font><br>乙',
    ],
    ['of phpwind', '甲 <span style="display:none"> usN "1 </span> <br>乙'],
    ['of phpwind with an open tag', '甲<span style="display:none"> ;q<y;E </span> <br>乙'],
    ['of phpwind with a comment', '甲<span style="display:none"> ;q<!y;E </span><br>乙'],
    ['in white', '甲<font style="color:#fff">kp_)xUP`@</font><br>乙'],
  ])('%s goes', (_, html) => {
    const { text, dropped } = cleaned(html);
    expect(text).toBe('甲\n乙');
    expect(dropped).toHaveLength(1);
  });

  test.each([
    ['prices in a font tag', '<font color="red">$ 3.50 / 2 pcs</font>'],
    ['a formula', '<span class="x">a + b = c; d - e = f</span>'],
    ['an emoticon', '<font size="4">:-)</font>'],
  ])('%s stays', (_, html) => {
    expect(cleaned(html).dropped).toEqual([]);
  });
});

describe('hidden text', () => {
  test('with a switch is a spoiler', () => {
    const { html } = cleaned(
      '<button onclick="show()">剧透</button><div style="display:none">他是凶手</div>',
    );
    expect(html).toBe('<details data-hidden=""><summary>剧透</summary><p>他是凶手</p></details>');
  });
  test('without one goes', () => {
    expect(cleaned('甲<div id="a_menu" class="tip" style="display: none">下载附件</div>').text).toBe('甲');
  });
});

describe('paragraphs', () => {
  test.each([
    ['lines', '一<br>二<br><br>三', '<p>一</p><p>二</p><p>三</p>'],
    ['indents', '　　一<br>&nbsp; &nbsp; 二', '<p>一</p><p>二</p>'],
    ['wrapped lines', '<font size="4"><b>一<br>二</b></font>', '<p><b>一</b></p><p><b>二</b></p>'],
    ['blocks in inline', '<b>一<div>二</div>三</b>', '<p><b>一</b></p><p><b>二</b></p><p><b>三</b></p>'],
    ['lists', '一<ul><li>二<br></li><li>三</ul>四', '<p>一</p><ul><li>二</li><li>三</li></ul><p>四</p>'],
    ['headings', '<h2>一<br>二</h2>', '<h2>一<br>二</h2>'],
    ['a frame', '<table><tr><td>一<br>二</td></tr></table>', '<p>一</p><p>二</p>'],
    ['blanks', 'a <b> b</b>\n<i>c </i> d', '<p>a <b>b</b> <i>c</i> d</p>'],
    ['Word', '<p class="MsoNormal"><o:p>&nbsp;</o:p></p><p>一<o:p></o:p></p>', '<p>一</p>'],
  ])('of %s', (_, html, expected) => {
    expect(cleaned(html).html).toBe(expected);
  });

  test('keep the typography of their blocks for the outline', () => {
    const { element } = cleaned('<div align="center" style="color:red"><font size="5">题<br>目</font></div>');
    expect(element.innerHTML).toBe(
      '<p style="color:red" align="center"><font size="5">题</font></p>' +
        '<p style="color:red" align="center"><font size="5">目</font></p>',
    );
  });

  test('come out of nested quotes', () => {
    let nested = document.createElement('blockquote');
    nested.textContent = '甲';
    for (let depth = 1; depth < 300; depth++) {
      const outer = document.createElement('blockquote');
      outer.append(nested);
      nested = outer;
    }
    const { element } = clean([nested], { baseUrl: BASE });
    expect(toText(toHtml(element))).toBe('甲');
  });
});

describe('quotes', () => {
  test('of Discuz! X name author and post', () => {
    const { quotes, text, html } = cleaned(
      '<div class="quote"><blockquote><font size="2"><a href="forum.php?mod=redirect&amp;goto=findpost&amp;pid=4&amp;ptid=3">' +
        '<font color="#999999">老张 发表于 2020-1-2 03:04</font></a></font><br>原来的话</blockquote></div><br>回答',
    );
    expect(quotes).toEqual([{ author: '老张', text: '原来的话', post: '4' }]);
    expect(text).toBe('回答');
    expect(html).toBe('<blockquote data-quote="老张" data-post="4"><p>原来的话</p></blockquote><p>回答</p>');
  });
  test('of Discuz! 7 too', () => {
    const { quotes, text } = cleaned(
      '<div class="quote"><h5>引用:</h5><blockquote>原帖由 <i>老张</i> 于 2009-1-2 03:04 发表 ' +
        '<a href="redirect.php?goto=findpost&amp;pid=7&amp;ptid=3"><img src="images/common/back.gif"></a><br>话</blockquote></div>答',
    );
    expect(quotes).toEqual([{ author: '老张', text: '话', post: '7' }]);
    expect(text).toBe('答');
  });
  test('that name nobody are text', () => {
    const { quotes, text } = cleaned('<div class="quote"><blockquote>一句名言</blockquote></div>答');
    expect(quotes).toEqual([]);
    expect(text).toBe('一句名言\n答');
  });
});

test('tables are rows of cells', () => {
  expect(
    cleaned('<table><tr><td>项目</td><td>去<br>年</td></tr><tr><td>数</td><td>1</td></tr></table>').text,
  ).toBe('项目\t去 年\n数\t1');
});

test('code is without the script that colours it', () => {
  const { html } = cleaned(
    '<pre><button>Copy</button><code>fire(1240);</code><script>colour("pre")</script></pre>',
  );
  expect(html).toBe('<pre><code>fire(1240);</code></pre>');
});

test('code keeps its lines', () => {
  const { html } = cleaned(
    '<div class="blockcode"><div id="c"><ol><li>if (a &lt; b)<br>\n<li>&nbsp; &nbsp; go();</ol></div><em onclick="copy()">复制代码</em></div>',
  );
  expect(html).toBe('<pre><code>if (a &lt; b)\n    go();</code></pre>');
});

test('notices are data, not text', () => {
  const { edited, text, dropped } = cleaned(
    '<i class="pstatus"> 本帖最后由 老张 于 2020-1-2 03:04 编辑 </i><br><br>正文<div class="locked">游客，如果您要查看</div>',
  );
  expect(edited).toBe('本帖最后由 老张 于 2020-1-2 03:04 编辑');
  expect(text).toBe('正文');
  expect(dropped).toHaveLength(2);
});

describe('pictures', () => {
  test.each([
    [
      'lazy',
      '<img src="static/image/common/none.gif" zoomfile="a/b.jpg" file="a/t.jpg">',
      'https://bbs.example/a/b.jpg',
    ],
    [
      'data-src',
      '<img src="data:image/gif;base64,R0lGODlhAQABAIAAAP" data-src="//i.example/1.png">',
      'https://i.example/1.png',
    ],
    ['srcset', '<img srcset="s.jpg 1x, l.jpg 2x">', 'https://bbs.example/l.jpg'],
  ])('%s have their address', (_, html, src) => {
    expect(cleaned(html).html).toBe(`<p><img src="${src}" alt=""></p>`);
  });
  test('that are smilies are words', () => {
    expect(cleaned('好<img src="static/image/smiley/default/smile.gif" smilieid="1" alt=":)">').text).toBe(
      '好:)',
    );
  });
  test('that are placeholders go', () => {
    expect(cleaned('<img src="images/blank.gif">').html).toBe('');
  });
});

test('only safe links stay', () => {
  expect(cleaned('<a href="t.php" onclick="x()">甲</a><a href="javascript:void(0)">展开</a>').html).toBe(
    '<p><a href="https://bbs.example/t.php">甲</a></p>',
  );
});

test('control characters go', () => {
  expect(cleaned('一\u0008\u200b二\u0090三').text).toBe('一二三');
});

describe('quotes of old boards', () => {
  test.each([
    [
      'Invision 2',
      '<div class="quotetop">QUOTE(Elm @ May 3 2006, 07:12 PM)</div><div class="quotemain">Old wood?</div>New.',
    ],
    [
      'SMF 1',
      '<div class="quoteheader"><a href="?topic=1.msg5#msg5">Quote from: Elm on May 03, 2006, 07:12:00 PM</a></div><div class="quote">Old wood?</div>New.',
    ],
    ['MyBB 1.2', '<div class="quote_header">Elm Wrote:</div><div class="quote_body">Old wood?</div>New.'],
    [
      'vBulletin 3 in a language nobody listed',
      '<div style="margin:20px"><div class="smallfont">Iqtibos:</div><table><tbody><tr><td class="alt2"><div>Muallif <strong>Elm</strong></div><div>Old wood?</div></td></tr></tbody></table></div>New.',
    ],
    [
      'phpBB 2',
      '<table><tbody><tr><td><span class="genmed"><b>Elm wrote:</b></span></td></tr><tr><td class="quote">Old wood?</td></tr></tbody></table>New.',
    ],
  ])('%s names whom it quotes', (_board, html) => {
    const { quotes, text } = cleaned(html);
    expect(quotes.map(({ author, text }) => [author, text])).toEqual([['Elm', 'Old wood?']]);
    expect(text).toBe('New.');
  });

  test('what a quotation begins with names who is quoted there, not in the next one', () => {
    const { html } = cleaned(
      '<blockquote><p>Ash wrote:</p><blockquote><p>Elm wrote:</p>Old wood?</blockquote></blockquote>New.',
    );
    expect(html).toContain('<blockquote data-quote="Ash"><blockquote data-quote="Elm">');
  });
  test('phpBB 2 sets strokes over a signature, others set them between parts', () => {
    expect(cleaned('<span>New.<br>_________________<br>Elm is wood</span>').text).toBe('New.');
    expect(cleaned(`<span>New.<br>_________________<br>${'Long words. '.repeat(40)}</span>`).text).toContain(
      'Long',
    );
    expect(cleaned('<span>New.<br>__________________<br>Old.</span>').text).toContain('Old.');
  });
  test('a label without a name goes, the quoted words stay', () => {
    const { html } = cleaned(
      '<div><div class="smallfont">Quote:</div><table><tbody><tr><td class="alt2">Old wood?</td></tr></tbody></table></div>New.',
    );
    expect(html).toBe('<blockquote><p>Old wood?</p></blockquote><p>New.</p>');
  });
});

describe('spoilers', () => {
  test.each([
    [
      '<div class="bbCodeSpoiler"><button><span>Spoiler: end</span></button><div class="bbCodeSpoiler-content" style="display:none">She lives.</div></div>',
      '<summary>Spoiler: end</summary>',
    ],
    [
      '<div class="ipsSpoiler"><div class="ipsSpoiler_header"><span></span></div><div>She lives.</div></div>',
      '',
    ],
  ])('fold once, with their label', (html, summary) => {
    expect(cleaned(`Guess.<br>${html}`).html).toBe(
      `<p>Guess.</p><details data-hidden="">${summary}<p>She lives.</p></details>`,
    );
  });
});

describe('reply quotes of boards of many makers', () => {
  test.each([
    [
      'a box with a head of its own',
      '<div class="post-quote_x"><div class="post-quote-title_x">引用 @Elm 发表的:</div><div>Old wood?</div></div>New.',
    ],
    [
      'a head that holds only the name',
      '<blockquote class="quote"><div class="quote-user">Elm</div><div class="quote-content">Old wood?</div></blockquote>New.',
    ],
    [
      'a box in a box',
      '<div class="quote"><div class="quote"><div class="quote-author">Elm wrote</div><div class="quote-message">Old wood?</div></div></div>New.',
    ],
    [
      'a cite and a quotation in a box',
      '<div class="quote-box"><cite>Elm написал(а):</cite><blockquote><p>Old wood?</p></blockquote></div>New.',
    ],
    [
      'a cite before the quotation',
      '<cite>Elm wrote on Tue, 08 March 2016 11:02</cite><blockquote>Old wood?</blockquote>New.',
    ],
    [
      'a legend before the quotation',
      '<fieldset><legend>引用 1 楼 Elm 的回复:</legend><blockquote>Old wood?</blockquote></fieldset>New.',
    ],
    [
      'a heading in the quotation',
      '<blockquote><div><h3>Zitat von „Elm“</h3><p>Old wood?</p></div></blockquote>New.',
    ],
    [
      'a label and a line',
      '<blockquote><font size="1">quote:<hr><i>Originally posted by Elm</i><br>Old wood?<hr></font></blockquote>New.',
    ],
    [
      'a time before the name',
      '<blockquote><p>Le 08 mars 2016 à 11:02:07 Elm a écrit :<br>Old wood?</p></blockquote>New.',
    ],
    [
      'a last line in small letters',
      '<div class="quote"><blockquote>Old wood?<br><font size="2"><font color="#999">Elm 发表于 2016-3-8 11:02</font> <a href="?goto=findpost"><img></a></font></blockquote></div>New.',
    ],
    [
      'a table of one cell',
      '<table class="citation"><tr><td><b><a href="#t7">Elm a écrit :</a></b><br><br><p>Old wood?</p></td></tr></table>New.',
    ],
    [
      'a name, a time, a floor',
      '<div class="reply-quote"><span>Elm</span> 发表于 2016-03-08 11:02:01 <a href="#2">2楼</a><p>Old wood?</p></div>New.',
    ],
    ['a cite and a line break', '<cite>Elm posted... </cite><br><blockquote>Old wood?</blockquote>New.'],
    [
      'a label outside',
      '<div><div><label>Quote:</label></div><div class="panel alt2"><div>Originally Posted by <strong>Elm</strong> <a href="#post7"><i></i></a></div><div>Old wood?</div></div></div>New.',
    ],
    [
      'a table in a box',
      '<div class="Editor-quote"><table><tr><td class="alt2"><div>Originally Posted by <strong>Elm</strong></div><br><div>Old wood?</div></td></tr></table></div>New.',
    ],
    [
      'a field with a label',
      '<fieldset><legend>引用回帖:</legend>2楼: Originally posted by <b>Elm</b> at 2021-10-27 20:08:07<br>Old wood?</fieldset>New.',
    ],
    [
      'a floor after the name',
      '<div class="bbsquote"><b>引用：Elm 在第2楼的发言：</b><br>Old wood?</div>New.',
    ],
    [
      'a paragraph that says whose post it is',
      '<div class="quote"><blockquote><p class="quote-tit">引用 Elm 发表于 2016-03-08 11:02 的帖子：</p>Old wood?</blockquote></div>New.',
    ],
    ['a paragraph', '<p>Elm wrote in #note-3:</p><blockquote><p>Old wood?</p></blockquote>New.'],
    ['bold words and a line break', '<b>Elm schrieb:</b><br><blockquote>Old wood?</blockquote>New.'],
    [
      'a heading in a box that is called otherwise',
      '<div class="bbc-block"><h4><a href="#post7">Elm posted:</a></h4><blockquote>Old wood?</blockquote></div>New.',
    ],
    ['a class of two words', '<div class="quotetext"><strong>Elm said:</strong><br>Old wood?</div>New.'],
    [
      'a line break first',
      '<div class="xQuote"><blockquote><br>Elm wrote:<br>Old wood?</blockquote></div>New.',
    ],
    ['signs of the old boards', '<blockquote>※ 引述《Elm》之銘言：<br>Old wood?</blockquote>New.'],
  ])('%s', (_, html) => {
    const { quotes, text } = cleaned(html);
    expect(quotes.map(({ author, text }) => [author, text])).toEqual([['Elm', 'Old wood?']]);
    expect(text.replace(/\s+/g, ' ')).toBe('New.');
  });

  test('a box that is called a quote and names nobody is text', () => {
    const { quotes, text } = cleaned('<div class="pull-quote"><p>Wood lives.</p></div><p>New.</p>');
    expect(quotes).toEqual([]);
    expect(text).toBe('Wood lives.\nNew.');
  });

  test('a label over a quotation that names nobody is none of it', () => {
    const { text } = cleaned(
      '<blockquote class="ubb-quote"><div class="ubb-quote-title">quote:</div><div>Wood lives.</div></blockquote>New.',
    );
    expect(text).toBe('Wood lives.\nNew.');
  });

  test('a sentence with a time in a quotation names nobody', () => {
    const { quotes } = cleaned(
      '<blockquote>On Monday at 10:30 we met with Elm:<br>Old wood?</blockquote>New.',
    );
    expect(quotes).toEqual([]);
  });
});

describe('a letter’s head and foot', () => {
  const letter = (text: string) =>
    `发信人: elm (榆树), 信区: Wood<br>标&nbsp;&nbsp;题: Re: 老木头<br>发信站: 某站 (Tue Mar  8 11:02:07 2016), 站内<br>&nbsp;<br>${text}`;
  test('are none of its text', () => {
    const html = `${letter('先晾干。<br>再上漆。')}<br>--<br>山高水长<br><font>※ 来源:·某站 bbs.example·[FROM: 10.3.*]</font><br>`;
    expect(cleaned(html).text).toBe('先晾干。\n再上漆。');
  });
  test('quotes with a colon before each line', () => {
    const html = letter(
      '上漆吧。<br><font class="q">【 在 birch (白桦) 的大作中提到: 】</font><br><font class="q">: 先晾干，</font><br><font class="q">: 再说。</font><br><br>--',
    );
    const { text, quotes, html: out } = cleaned(html);
    expect(text).toBe('上漆吧。\n--');
    expect(quotes).toEqual([{ author: 'birch', text: '先晾干，\n再说。', post: null }]);
    expect(out).toContain('<blockquote data-quote="birch"><p>先晾干，</p><p>再说。</p></blockquote>');
  });
  test('a line of dashes alone ends nothing', () =>
    expect(cleaned(letter('先晾干。<br>--<br>再上漆。')).text).toBe('先晾干。\n--\n再上漆。'));
  test('what only begins like one is text', () =>
    expect(cleaned('发信人: 谁都可以<br>先晾干。').text).toBe('发信人: 谁都可以\n先晾干。'));
});
