/** Threads in the markup of engines that have no adapter, each with the same three posts. */

/** A page, and what a reader sees as its title. */
export interface UnknownPage {
  url: string;
  title: string;
  html: string;
}

/** Who wrote each post, on which day of April 2011 and when, and its text. */
export const POSTS = [
  { author: 'Teasel', day: 3, clock: '18:05', text: 'My wicker chair creaks whenever I sit down in it.' },
  { author: 'oldwillow', day: 3, clock: '20:41', text: 'Lay a damp cloth over the seat for one night.' },
  { author: 'Teasel', day: 14, clock: '07:12', text: 'One night was enough, it is silent now.' },
];
export const TITLE = 'A creaking wicker chair';

/** A post with what engines show beside it. */
type Shown = (typeof POSTS)[number] & {
  n: number;
  id: number;
  uid: number;
  dd: string;
  noon: string;
  half: string;
};

export function each(write: (post: Shown) => string): string {
  return POSTS.map((post, n) => {
    const [hours = 0, minutes] = post.clock.split(':').map(Number);
    const noon = `${((hours + 11) % 12) + 1}:${String(minutes).padStart(2, '0')}`;
    const dd = String(post.day).padStart(2, '0');
    const own = { n, id: 500 + 3 * n, uid: 70 + post.author.length };
    return write({ ...post, ...own, dd, noon, half: hours < 12 ? 'AM' : 'PM' });
  }).join('');
}

/** YaBB: '3<sup>rd</sup>', the site's name as the only heading. */
const yabb: UnknownPage = {
  url: 'https://wicker.example/cgi-bin/yabb2/YaBB.pl?num=1301846700',
  title: TITLE,
  html: `<title>Wicker Board - ${TITLE}</title><table><tr><td><h2>Wicker Board</h2></td></tr></table>
<div class="navigation"><a href="YaBB.pl">Wicker Board</a> &rsaquo; <a href="YaBB.pl?board=chairs">Chairs</a> &rsaquo; ${TITLE}</div>
<form>${each(
    ({
      n,
      author,
      uid,
      day,
      noon,
      half,
      text,
    }) => `<div class="displaycontainer"><table class="bordercolor"><tr>
<td class="windowbg${n % 2}" rowspan="2"><a name="num${n}"></a><b><a href="YaBB.pl?action=viewprofile;username=${author}" class="member">${author}</a></b><br><span class="small">YaBB Newbies<br>Offline<br>Posts: ${uid}<br>Joined: Mar 3<sup>rd</sup>, 2009<br></span></td>
<td class="windowbg${n % 2}"><span class="postsubject"><b>${TITLE}</b></span><br><span class="small"><b>Reply #${n} - </b> Apr ${day}<sup>rd</sup>, 2011 at ${noon}${half}</span></td></tr>
<tr><td class="windowbg${n % 2}"><div class="message">${text}</div></td></tr><tr><td><span class="small"><a href="YaBB.pl?action=top">Back to top</a></span></td><td><span class="small">IP Logged</span></td></tr></table></div>`,
  )}</form>`,
};

/** Web Wiz: a row with name and time, then one with the day of joining and the text; rows are odd and even. */
const webWiz: UnknownPage = {
  url: 'https://wicker.example/forum_posts.asp?TID=778',
  title: TITLE,
  html: `<title>${TITLE} - Wicker Forum</title><table class="basicTable"><tr><td><h1>${TITLE}</h1></td></tr></table>
<table class="tableBorder"><tr class="tableLedger"><td>Author</td><td>Message</td></tr>${each(
    ({ n, id, author, uid, dd, noon, half, text }) => {
      const row = n % 2 ? 'Odd' : 'Even';
      return `<tr class="msg${row}TableTop"><td class="msgRowTop"><a name="${id}"></a><span class="msgSideProfile" title="View Drop Down">${author}</span></td><td><table><tr><td class="msgTopRow"><span>Post Options</span> <span>Thanks(${n})</span> <span>Quote ${author}</span></td><td><a href="forum_posts.asp?TID=778&amp;PID=${id}#${id}"></a> Topic: ${TITLE}<br>Posted: ${dd} Apr 2011 at ${noon}${half}</td></tr></table></td></tr>
<tr class="msg${row}TableSide"><td>Newbie<br><br>Joined: 0${n + 1} March 2009<br>Status: Offline<br>Points: ${uid}</td><td><div class="msgBody">${text}<br></div></td></tr>
<tr class="msg${row}TableBottom"><td><a href="#top">Back to Top</a></td><td><a href="new_reply_form.asp?TID=778">Post Reply</a></td></tr>`;
    },
  )}</table>`,
};

