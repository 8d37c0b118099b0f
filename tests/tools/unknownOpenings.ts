/** Threads of engines without an adapter whose opening is built unlike the answers, or whose rows and classes mislead. */
import { each, TITLE, type UnknownPage } from './unknownPages.ts';

const MORE = 'Three years beside the heating have dried it out, and in winter it is worse than ever.';

/** YetAnotherForum: three rows a post, the middle one called 'post' and 'post_alt' by turns. */
const yaf: UnknownPage = {
  url: 'https://wicker.example/posts/t48-creaking',
  title: TITLE,
  html: `<title>${TITLE} - Chairs - Wicker Board</title><h1>${TITLE}</h1><table class="content">${each(
    ({ n, id, author, uid, day, noon, half, text }) =>
      `<tr class="postheader"><td class="postUser"><b><a href="/profile/${uid}">${author}</a></b></td><td><strong><a href="/posts/m${id}">#${n + 1}</a> Posted : </strong>Sunday, April ${day}, 2011 ${noon}:09 ${half}</td></tr>
<tr class="${n % 2 ? 'post_alt' : 'post'}"><td>Rank: Newbie<br>Joined: 3/4/2009(UTC)<br>Posts: ${uid}</td><td class="message"><div id="m${id}">${text}</div></td></tr>
<tr class="postfooter"><td><a href="#top">Back to top</a></td><td><a href="/w">Web</a></td></tr>`,
  )}</table>`,
};

/** MesDiscussions: the two cells of a post are called 'case1' and 'case2', its name is no link. */
const mesDiscussions: UnknownPage = {
  url: 'https://wicker.example/hfr/Chaises/creaking-sujet_48_1.htm',
  title: TITLE,
  html: `<title>${TITLE} - Chaises - FORUM Wicker</title><h3>${TITLE}</h3>${each(
    ({ id, author, dd, clock, text }) =>
      `<table class="messagetable"><tr class="message cBackCouleurTab1"><td class="messCase1"><a name="t${id}"></a><div class="right"><a href="#t${id}"><img></a></div><div><b class="s2">${author}</b></div><span>Profil</span></td><td class="messCase2"><div class="toolbar"><div class="left">Posté le ${dd}-04-2011 à ${clock}:10</div></div><div id="para${id}"><p>${text}</p></div></td></tr></table>`,
  )}`,
};

/** XpressEngine: the date stands over the title, the name below it, the text in a box beside theirs. */
const xpressEngine: UnknownPage = {
  url: 'https://wicker.example/free/48211',
  title: TITLE,
  html: `<html lang="ko"><title>${TITLE} - Wicker</title><div class="bd">${each(
    ({ n, id, author, uid, dd, clock, text }) => {
      const [date, member] = [
        `<span class="date">2011.04.${dd} ${clock}</span>`,
        `<a href="#popup_menu_area" class="member_${uid}">${author}</a>`,
      ];
      return n === 0
        ? `<div class="rd_hd"><div class="top_area">${date}<h1><a href="/free/48211">${TITLE}</a></h1></div><div class="btm_area">${member} <span>조회 수 <b>88</b></span></div></div><div class="rd_body"><article><div class="xe_content"><p>${text}</p><p>${MORE}</p></div></article></div><ul class="fdb">`
        : `<li id="comment_${id}" class="fdb_itm"><div class="meta">${member} ${date}</div><div class="xe_content">${text}</div></li>`;
    },
  )}</ul></div>`,
};

/** A board of one column: title, texts and lines of who posted are neighbours; the opening ends with its line. */
const flat: UnknownPage = {
  url: 'https://wicker.example/48210/creaking',
  title: TITLE,
  html: `<title>${TITLE} | Ask Wicker</title><div id="page"><h1>${TITLE}<br><span class="smallcopy">April 3, 2011 6:05 PM</span></h1>${each(
    ({ n, id, author, uid, day, noon, half, text }) => {
      const by = `<span class="smallcopy">posted by <a href="/user/${uid + id}">${author}</a>`;
      return n === 0
        ? `<div class="copy">${text}<br><br>${MORE}<br>${by} to <a href="/home">Home</a></span></div>`
        : `<a name="${id}"></a><div id="c${id}" class="comments">${text}<br>${by} at <a href="#${id}">${noon} ${half} on April ${day}, 2011</a></span></div><br>`;
    },
  )}</div>`,
};

