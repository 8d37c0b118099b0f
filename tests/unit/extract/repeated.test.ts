// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../utils/extract';
import { toText } from '../../../utils/extract/text';

const now = new Date('2024-06-01T12:00:00');

function read(body: string, url = 'https://board.example/topic/7', head = '', lang = '') {
  const html = `<!doctype html><html lang="${lang}"><head><title>A topic</title>${head}</head><body>${body}</body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  const before = document.documentElement.outerHTML;
  const thread = extract(document, { url, now });
  expect(document.documentElement.outerHTML).toBe(before);
  return thread;
}

/** What a thread says, a line a post. */
function lines(thread: ReturnType<typeof read>): string[] {
  return (thread?.posts ?? []).map(({ author, published, html }) => `${author} ${published} ${toText(html)}`);
}

const SAID = [
  'The pump of my old washing machine hums but no water leaves the drum.',
  'Take the filter at the bottom out first, coins and hair hide in there.',
  'That was it, a button and two coins. It runs like new, thank you all.',
];

describe('threads of unknown boards', () => {
  describe('an opening built unlike its answers is where the page says how it begins', () => {
    const answer = (i: number, name: string) =>
      `<li class="a"><img src="a.png"><a class="author" href="/p/${name}">${name}</a> <time>March ${i}, 2024 10:00</time><div class="t">${SAID[i - 1]} ${SAID[i - 1]}</div></li>`;
    const answers = `<ol>${answer(2, 'ottilie')}${answer(3, 'brun')}</ol>`;
    const [start, end] = ['My washing machine hums, but the water stays in.', 'What do I look at first?'];

    test('in its description: paragraphs beside the answers, poster and time above', () => {
      const thread = read(
        `<div><p>Welcome to the board of people who mend what others throw away, be kind to each other.</p></div>
         <div><h1>A topic</h1><p>Asked by <a class="author" href="/p/kessel">kessel</a> on <time>March 1, 2024 09:00</time></p></div>
         <div class="q"><p>${start}</p><p>${end}</p><div class="s"><a href="/s">Share</a></div><div>${answers}</div></div>`,
        undefined,
        `<meta name="description" content="${start} What...">`,
      );
      expect(lines(thread)[0]).toBe(`kessel 2024-03-01T09:00 ${start}\n${end}`);
      expect(thread?.posts.map(({ author }) => author)).toEqual(['kessel', 'ottilie', 'brun']);
    });

    test('in its data, which names the poster as well', () => {
      const data = {
        '@type': 'DiscussionForumPosting',
        text: `${start} ${end}`,
        author: { '@type': 'Person', name: 'kessel' },
        datePublished: '2024-03-01T09:00',
      };
      const thread = read(
        `<div class="h"><b>kessel</b> <i>3 months ago</i><div>${start}<br>${end}</div></div>${answers}`,
        undefined,
        `<script type="application/ld+json">${JSON.stringify(data)}</script>`,
      );
      expect(lines(thread)[0]).toBe(`kessel 2024-03-01T09:00 ${start}\n${end}`);
      expect(thread?.posts).toHaveLength(3);
    });
  });

  test('old tables with a row for the head and a row for the text', () => {
    const row = (i: number, name: string) =>
      `<tr><td><a name="m${i}"></a><b>Re: Washing machine</b> by <a href="/${name}">${name}</a>: 10:0${i}am on March 0${i}, 2024</td></tr>
       <tr><td>${SAID[i - 1]}</td></tr>`;
    const thread = read(`<table>${row(1, 'kessel')}${row(2, 'ottilie')}${row(3, 'kessel')}</table>`);
    expect(lines(thread)).toEqual([
      `kessel 2024-03-01T10:01 ${SAID[0]}`,
      `ottilie 2024-03-02T10:02 ${SAID[1]}`,
      `kessel 2024-03-03T10:03 ${SAID[2]}`,
    ]);
    expect(thread?.posts.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  test('divs whose classes say nothing, with ranks, floors, buttons and an edit', () => {
    const post = (i: number, name: string, rank: string, edit = '') =>
      `<div class="k" id="e${40 + i}"><div class="q"><a href="/m/${name}"><img src="a.png"></a><a href="/m/${name}">${name}</a>
       <i>${rank}</i> <a href="#e${40 + i}">#${i}</a> <span>2024-03-0${i} 10:00</span></div>
       <div class="z">${SAID[i - 1]}${edit}<div><a href="/r">Reply</a></div></div></div>`;
    const edited = '<p><small>Edited by ottilie on 2024-03-05 09:30</small></p>';
    const thread = read(
      `<div>${post(1, 'kessel', 'Newcomer')}${post(2, 'ottilie', 'Regular', edited)}${post(3, 'kessel', 'Newcomer')}</div>`,
    );
    expect(lines(thread)).toEqual([
      `kessel 2024-03-01T10:00 ${SAID[0]}`,
      `ottilie 2024-03-02T10:00 ${SAID[1]}`,
      `kessel 2024-03-03T10:00 ${SAID[2]}`,
    ]);
    expect(thread?.posts.map(({ id, floor }) => [id, floor])).toEqual([
      ['41', 1],
      ['42', 2],
      ['43', 3],
    ]);
    expect(thread?.posts[1]?.edited).toBe('2024-03-05T09:30');
  });

  test('a box with the thread’s title and date is no post, though it has a time as posts do', () => {
    const post = (i: number, name: string) =>
      `<div class="box post" id="p${i}"><a class="user" href="/m/${name}">${name}</a> <a href="#p${i}">3 Mar 2024, 1${i}:00</a><div class="t">${SAID[i - 1]}</div></div>`;
    const thread = read(
      `<div class="all"><div class="head"><span>Solved</span><h1>A topic about the pump of my washing machine</h1><ul><li>3 March 2024</li><li>2 replies</li></ul></div>${post(1, 'kessel')}${post(2, 'ottilie')}${post(3, 'brun')}</div>`,
    );
    expect(lines(thread)[0]).toBe(`kessel 2024-03-03T11:00 ${SAID[0]}`);
    expect(thread?.posts).toHaveLength(3);
  });

  test('a notice between the line of who began the thread and the posts is none', () => {
    const post = (i: number, name: string) =>
      `<li id="p${i}"><a class="user" href="/m/${name}/">${name}</a> <span>March ${i}, 2024 10:00</span><div>${SAID[i - 1]}</div></li>`;
    const notice = 'This board keeps what its members write for as long as they like, and nobody sells it. ';
    const thread = read(
      `<div><h1>A topic</h1><p><a class="user" href="/m/kessel/">kessel</a> <span>March 1, 2024 10:00</span></p></div>
       <div class="n">${notice.repeat(2)}</div><ol>${post(1, 'kessel')}${post(2, 'ottilie')}${post(3, 'brun')}</ol>`,
    );
    expect(thread?.posts).toHaveLength(3);
  });

  test('signatures at the end of texts, and buttons of a sentence, are none of them', () => {
    const post = (i: number, name: string) =>
      `<li id="p${i}"><b class="user">${name}</b> <span>March ${i}, 2024 10:00</span><div class="t"><p>${SAID[i - 1]}</p><div class="b"><a href="?re=${i}">Answer this message of the thread</a></div><div class="user-signature">Pumps since ${1990 + i}</div></div></li>`;
    const thread = read(`<ol>${post(1, 'kessel')}${post(2, 'ottilie')}${post(3, 'brun')}</ol>`);
    expect(lines(thread)).toEqual([
      `kessel 2024-03-01T10:00 ${SAID[0]}`,
      `ottilie 2024-03-02T10:00 ${SAID[1]}`,
      `brun 2024-03-03T10:00 ${SAID[2]}`,
    ]);
  });

  test('a line that repeats the title is none of the text, and line breaks stay', () => {
    const post = (i: number, name: string) =>
      `<tr><td><b><a href="/u/${i}">${name}</a></b><br>(3/${i}/24 10:00 am)</td><td><font><b>${i > 1 ? 'Re: ' : ''}A topic</b></font><hr><font>${SAID[i - 1]}<br>Ask.<br>Or mail ${i}.</font></td></tr>`;
    const thread = read(`<table>${post(1, 'kessel')}${post(2, 'ottilie')}${post(3, 'brun')}</table>`);
    expect(toText(thread?.posts[1]?.html ?? ('' as never))).toBe(`${SAID[1]}\nAsk.\nOr mail 2.`);
  });

  test('a box of links beside the posts, built of the same parts, is no post', () => {
    const card = (head: string, body: string) =>
      `<div class="card mb-3"><div class="card-header">${head}</div>${body}</div>`;
    const post = (i: number, name: string) =>
      card(
        `<a href="/profile/${i}">${name}</a> <small>2024-03-0${i} 10:00:00</small>`,
        `<div class="card-body"><p>${SAID[i - 1]}</p></div>`,
      );
    const link = (i: number) =>
      `<li><a href="/topic/${i}">A pump of the year ${i} that hums</a> <small>2024-04-0${i} 10:00:00</small></li>`;
    const thread = read(
      `<div class="row"><div class="main">${post(1, 'kessel')}${post(2, 'ottilie')}${post(3, 'brun')}</div><div class="side">${card('Latest topics', `<ul>${link(7)}${link(8)}</ul>`)}</div></div>`,
    );
    expect(thread?.posts.map(({ author }) => author)).toEqual(['kessel', 'ottilie', 'brun']);
  });

  test('a short text in one paragraph with its head stays', () => {
    const post = (i: number, name: string, text: string) =>
      `<article class="media"><div class="content"><p><strong>${name}</strong> <small>${i} Mar 2024 10:00</small><br>${text}</p></div></article>`;
    const thread = read(
      `<section>${post(1, 'kessel', SAID[0] ?? '')}${post(2, 'ottilie', SAID[1] ?? '')}${post(3, 'kessel', 'Thanks, the filter it is.')}</section>`,
    );
    expect(lines(thread)[2]).toBe('kessel 2024-03-03T10:00 Thanks, the filter it is.');
  });

  test('every second post is called alt and nothing else', () => {
    const post = (i: number, name: string, text: string) =>
      `<li id="p${i}" class="${i % 2 ? '' : 'alt'}"><div class="meta"><a href="/members/${name}/">${name}</a> said March ${i}, 2024 10:00:</div><div class="c"><p>${text}</p></div></li>`;
    const texts = [SAID[0], 'Yes.', SAID[1], 'No, the hose.', SAID[2]];
    const thread = read(`<ul>${texts.map((text, i) => post(i + 1, `pump${i}`, text ?? '')).join('')}</ul>`);
    expect(thread?.posts).toHaveLength(5);
  });

  test('an answer that begins with the opening’s words does not stand for it', () => {
    const answer = (i: number, name: string, text: string) =>
      `<li id="c${i}"><a class="author" href="/profile/${name}">${name}</a> <time>March ${i}, 2024 10:00</time><div>${text}</div></li>`;
    const thread = read(
      `<div><h1>A topic</h1><p><a class="author" href="/profile/kessel">kessel</a> on <time>March 1, 2024 09:00</time></p><div class="q"><p>${SAID[0]} ${SAID[0]}</p></div></div>
       <ol>${answer(2, 'ottilie', SAID[1] ?? '')}${answer(3, 'brun', `${SAID[0]}<br>Mine does it too.`)}${answer(4, 'kessel', SAID[2] ?? '')}</ol>`,
    );
    expect(thread?.posts.map(({ author }) => author)).toEqual(['kessel', 'ottilie', 'brun', 'kessel']);
  });

  test('a time in many pieces, with a verb before it', () => {
    const post = (i: number, name: string) =>
      `<section><p><strong>${name}</strong> <small>wrote on <span>Friday</span>, <span>${i} March 2024</span> at <span>1${i}:30</span></small></p><div>${SAID[i - 1]}</div></section>`;
    const thread = read(`${post(1, 'kessel')}${post(2, 'ottilie')}${post(3, 'brun')}`);
    expect(thread?.posts.map(({ published }) => published)).toEqual([
      '2024-03-01T11:30',
      '2024-03-02T12:30',
      '2024-03-03T13:30',
    ]);
  });

  test('nobody has a name: all are called the same', () => {
    const post = (i: number) =>
      `<div class="post reply" id="r${i}"><p class="intro"><label><span class="name">Nobody</span> <time datetime="2024-03-0${i}T10:00">3/${i}</time></label> <a href="#r${i}">No.</a></p><div class="body"><p>${SAID[i - 1]}</p></div></div>`;
    expect(lines(read(`<div>${[1, 2, 3].map(post).join('')}</div>`))[2]).toBe(
      `Nobody 2024-03-03T10:00 ${SAID[2]}`,
    );
  });

  test('丁寧な「さん」は名前ではない', () => {
    const post = (i: number, name: string) =>
      `<li id="p${i}"><p class="Name"><a href="/my/${i + 40}">${name}さん</a></p><p>2024/3/${i} 10:00</p><p class="t">${SAID[i - 1]}</p></li>`;
    const thread = read(`<ol>${post(1, '静かな窯')}${post(2, '酵母さん')}${post(3, 'ブラン')}</ol>`);
    expect(thread?.posts.map(({ author }) => author)).toEqual(['静かな窯', '酵母さん', 'ブラン']);
  });

  test('a tree: who answers whom is how they stand in each other', () => {
    const post = (id: number, name: string, text: string, replies = '') =>
      `<li id="c${id}"><p><a href="/user/${name}">${name}</a> <time datetime="2024-03-0${id}T08:00">day ${id}</time></p>
       <div>${text}</div><ul>${replies}</ul></li>`;
    const tree = post(
      1,
      'kessel',
      SAID[0] ?? '',
      post(2, 'ottilie', SAID[1] ?? '', post(3, 'kessel', SAID[2] ?? '')),
    );
    const thread = read(
      `<ul>${tree}${post(4, 'brun', 'Mine did the same last winter, it was the hose.')}</ul>`,
    );
    expect(thread?.posts.map(({ id, replyTo }) => [id, replyTo])).toEqual([
      ['1', null],
      ['2', '1'],
      ['3', '2'],
      ['4', null],
    ]);
    expect(lines(thread)[1]).toBe(`ottilie 2024-03-02T08:00 ${SAID[1]}`);
  });

  test('帖子没有类名：楼层与中文日期', () => {
    const said = [
      '阳台上的番茄叶子发黄，底下几片已经卷起来了。',
      '多半是浇水太勤，等盆土干透再浇一次试试。',
      '换了透气的盆，一周后新叶就绿了，谢谢。',
    ];
    const post = (i: number, name: string) =>
      `<li><div><a href="/u/${i % 2}">${name}</a> <span>${i}楼</span> <span>2024年3月${i}日 08:15</span></div><div>${said[i - 1]}</div></li>`;
    const thread = read(`<ol>${post(1, '青禾')}${post(2, '老园丁')}${post(3, '青禾')}</ol>`);
    expect(lines(thread)).toEqual([
      `青禾 2024-03-01T08:15 ${said[0]}`,
      `老园丁 2024-03-02T08:15 ${said[1]}`,
      `青禾 2024-03-03T08:15 ${said[2]}`,
    ]);
    expect(thread?.posts.map(({ floor }) => floor)).toEqual([1, 2, 3]);
  });

  test('a question: the accepted answer', () => {
    const answer = (i: number, name: string, mark = '') =>
      `<div class="a" id="a${i}">${mark}<div class="t"><p>${SAID[i - 1]}</p></div>
       <div>answered <span>2024-03-0${i} 10:00</span> by <a href="/users/${i}/${name}">${name}</a></div></div>`;
    const thread = read(
      `${answer(1, 'kessel')}${answer(2, 'ottilie', '<div title="Accepted answer">✓</div>')}${answer(3, 'brun')}`,
    );
    expect(thread?.kind).toBe('question');
    expect(thread?.posts.map(({ role }) => role)).toEqual(['op', 'accepted', null]);
  });
});

describe('no threads', () => {
  test('a list of threads', () => {
    const row = (i: number) =>
      `<tr><td><a href="/t/${i}">A question about the washing machine number ${i} that hums</a></td>
       <td><a href="/u/kessel${i}">kessel${i}</a></td><td>2024-03-0${i} 10:00</td><td>${i * 3}</td></tr>`;
    expect(read(`<table>${[1, 2, 3, 4, 5].map(row).join('')}</table>`)).toBeNull();
  });

  test('a list of boards with their last posts', () => {
    const board = (i: number) =>
      `<div class="b" id="forum${i}"><a href="/f/${i}">Household ${i}</a><p>Repairs and care.</p>
       <div>Last: <a href="/t/${i}">Humming pump</a> by <a href="/u/${i}">kessel${i}</a>, <span>2024-03-0${i} 10:00</span></div></div>`;
    expect(read([1, 2, 3, 4].map(board).join(''))).toBeNull();
  });

  test('comments under an article are not the article', () => {
    const paragraph = `<p>${'The town has decided to open the old harbour baths again in spring, after ten years. '.repeat(4)}</p>`;
    const comment = (i: number) =>
      `<li id="c${i}"><a href="/user/${i}">reader${i}</a> <span>2024-03-0${i} 10:00</span><p>${SAID[i - 1]}</p></li>`;
    const thread = read(
      `<article><h1>Harbour baths</h1>${paragraph.repeat(12)}</article><ul>${comment(1)}${comment(2)}${comment(3)}</ul>`,
    );
    expect(thread?.kind).toBe('article');
    expect(thread?.posts).toHaveLength(1);
    expect(toText(thread?.posts[0]?.html ?? ('' as never))).toContain('harbour baths again');
  });

  describe('comments under an article that is in several parts', () => {
    const url = 'https://kitchen.example/leek-soup/';
    const part = `<div class="s"><p>${SAID.join(' ').repeat(4)}</p></div>`;
    const remark = (i: number) =>
      `<li class="c"><img src="${i}.png"><a class="author" href="/p/brun${i}">brun${i}</a> <time>March ${i}, 2024 10:00</time><p>I made it with ${i} leeks, and it was gone in an hour.</p></li>`;
    const head = '<h1>Leek soup</h1><p class="by">ottilie, <time>March 1, 2024</time></p>';
    const card = '<div class="card"><ol><li>Wash the leeks.</li></ol></div>';
    const remarks = (count: number) =>
      `<ol>${Array.from({ length: count }, (_, i) => remark(i + 1)).join('')}</ol>`;
    const page = (heading: string) =>
      `<div class="m">${head}${part.repeat(2)}${card}</div><h3>${heading}</h3>${remarks(4)}`;
    const torn = `<div>${head}${part.repeat(3)}</div><div>${card}${part.repeat(3)}</div><div>${part.repeat(3)}</div>
      <h3>28 comments</h3>${remarks(28)}`;
    const data = (type: string) => `<script type="application/ld+json">{"@type":"${type}"}</script>`;
    const og = '<meta property="og:type" content="article">';

    test.each([
      ['the page’s data says so', page('Told'), data('BlogPosting')],
      ['it is about keyboards', page('4 Comments'), og, 'https://kitchen.example/2024/keyboard-questions/'],
      ['it is shared as an article, and they are called comments', page('4 Comments'), og],
      ['the text before what is called comments is far longer', torn, ''],
    ])('%s', (_, body, head, address = url) => {
      const thread = read(body, address, head);
      expect(thread?.kind).toBe('article');
      expect(thread?.posts).toHaveLength(1);
      expect(lines(thread)[0]).toContain('Wash the leeks.');
    });

    test.each([
      ['an address of a board', page('4 comments'), 'https://board.example/forum/7', og],
      ['a board’s name', page('4 comments'), 'https://gardenforum.example/leek-soup', og],
      ['a thread’s number', page('4 comments'), 'https://board.example/thread-7-1-1.html', og],
      ['a topic in a query', page('4 comments'), 'https://board.example/index.php?showtopic=7', og],
      ['a discussion', page('4 comments'), 'https://knits.example/discuss/leek-soup', og],
      ['data of a discussion', page('4 comments'), url, data('DiscussionForumPosting') + og],
      ['nobody calls them comments', page('Told'), url, og],
      ['a board of Korea', page('댓글 4'), url, og, 'ko'],
    ])('%s: a thread', (_, body, address, head, lang = '') => {
      expect(read(body, address, head, lang)?.posts).toHaveLength(5);
    });
  });
});