/** Burning Board 2: a table for each post, whose second row has the time; the first the day of joining, in German. */
const burningBoard: UnknownPage = {
  url: 'https://wicker.example/thread.php?threadid=119',
  title: TITLE,
  html: `<title>Wicker Board | ${TITLE}</title><table><tr><td class="mainpage"><span class="smallfont"><b><a href="index.php">Wicker Board</a> &raquo; <a href="board.php?boardid=5">Stühle</a> &raquo; ${TITLE}</b></span>${each(
    ({
      n,
      id,
      author,
      uid,
      dd,
      clock,
      text,
    }) => `<table class="tableinborder"><tr class="table${n % 2}"><td width="175"><a name="post${id}"></a><span class="normalfont"><b><a href="profile.php?userid=${uid}">${author}</a></b></span><br><span class="smallfont">Mitglied<br><br>Dabei seit: 0${n + 1}.02.2008<br>Beiträge: ${uid}<br>Herkunft: Bremen</span></td>
<td><span class="smallfont"><b>${TITLE}</b></span><hr size="1" class="threadline"><span class="normalfont">${text}</span></td></tr>
<tr class="table${n % 2}"><td><span class="smallfont"><img src="offline.gif"> ${dd}.04.2011 <span class="time">${clock}</span></span></td><td><span class="smallfont"><a href="pms.php?userid=${uid}"><img src="pm.gif" alt="PN"></a></span></td></tr></table>`,
  )}</td></tr></table>`,
};

/** GNUBoard: the first post has its head and text within one article, and its author in a span. */
const gnuBoard: UnknownPage = {
  url: 'https://wicker.example/bbs/board.php?bo_table=free&wr_id=812',
  title: TITLE,
  html: `<html lang="ko"><title>${TITLE} | Wicker</title><div id="container"><article id="bo_v"><header><h2 id="bo_v_title"><span class="bo_v_tit">${TITLE}</span></h2></header>${each(
    ({ n, id, author, day, dd, clock, text }) =>
      n === 0
        ? `<section id="bo_v_info"><h2>페이지 정보</h2><div class="profile_info"><span class="sound_only">작성자</span> <strong><span class="sv_member">${author}</span></strong><br><span class="sound_only">댓글</span><strong><a href="#bo_vc">2건</a></strong><strong class="if_date"><span class="sound_only">작성일</span> 2011-04-${dd} ${clock}</strong></div></section><section id="bo_v_atc"><h2>본문</h2><div id="bo_v_con"><p>${text}</p><p>Three years beside the heating have dried it out, and in winter it is worse than ever.</p></div></section></article><section id="bo_vc">`
        : `<article id="c_${id}"><header><h2>${author}님의 댓글</h2><span class="member">${author}</span> <span class="sound_only">작성일</span><span class="bo_vc_hdinfo"><time datetime="2011-04-${dd}T${clock}">11-04-${day} ${clock}</time></span></header><div class="cmt_contents"><p>${text}</p></div></article>`,
  )}</section></div>`,
};

/** A Chinese bulletin board over the web: each text holds its head in lines of its own. */
const newsSmth: UnknownPage = {
  url: 'https://wicker.example/nForum/article/Wicker/4410',
  title: TITLE,
  html: `<title>${TITLE} - Wicker</title><div class="b-content corner">${each(
    ({ n, id, author, uid, day, clock, text }) =>
      `<a name="a${n}"></a><table class="article"><tr class="a-head"><td class="a-left">&nbsp;<span class="a-u-name"><a href="/nForum/user/query/${author}">${author}</a></span></td><td><ul class="a-func"><li><a href="/nForum/article/Wicker/post/${id}" class="a-post">回复</a></li><li><a href="/nForum/mail/send">发信给作者</a></li></ul><span class="a-pos">第${n + 1}楼</span></td></tr><tr class="a-body"><td class="a-left"><dl class="a-u-info"><dt>身份</dt><dd>用户</dd><dt>文章</dt><dd>${uid}</dd></dl></td><td class="a-content"><p>发信人: ${author} (w), 信区: Wicker <br>标&nbsp;&nbsp;题: ${TITLE} <br>发信站: 站内 (Sun Apr&nbsp;&nbsp;${day} ${clock}:11 2011) <br>&nbsp;<br> ${text} 还有一夜的水汽，藤条吸够了就不再响。 <br>--<br></p></td></tr></table>`,
  )}</div>`,
};

export const UNKNOWN_PAGES = { yabb, webWiz, burningBoard, gnuBoard, newsSmth };