/** A template of Discuz!: all posts have the same frame, the opening's poster and time stand over it beside the title. */
const creditOver: UnknownPage = {
  url: 'https://wicker.example/topic-48-1.html',
  title: TITLE,
  html: `<html lang="zh"><title>${TITLE} - Wicker</title><div class="box">${each(
    ({ n, id, author, uid, day, clock, text }) => {
      const [member, moment] = [
        `<a href="space-uid-${uid}.html">${author}</a>`,
        `<em>2011-4-${day} ${clock}:09</em>`,
      ];
      const body = `<div class="pct"><div class="t_f" id="text_${id}">${text}<br>${MORE}</div></div>`;
      return n === 0
        ? `<div class="head"><h1>${TITLE}</h1><p>© ${member} / ${moment} / 3人收藏</p></div><div class="list"><div class="plc" id="piece_${id}">${body}</div>`
        : `<div class="plc" id="piece_${id}"><div class="pi">${member} ${moment} <a href="?reply=${id}">回复</a></div>${body.replace(MORE, `${MORE} ${n}`)}</div>`;
    },
  )}</div></div>`,
};

/** Invision 2: a table for each post, whose second row has the day of joining as the first has the post's. */
const invisionTwo: UnknownPage = {
  url: 'https://wicker.example/index.php?showtopic=482',
  title: TITLE,
  html: `<title>${TITLE} - Wicker Forums</title><div class="borderwrap"><div class="maintitle"><b>${TITLE}</b></div>${each(
    ({ n, id, author, uid, dd, noon, half, text }) =>
      `<table class="ipbtable"><tr><td class="row2"><a name="entry${id}"></a><span class="normalname"><a href="index.php?showuser=${uid}">${author}</a></span></td><td class="row2"><span class="postdetails">Apr ${dd} 2011, ${noon} ${half}</span> <span class="postdetails">Post <a href="#">#${n + 1}</a></span></td></tr>
<tr><td class="post2"><span class="postdetails">Member<br>Posts: ${uid}<br>Joined: ${n + 3}-March 09<br>Member No.: ${uid}<br></span></td><td class="post2"><div class="postcolor" id="post-${id}">${text}</div></td></tr><tr><td class="formbuttonrow"><a href="#top">Top</a></td><td></td></tr></table>`,
  )}</div>`,
};

/** Utility classes say how things lie, and are shared by posts, heads and buttons; answers stand in each other. */
const utilityClasses: UnknownPage = {
  url: 'https://wicker.example/p/482',
  title: TITLE,
  html: `<title>${TITLE} | Wicker</title><main class="flex"><h1 class="text-xl">${TITLE}</h1>${each(
    ({ n, author, day, clock, text }) =>
      `<div class="flex flex-col pl-4"><div class="flex items-center text-xs"><a class="font-bold" href="/u/${author}">${author}</a><span>•</span><time datetime="2011-04-${String(day).padStart(2, '0')}T${clock}">Apr ${day}</time></div><div class="prose"><p>${text}</p></div><div class="flex gap-2"><button>Upvote</button><button>Reply</button></div>${n < 2 ? '<div class="mt-2">' : '</div></div></div></div></div>'}`,
  )}</main>`,
};

/** Inven: the title, who began and when stand in a head of their own, in other markup than those of the answers. */
const headApart: UnknownPage = {
  url: 'https://wicker.example/board/chairs/48/210',
  title: TITLE,
  html: `<html lang="ko"><title>Wicker : ${TITLE}</title><div class="main">${each(
    ({ n, id, author, dd, clock, text }) =>
      n === 0
        ? `<div class="articleHead"><div class="articleTitle"><h1>${TITLE}</h1></div><div class="articleInfo"><div class="articleWriter"><span><a href="#">${author}</a></span></div><div class="articleDate">2011-04-${dd} ${clock}</div><div class="articleHit">조회: 1,203</div></div></div><div class="articleMain"><div class="contentBody"><p>${text}</p><p>${MORE}</p></div></div><ul class="list">`
        : `<li class="row" id="cmt${id}"><div class="cmtInfo"><span class="nickname"><img class="lvicon" alt="">${author}</span><span class="date">(2011-04-${dd} ${clock})</span><a>답글</a></div><div class="comment"><span class="content">${text}</span></div></li>`,
  )}</ul></div>`,
};

/** Sogou Wenwen: the question is one box with its title, its text and below it who asked and when. */
const questionBox: UnknownPage = {
  url: 'https://wicker.example/z/q48210.htm',
  title: TITLE,
  html: `<html lang="zh"><title>${TITLE}_Wicker</title><div class="main">${each(
    ({ n, id, author, uid, dd, clock, text }) => {
      const user = `<div class="user-box"><a class="user-name" href="/u/${uid}">${author}</a><div class="user-txt">2011-04-${dd} ${clock}${n ? '回答' : '提问'}</div></div>`;
      return n === 0
        ? `<section id="question-detail"><h1>${TITLE}</h1><pre class="info">${text} ${MORE}</pre>${user}</section><div class="answers">`
        : `<div class="replay-section" data-id="${id}"><div class="replay-info"><pre class="answer">${text}</pre></div>${user}<div class="ft"><a>评论</a><a>举报</a></div></div>`;
    },
  )}</div></div>`,
};

/** A phone's view: heads and texts are neighbours, and a text quotes one with its time. */
const timeInQuote: UnknownPage = {
  url: 'https://wicker.example/index.php?action=thread&tid=48210',
  title: TITLE,
  html: `<title>Wicker Wap - ${TITLE}</title>${each(({ n, author, uid, dd, clock, text }) => {
    const quote =
      n === 2
        ? '<div class="quote"><b>原帖由 oldwillow 于 2011-04-03 20:41 发表</b><br>Lay a damp cloth.</div>'
        : '';
    return n === 0
      ? `<p><b>标题:${TITLE}</b><br>时间:2011-04-${dd} ${clock} <br>作者:<a href="index.php?action=my&uid=${uid}">${author}</a></p><div class="message">${text}<br>${MORE}</div>`
      : `<div class="infobar"><a href="index.php?action=post&pid=${n}">#${n + 1}</a> <a href="index.php?action=my&uid=${uid}">${author}</a> <span>2011-04-${dd} ${clock}</span></div><div class="message">${quote}${text}</div>`;
  })}`,
};

/** Naver Cafe: the poster's name is a button, and the link beside it asks him to chat. */
const nameButton: UnknownPage = {
  url: 'https://wicker.example/ArticleRead.nhn?clubid=1&articleid=48210',
  title: TITLE,
  html: `<html lang="ko"><title>${TITLE} : Wicker</title><div class="box">${each(
    ({ n, id, author, dd, clock, text }) =>
      n === 0
        ? `<div class="head"><h3>${TITLE}</h3><div class="profile_area"><div class="profile_info"><div><button class="nickname">${author}</button></div><em class="nick_level">성실멤버</em><a class="btn">1:1 채팅</a></div><div><span class="date">2011.04.${dd}. ${clock}</span> <span>조회 1,203</span></div></div></div><div class="viewer"><p>${text}</p><p>${MORE}</p></div><ul>`
        : `<li id="${id}"><div class="comment_box"><a role="button" class="comment_nickname">${author}</a><p><span class="text_comment">${text}</span></p><div><span class="comment_info_date">2011.04.${dd}. ${clock}</span><a>답글쓰기</a></div></div></li>`,
  )}</ul></div>`,
};

export const UNKNOWN_OPENINGS = {
  nameButton,
  headApart,
  questionBox,
  timeInQuote,
  invisionTwo,
  utilityClasses,
  yaf,
  mesDiscussions,
  xpressEngine,
  flat,
  creditOver,
};
