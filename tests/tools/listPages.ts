/** Pages that list threads, people or articles in the markup of many engines, filled with our own words. */

const QUESTIONS = [
  '_ stops after ten minutes, what have I missed?',
  'Looking for a manual of _',
  'My first attempt at _, pictures inside',
  'How do you store _ over the winter',
  'Is it worth restoring _?',
  'What is wrong with _',
  'Repairing _: step by step',
];
const THINGS = [
  'the pump',
  'a 1974 lathe',
  'the old stove',
  'an oak bench',
  'the greenhouse',
  'a cracked violin',
];
const NAMES = ['heron', 'old_miller', 'Ada K.', 'tinroof', 'Marlow', 'quietbee', 'Jun', 'stonecrop'];
const TEASERS = [
  'I have cleaned the filter twice now and the motor still gets hot enough that nobody can touch it, so before I take the whole thing apart I would like to hear what others found.',
  'Last year half of them rotted, although they were packed in dry sand as every book tells. This time I tried three other ways side by side and wrote down what came of it.',
  'The manual says one thing and the label on the tin another. After two winters on the balcony the joint opened, and now I wonder whether the wood or the glue gave way first.',
  'It rose well in the bowl, it held its shape on the peel, and then in the oven it spread like a pancake. The crumb is fine and the taste is good, but it looks nothing like a loaf.',
];
const ZH_QUESTIONS = [
  '_用了半年就出问题，怎么查原因',
  '请有经验的朋友看看_还值不值得修',
  '哪里能找到_的说明书',
  '第一次动手修_，请大家看照片',
  '_过冬要注意什么',
];
const ZH_THINGS = ['旧车床', '阳台上的水泵', '二手路由器', '老式缝纫机', '温室的门', '院子里的月季'];
const ZH_NAMES = ['半亩', '老陈', '种子', '夜航船', '木匠阿福', '林间'];
const ZH_TEASERS = [
  '滤网已经洗过两次，电机还是烫得不敢摸。在拆开之前想先听听大家的经验，看看有没有人遇到过同样的情况，后来又是怎样解决的。',
  '去年用干沙埋的一半都烂了，今年换了三种办法对比着试，一边试一边记，现在把结果写出来，供准备过冬的朋友参考。',
  '说明书上写的是一回事，罐子上写的又是另一回事。在阳台放了两个冬天，接缝裂开了，不知道是木头的问题还是胶的问题。',
];

/** What stands in row `number` of a list. */
interface Row {
  n: number;
  title: string;
  name: string;
  other: string;
  teaser: string;
  /** 1 to 28: a day of February 2026. */
  day: string;
  time: string;
}

function rows(count: number, make: (row: Row) => string, chinese = false): string {
  const [questions, things, names, teasers] = chinese
    ? [ZH_QUESTIONS, ZH_THINGS, ZH_NAMES, ZH_TEASERS]
    : [QUESTIONS, THINGS, NAMES, TEASERS];
  const at = (list: string[], index: number) => list[index % list.length] ?? '';
  const two = (value: number) => String(value).padStart(2, '0');
  return Array.from({ length: count }, (_, n) =>
    make({
      n: 101 + n,
      title: at(questions, n).replace('_', at(things, n)),
      name: at(names, n * 3 + 1),
      other: at(names, n * 5 + 2),
      teaser: at(teasers, n),
      day: two(1 + ((n * 7) % 28)),
      time: `${two((n * 5) % 24)}:${two((n * 13) % 60)}`,
    }),
  ).join('\n');
}

const page = (head: string, body: string, attributes = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body ${attributes}>${body}</body></html>`;

interface ListPage {
  url: string;
  html: string;
}

/** Lists of what can be read elsewhere, by name; a list of articles can be read as one. */
export const ARTICLE_LISTS: Record<string, ListPage> = {
  'news front page': {
    url: 'https://news.example/',
    html: page(
      '<title>The Island Courier</title>',
      `<main><section class="top">
      ${rows(18, (r) => `<div class="card"><a class="card-link" href="/2026/02/${r.day}/x-${r.n}"><img src="p.jpg" alt=""><h3 class="card-title">${r.title}</h3></a><p class="card-text">${r.teaser}</p><div class="card-foot"><span class="by">${r.name}</span> <time>${Number(r.day)} February 2026</time></div></div>`)}
      </section></main>`,
    ),
  },
  'blog front page': {
    url: 'https://blog.example/',
    html: page(
      '<meta name="generator" content="WordPress 6.7"><title>The Shed Diary</title>',
      `<div id="page" class="site"><main id="main" class="site-main">
      ${rows(10, (r) => `<article id="post-${r.n}" class="post-${r.n} post type-post status-publish hentry"><header class="entry-header"><h2 class="entry-title"><a href="https://blog.example/2026/02/x-${r.n}/" rel="bookmark">${r.title}</a></h2><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2026-02-${r.day}T${r.time}:00+00:00">February ${r.day}, 2026</time></span> <span class="byline">by <span class="author vcard"><a class="url fn n" href="https://blog.example/author/${r.name}/">${r.name}</a></span></span></div></header><div class="entry-summary"><p>${r.teaser} ${r.teaser} <a href="https://blog.example/2026/02/x-${r.n}/" class="more-link">Continue reading</a></p></div></article>`)}
      </main></div>`,
      'class="home blog"',
    ),
  },
  'shop with products on cards': {
    url: 'https://shop.example/pumps',
    html: page(
      '<title>Pumps - The Shed Shop</title>',
      `<main><h1>Pumps</h1><div class="grid">
      ${rows(16, (r) => `<div class="product"><a href="/pumps/${r.n}"><img src="p.jpg" alt=""></a><h2><a href="/pumps/${r.n}">${r.title}</a></h2><p>${r.teaser.slice(0, 80)}</p><div class="price">€ ${r.n}.00</div><button>Add to cart</button></div>`)}
      </div></main>`,
    ),
  },
};

/** The pages by name; each is one a reader of threads has nothing to read on. */
export const LIST_PAGES: Record<string, ListPage> = {
  'phpBB 3 forum': {
    url: 'https://board.example/viewforum.php?f=4',
    html: page(
      '<title>Workshop - The Shed</title>',
      `<div id="wrap" class="wrap"><div id="page-header"><div class="navbar"><ul id="nav-breadcrumbs" class="nav-breadcrumbs linklist navbar"><li class="breadcrumbs"><span class="crumb"><a href="./index.php"><span>Board index</span></a></span></li></ul></div></div>
      <div id="page-body" class="page-body"><h2 class="forum-title"><a href="./viewforum.php?f=4">Workshop</a></h2><div class="forumbg"><div class="inner"><ul class="topiclist"><li class="header"><dl class="row-item"><dt>Topics</dt><dd class="posts">Replies</dd><dd class="views">Views</dd><dd class="lastpost">Last post</dd></dl></li></ul><ul class="topiclist topics">
      ${rows(25, (r) => `<li class="row bg1"><dl class="row-item topic_read"><dt title="No unread posts"><div class="list-inner"><a href="./viewtopic.php?t=${r.n}" class="topictitle">${r.title}</a><br><div class="topic-poster responsive-hide left-box">by <a href="./memberlist.php?mode=viewprofile&amp;u=${r.n}" class="username">${r.name}</a> &raquo; <time datetime="2026-02-${r.day}T${r.time}:00+00:00">Sun Feb ${r.day}, 2026 ${r.time}</time></div></div></dt><dd class="posts">12</dd><dd class="views">340</dd><dd class="lastpost"><span>by <a href="./memberlist.php?mode=viewprofile&amp;u=7" class="username">${r.other}</a> <a href="./viewtopic.php?p=9${r.n}#p9${r.n}" title="View the latest post">&raquo;</a><br><time datetime="2026-02-28T08:00:00+00:00">Sat Feb 28, 2026 8:00 am</time></span></dd></dl></li>`)}
      </ul></div></div><div class="action-bar bar-bottom"><div class="pagination">61 topics <ul><li class="active"><span>1</span></li><li><a class="button" href="./viewforum.php?f=4&amp;start=25">2</a></li></ul></div></div></div></div>`,
      'id="phpbb" class="nojs notouch section-viewforum ltr"',
    ),
  },
  'phpBB 3 index': {
    url: 'https://board.example/index.php',
    html: page(
      '<title>The Shed - Index page</title>',
      `<div id="wrap" class="wrap"><div id="page-body" class="page-body"><div class="forabg"><div class="inner"><ul class="topiclist forums">
      ${rows(9, (r) => `<li class="row"><dl class="row-item forum_read"><dt title="No unread posts"><div class="list-inner"><a href="./viewforum.php?f=${r.n}" class="forumtitle">${r.title.split(' ').slice(0, 2).join(' ')}</a><br>${r.teaser.slice(0, 90)}</div></dt><dd class="topics">41</dd><dd class="posts">380</dd><dd class="lastpost"><span><a href="./viewtopic.php?p=${r.n}#p${r.n}" class="lastsubject">${r.title.slice(0, 30)}…</a><br>by <a href="./memberlist.php?mode=viewprofile&amp;u=3" class="username">${r.name}</a> <time datetime="2026-02-${r.day}T${r.time}:00+00:00">Sun Feb ${r.day}, 2026 ${r.time}</time></span></dd></dl></li>`)}
      </ul></div></div></div></div>`,
      'id="phpbb" class="nojs notouch section-index ltr"',
    ),
  },
  'phpBB 3 search of posts': {
    url: 'https://board.example/search.php?keywords=pump',
    html: page(
      '<title>Search results - The Shed</title>',
      `<div id="wrap" class="wrap"><div id="page-body" class="page-body"><h2 class="searchresults-title">Search found 31 matches: <a href="./search.php?keywords=pump">pump</a></h2>
      ${rows(12, (r) => `<div class="search post bg1"><div class="inner"><dl class="postprofile"><dt class="author">by <a href="./memberlist.php?mode=viewprofile&amp;u=4" class="username">${r.name}</a></dt><dd class="search-result-date">Sun Feb ${r.day}, 2026 ${r.time}</dd><dd>Forum: <a href="./viewforum.php?f=4">Workshop</a></dd><dd>Topic: <a href="./viewtopic.php?t=${r.n}">${r.title}</a></dd><dd>Replies: <strong>4</strong></dd></dl><div class="postbody"><h3><a href="./viewtopic.php?p=${r.n}#p${r.n}">Re: ${r.title}</a></h3><div class="content">${r.teaser} …</div></div><ul class="searchresults"><li><a href="./viewtopic.php?p=${r.n}#p${r.n}" class="arrow-right">Jump to post</a></li></ul></div></div>`)}</div></div>`,
      'id="phpbb" class="nojs notouch section-search ltr"',
    ),
  },
  'XenForo 2 forum': {
    url: 'https://board.example/forums/workshop.4/',
    html: page(
      '<title>Workshop | The Shed</title>',
      `<div class="p-pageWrapper" id="top"><div class="p-body"><div class="p-body-inner"><div class="p-body-header"><div class="p-title"><h1 class="p-title-value">Workshop</h1></div></div><div class="p-body-main"><div class="p-body-content"><div class="p-body-pageContent"><div class="block" data-type="thread"><div class="block-container"><div class="block-body"><div class="structItemContainer"><div class="structItemContainer-group js-threadList">
      ${rows(20, (r) => `<div class="structItem structItem--thread js-inlineModContainer js-threadListItem-${r.n}" data-author="${r.name}"><div class="structItem-cell structItem-cell--icon"><a href="/members/x.${r.n}/" class="avatar avatar--s"><span>${r.name[0]}</span></a></div><div class="structItem-cell structItem-cell--main"><div class="structItem-title"><a href="/threads/x.${r.n}/">${r.title}</a></div><div class="structItem-minor"><ul class="structItem-parts"><li><a href="/members/x.${r.n}/" class="username">${r.name}</a></li><li class="structItem-startDate"><a href="/threads/x.${r.n}/" rel="nofollow"><time class="u-dt" datetime="2026-02-${r.day}T${r.time}:00+0000">Feb ${r.day}, 2026</time></a></li></ul></div></div><div class="structItem-cell structItem-cell--meta"><dl class="pairs pairs--justified"><dt>Replies</dt><dd>12</dd></dl></div><div class="structItem-cell structItem-cell--latest"><a href="/threads/x.${r.n}/latest" rel="nofollow"><time class="structItem-latestDate u-dt" datetime="2026-02-28T10:00:00+0000">Yesterday at 10:00 AM</time></a><div class="structItem-minor"><a href="/members/y.3/" class="username">${r.other}</a></div></div></div>`)}
      </div></div></div></div></div></div></div></div></div></div></div>`,
      'data-template="forum_view"',
    ),
  },
  'XenForo 2 search': {
    url: 'https://board.example/search/81/?q=pump&o=date',
    html: page(
      '<title>Search results for query: pump | The Shed</title>',
      `<div class="p-pageWrapper" id="top"><div class="p-body"><h1 class="p-title-value">Search results for query: <em>pump</em></h1><div class="block" data-xf-init="search-results"><div class="block-container"><ol class="block-body">
      ${rows(15, (r) => `<li class="block-row block-row--separated js-inlineModContainer" data-author="${r.name}"><div class="contentRow"><span class="contentRow-figure"><a href="/members/x.${r.n}/" class="avatar avatar--s"><span>${r.name[0]}</span></a></span><div class="contentRow-main"><h3 class="contentRow-title"><a href="/threads/x.${r.n}/post-${r.n}">${r.title}</a></h3><div class="contentRow-snippet">${r.teaser}</div><div class="contentRow-minor contentRow-minor--hideLinks"><ul class="listInline listInline--bullet"><li><a href="/members/x.${r.n}/" class="username">${r.name}</a></li><li>Post #${r.n}</li><li><time class="u-dt" datetime="2026-02-${r.day}T${r.time}:00+0000">Feb ${r.day}, 2026</time></li><li>Forum: <a href="/forums/workshop.4/">Workshop</a></li></ul></div></div></div></li>`)}
      </ol></div></div></div></div>`,
      'data-template="search_results"',
    ),
  },
  'vBulletin 4 forum': {
    url: 'https://board.example/forumdisplay.php?4-Workshop',
    html: page(
      '<meta name="generator" content="vBulletin 4.2.5"><title>Workshop</title>',
      `<div class="body_wrapper"><div id="breadcrumb" class="breadcrumb"><ul class="floatcontainer"><li class="navbit"><a href="forum.php">Forum</a></li></ul></div><div id="pagetitle"><h1>Forum: <span class="forumtitle">Workshop</span></h1></div><div id="threadlist" class="threadlist"><form><div><ol id="threads" class="threads">
      ${rows(20, (r) => `<li class="threadbit" id="thread_${r.n}"><div class="rating0 nonsticky"><div class="threadinfo" title="${r.teaser.slice(0, 120)}"><div class="inner"><h3 class="threadtitle"><a class="title" href="showthread.php?${r.n}" id="thread_title_${r.n}">${r.title}</a></h3><div class="threadmeta"><p class="threaddesc">${r.teaser.slice(0, 60)}</p><div class="author"><span class="label">Started by&nbsp;<a href="member.php?${r.n}" class="username understate" title="Started by ${r.name} on 02-${r.day}-2026 ${r.time}">${r.name}</a>, 02-${r.day}-2026 ${r.time}</span></div></div></div></div><ul class="threadstats td alt"><li>Replies: 4</li><li>Views: 430</li></ul><dl class="threadlastpost td"><dt class="lastpostby hidden">Last Post By</dt><dd><div class="popupmenu memberaction"><a class="username" href="member.php?3">${r.other}</a></div></dd><dd>02-28-2026, <em class="time">10:00 AM</em></dd></dl></div></li>`)}
      </ol></div></form></div></div>`,
    ),
  },
  'SMF board': {
    url: 'https://board.example/index.php?board=4.0',
    html: page(
      '<title>Workshop</title>',
      `<div id="wrapper"><div id="content_section"><div id="main_content_section"><div id="messageindex" class="tborder topic_table"><table class="table_grid"><tbody>
      ${rows(20, (r) => `<tr><td class="icon1 windowbg"><img src="i.png" alt=""></td><td class="subject windowbg2"><div><span id="msg_${r.n}"><a href="https://board.example/index.php?topic=${r.n}.0">${r.title}</a></span><p>Started by <a href="https://board.example/index.php?action=profile;u=${r.n}">${r.name}</a></p></div></td><td class="stats windowbg">4 Replies<br>230 Views</td><td class="lastpost windowbg2">February ${r.day}, 2026, ${r.time}:10 AM<br>by <a href="https://board.example/index.php?action=profile;u=3">${r.other}</a></td></tr>`)}
      </tbody></table></div></div></div></div>`,
    ),
  },
  'MyBB forum': {
    url: 'https://board.example/forumdisplay.php?fid=4',
    html: page(
      '<title>The Shed - Workshop</title>',
      `<div id="container"><div id="content"><div class="wrapper"><table border="0" cellspacing="0" cellpadding="5" class="tborder clear"><tbody><tr><td class="thead" colspan="6"><strong>Workshop</strong></td></tr>
      ${rows(20, (r) => `<tr class="inline_row"><td align="center" class="trow1 forumdisplay_regular" width="2%"><span class="thread_status oldfolder">&nbsp;</span></td><td class="trow1 forumdisplay_regular"><div><span><span class="subject_old" id="tid_${r.n}"><a href="showthread.php?tid=${r.n}">${r.title}</a></span></span><div class="author smalltext"><a href="member.php?action=profile&amp;uid=3">${r.name}</a>, <span class="thread_start_datetime smalltext">02-${r.day}-2026, ${r.time} AM</span></div></div></td><td align="center" class="trow1">3</td><td align="center" class="trow1">230</td><td class="trow1" style="white-space: nowrap; text-align: right;"><span class="lastpost smalltext">02-28-2026, 10:00 AM<br><a href="showthread.php?tid=${r.n}&amp;action=lastpost">Last Post</a>: <a href="member.php?action=profile&amp;uid=4">${r.other}</a></span></td></tr>`)}
      </tbody></table></div></div></div>`,
    ),
  },
  'Discourse latest': {
    url: 'https://talk.example/latest',
    html: page(
      '<meta name="generator" content="Discourse 3.4.0"><title>The Shed</title>',
      `<section id="main"><div id="main-outlet"><div id="list-area"><div class="contents"><table class="topic-list"><tbody class="topic-list-body">
      ${rows(25, (r) => `<tr data-topic-id="${r.n}" class="topic-list-item category-workshop"><td class="main-link clearfix topic-list-data" colspan="1"><span class="link-top-line"><a href="/t/x/${r.n}" class="title raw-link raw-topic-link">${r.title}</a></span><div class="link-bottom-line"><a class="badge-category__wrapper" href="/c/workshop/4"><span>Workshop</span></a></div>${r.n % 5 === 0 ? `<div class="topic-excerpt"><a href="/t/x/${r.n}">${r.teaser}</a></div>` : ''}</td><td class="posters topic-list-data"><a href="/u/${r.name}" data-user-card="${r.name}"><img alt="" src="a.png" title="${r.name} - Original Poster"></a></td><td class="num posts-map posts topic-list-data"><a href="/t/x/${r.n}/1"><span class="number">7</span></a></td><td class="num views topic-list-data"><span class="number">120</span></td><td class="activity num topic-list-data age" title="Created: Feb ${r.day}, 2026 ${r.time}"><a class="post-activity" href="/t/x/${r.n}/8"><span class="relative-date" data-time="17718${r.day}000000">2d</span></a></td></tr>`)}
      </tbody></table></div></div></div></section>`,
      'class="crawler navigation-topics"',
    ),
  },
  'Flarum index': {
    url: 'https://flarum.example/',
    html: page(
      '<title>The Shed</title>',
      `<div id="app" class="App"><main class="App-content"><div id="content"><div class="IndexPage"><div class="IndexPage-results"><div class="DiscussionList"><ul class="DiscussionList-discussions">
      ${rows(20, (r) => `<li data-id="${r.n}"><div class="DiscussionListItem"><div class="DiscussionListItem-content Slidable-content read"><a href="/u/${r.name}" class="DiscussionListItem-author"><span class="Avatar">${r.name[0]}</span></a><a href="/d/${r.n}" class="DiscussionListItem-main"><h2 class="DiscussionListItem-title">${r.title}</h2><ul class="DiscussionListItem-info"><li class="item-terminalPost"><span><span class="username">${r.name}</span> replied <time pubdate datetime="2026-02-${r.day}T${r.time}:00+00:00" data-humantime>3 days ago</time></span></li><li class="item-excerpt">${r.teaser}</li></ul></a><span class="DiscussionListItem-count">12</span></div></div></li>`)}
      </ul></div></div></div></div></main></div>`,
    ),
  },
  'Hacker News front page': {
    url: 'https://news.ycombinator.com/news',
    html: page(
      '<title>Hacker News</title>',
      `<center><table id="hnmain" width="85%"><tr><td><table><tr><td><span class="pagetop"><b class="hnname"><a href="news">Hacker News</a></b></span></td></tr></table></td></tr><tr id="bigbox"><td><table border="0" cellpadding="0" cellspacing="0">
      ${rows(30, (r) => `<tr class="athing submission" id="${r.n}"><td align="right" valign="top" class="title"><span class="rank">${r.n - 100}.</span></td><td valign="top" class="votelinks"></td><td class="title"><span class="titleline"><a href="https://a${r.n}.example/">${r.title}</a><span class="sitebit comhead"> (<a href="from?site=a"><span class="sitestr">a.example</span></a>)</span></span></td></tr><tr><td colspan="2"></td><td class="subtext"><span class="subline"><span class="score" id="score_${r.n}">64 points</span> by <a href="user?id=${r.name}" class="hnuser">${r.name}</a> <span class="age" title="2026-02-${r.day}T${r.time}:00 1772"><a href="item?id=${r.n}">3 hours ago</a></span> | <a href="item?id=${r.n}">41&nbsp;comments</a></span></td></tr><tr class="spacer" style="height:5px"></tr>`)}
      </table></td></tr></table></center>`,
    ),
  },
  'old Reddit listing': {
    url: 'https://old.reddit.com/r/woodwork/',
    html: page(
      '<title>Wood work</title>',
      `<div class="content" role="main"><div id="siteTable" class="sitetable linklisting">
      ${rows(25, (r) => `<div class="thing id-t3_${r.n} odd link self" id="thing_t3_${r.n}" data-fullname="t3_${r.n}" data-type="link" data-author="${r.name}" data-subreddit="woodwork"><p class="parent"></p><span class="rank">${r.n - 100}</span><div class="midcol unvoted"><div class="score unvoted" title="64">64</div></div><div class="entry unvoted"><div class="top-matter"><p class="title"><a class="title may-blank" href="/r/woodwork/comments/${r.n}/x/">${r.title}</a> <span class="domain">(<a href="/r/woodwork/">self.woodwork</a>)</span></p><p class="tagline">submitted <time title="Sun Feb ${r.day} ${r.time}:00 2026 UTC" datetime="2026-02-${r.day}T${r.time}:00+00:00" class="live-timestamp">3 hours ago</time> by <a href="https://old.reddit.com/user/${r.name}" class="author may-blank">${r.name}</a></p><ul class="flat-list buttons"><li class="first"><a href="/r/woodwork/comments/${r.n}/x/" class="bylink comments may-blank">41 comments</a></li></ul></div></div></div>`)}
      </div></div>`,
      'class="listing-page hot-page"',
    ),
  },
  'new Reddit listing': {
    url: 'https://www.reddit.com/r/woodwork/',
    html: page(
      '<title>Wood work</title>',
      `<shreddit-app pagetype="community"><main id="main-content"><shreddit-feed>
      ${rows(12, (r) => `<article class="w-full m-0" aria-label="${r.title}"><shreddit-post id="t3_${r.n}" permalink="/r/woodwork/comments/${r.n}/x/" post-title="${r.title}" author="${r.name}" created-timestamp="2026-02-${r.day}T${r.time}:00.000000+0000" comment-count="8" subreddit-prefixed-name="r/woodwork"><span slot="credit-bar"><a href="/user/${r.name}/">u/${r.name}</a><faceplate-timeago ts="2026-02-${r.day}T${r.time}:00.000000+0000"><time datetime="2026-02-${r.day}T${r.time}:00.000Z">3 hr. ago</time></faceplate-timeago></span><a slot="title" href="/r/woodwork/comments/${r.n}/x/">${r.title}</a><a slot="text-body" href="/r/woodwork/comments/${r.n}/x/"><div class="md feed-card-text-preview"><p>${r.teaser}</p></div></a></shreddit-post></article><hr>`)}
      </shreddit-feed></main></shreddit-app>`,
    ),
  },
  'Stack Exchange questions': {
    url: 'https://diy.stackexchange.com/questions',
    html: page(
      '<meta property="og:site_name" content="Home Improvement Stack Exchange"><title>Newest Questions - Home Improvement Stack Exchange</title>',
      `<div class="container"><div id="content"><div id="mainbar"><h1>Newest Questions</h1><div id="questions" class="flush-left">
      ${rows(15, (r) => `<div id="question-summary-${r.n}" class="s-post-summary js-post-summary" data-post-id="${r.n}" data-post-type-id="1"><div class="s-post-summary--stats js-post-summary-stats"><div class="s-post-summary--stats-item"><span>3</span> <span>votes</span></div></div><div class="s-post-summary--content"><h3 class="s-post-summary--content-title"><a href="/questions/${r.n}/x" class="s-link">${r.title}</a></h3><div class="s-post-summary--content-excerpt">${r.teaser} ...</div><div class="s-post-summary--meta"><div class="s-post-summary--meta-tags tags"><a href="/questions/tagged/plumbing" class="post-tag">plumbing</a></div><div class="s-user-card s-user-card__minimal"><div class="s-user-card--info"><div class="s-user-card--link"><a href="/users/${r.n}/x" class="flex--item">${r.name}</a></div></div><time class="s-user-card--time">asked <span title="2026-02-${r.day} ${r.time}:00Z" class="relativetime">Feb ${r.day} at ${r.time}</span></time></div></div></div></div>`)}
      </div></div></div></div>`,
      'class="questions-page unified-theme"',
    ),
  },
  'GitHub issues': {
    url: 'https://github.com/heron/pump/issues',
    html: page(
      '<meta property="og:site_name" content="GitHub"><title>Issues · heron/pump · GitHub</title>',
      `<div class="application-main"><main id="js-repo-pjax-container"><div role="list">
      ${rows(20, (r) => `<div id="issue_${r.n}" class="Box-row js-navigation-item js-issue-row"><div class="flex-auto"><a id="issue_${r.n}_link" class="Link--primary v-align-middle no-underline h4" href="/heron/pump/issues/${r.n}">${r.title}</a><div class="d-flex mt-1 text-small color-fg-muted"><span class="opened-by">#${r.n} opened <relative-time datetime="2026-02-${r.day}T${r.time}:00Z">Feb ${r.day}, 2026</relative-time> by <a class="Link--muted" href="/heron/pump/issues?q=author%3A${r.name}">${r.name}</a></span></div></div></div>`)}
      </div></main></div>`,
    ),
  },
  'V2EX front page': {
    url: 'https://www.v2ex.com/',
    html: page(
      '<title>V2EX</title>',
      `<div id="Wrapper"><div class="content"><div id="Main"><div class="box">
      ${rows(30, (r) => `<div class="cell item"><table cellpadding="0" cellspacing="0" border="0" width="100%"><tr><td width="48" valign="top" align="center"><a href="/member/${r.name}"><img src="a.png" class="avatar"></a></td><td width="10"></td><td width="auto" valign="middle"><span class="item_title"><a href="/t/${r.n}#reply4" class="topic-link">${r.title}</a></span><div class="sep5"></div><span class="topic_info"><a class="node" href="/go/life">生活</a> &nbsp;•&nbsp; <strong><a href="/member/${r.name}">${r.name}</a></strong> &nbsp;•&nbsp; <span title="2026-02-${r.day} ${r.time}:00 +08:00">3 小时前</span> &nbsp;•&nbsp; 最后回复来自 <strong><a href="/member/${r.other}">${r.other}</a></strong></span></td><td width="70" align="right" valign="middle"><a href="/t/${r.n}#reply4" class="count_livid">4</a></td></tr></table></div>`, true)}
      </div></div></div></div>`,
    ),
  },
  'Douban group': {
    url: 'https://www.douban.com/group/garden/',
    html: page(
      '<title>阳台种菜小组</title>',
      `<div id="wrapper"><div id="content"><h1>阳台种菜小组</h1><div class="article"><table class="olt"><tbody><tr><td>讨论</td><td>作者</td><td>回应</td><td>最后回应</td></tr>
      ${rows(25, (r) => `<tr class=""><td class="title"><a href="https://www.douban.com/group/topic/${r.n}/" title="${r.title}">${r.title}</a></td><td nowrap="nowrap"><a href="https://www.douban.com/people/${r.n}/">${r.name}</a></td><td nowrap="nowrap" class="r-count">12</td><td nowrap="nowrap" class="time">02-${r.day} ${r.time}</td></tr>`, true)}
      </tbody></table></div></div></div>`,
    ),
  },
  'Tieba front of a bar': {
    url: 'https://tieba.baidu.com/f?kw=garden',
    html: page(
      '<title>种菜吧-百度贴吧</title>',
      `<div class="wrap1"><div id="content"><ul id="thread_list" class="threadlist_bright j_threadlist_bright">
      ${rows(25, (r) => `<li class="j_thread_list clearfix thread_item_box" data-field='{"id":${r.n}}'><div class="t_con cleafix"><div class="col2_left j_threadlist_li_left"><span class="threadlist_rep_num center_text">14</span></div><div class="col2_right j_threadlist_li_right"><div class="threadlist_lz clearfix"><div class="threadlist_title pull_left j_th_tit"><a href="/p/${r.n}" class="j_th_tit">${r.title}</a></div><div class="threadlist_author pull_right"><span class="tb_icon_author" title="主题作者: ${r.name}"><a class="frs-author-name j_user_card" href="/home/main">${r.name}</a></span><span class="pull-right is_show_create_time" title="创建时间">2-${Number(r.day)}</span></div></div><div class="threadlist_detail clearfix"><div class="threadlist_text pull_left"><div class="threadlist_abs threadlist_abs_onlyline">${r.teaser}</div></div><div class="threadlist_author pull_right"><span class="tb_icon_author_rely j_replyer" title="最后回复人"><a class="frs-author-name j_user_card" href="/home/main">${r.other}</a></span><span class="threadlist_reply_date pull_right j_reply_data" title="最后回复时间">${r.time}</span></div></div></div></div></li>`, true)}
      </ul></div></div>`,
    ),
  },
  'NGA board': {
    url: 'https://bbs.nga.cn/thread.php?fid=7',
    html: page(
      '<title>艾泽拉斯议事厅 NGA玩家社区</title>',
      `<div id="mmc"><div id="m_threads"><div id="mc"><table id="topicrows" class="forumbox" cellspacing="1px">
      ${rows(25, (r) => `<tbody><tr class="row1 topicrow"><td class="c1"><a id="t_rc1_${r.n}" href="/read.php?tid=${r.n}" class="replies">12</a></td><td class="c2"><a href="/read.php?tid=${r.n}" class="topic">${r.title}</a></td><td class="c3"><a href="/nuke.php?func=ucp&amp;uid=${r.n}" class="author" title="用户ID ${r.n}">${r.name}</a><span class="silver postdate" title="2026-02-${r.day} ${r.time}">02-${r.day} ${r.time}</span></td><td class="c4"><a href="/read.php?tid=${r.n}&amp;page=e#a" class="silver replydate">02-28 10:00</a><span class="replyer">${r.other}</span></td></tr></tbody>`, true)}
      </table></div></div></div>`,
    ),
  },
  'Discuz! search with excerpts': {
    url: 'https://bbs.example/search.php?mod=forum&searchid=81',
    html: page(
      '<meta name="generator" content="Discuz! X3.4"><title>番茄 -  绿手指论坛 -  Powered by Discuz!</title>',
      `<div id="ct" class="cl w"><div class="mw"><div class="tl"><div class="sttl mbn"><h2>结果: <em>找到 “<span class="emfont">番茄</span>” 相关内容 31 个</em></h2></div><div class="slst mtw" id="threadlist"><ul>
      ${rows(20, (r) => `<li class="pbw" id="${r.n}"><h3 class="xs3"><a href="forum.php?mod=viewthread&amp;tid=${r.n}&amp;highlight=x" target="_blank">${r.title}</a></h3><p class="xg1">14 个回复 - 230 次查看</p><p>${r.teaser}</p><p><span>2026-2-${Number(r.day)} ${r.time}</span> - <span><a href="space-uid-${r.n}.html" target="_blank">${r.name}</a></span> - <span><a href="forum-41-1.html" target="_blank" class="xi1">园艺</a></span></p></li>`, true)}
      </ul></div></div></div></div>`,
      'id="nv_search" class="pg_forum"',
    ),
  },
  'members of a board': {
    url: 'https://board.example/memberlist.php',
    html: page(
      '<title>The Shed - Members</title>',
      `<div id="wrap"><div id="page-body"><table class="table1 memberlist" id="memberlist"><tbody>
      ${rows(25, (r) => `<tr class="bg1"><td><span class="rank-img">Carpenter</span><a href="./memberlist.php?mode=viewprofile&amp;u=${r.n}" class="username">${r.name}</a></td><td class="posts"><a href="./search.php?author_id=${r.n}">310</a></td><td class="info"><div>Island of stones, near the old harbour</div></td><td>Sun Feb ${r.day}, 2026 ${r.time}</td></tr>`)}
      </tbody></table></div></div>`,
    ),
  },
  'profile with last posts': {
    url: 'https://board.example/members/heron.3/',
    html: page(
      '<title>heron | The Shed</title>',
      `<div class="p-body"><div class="memberHeader"><h1 class="memberHeader-name"><span class="username">heron</span></h1></div><div class="block"><div class="block-container"><ul class="block-body js-newsFeedTarget">
      ${rows(10, (r) => `<li class="block-row block-row--separated js-newsFeedItem"><div class="contentRow"><div class="contentRow-main"><div class="contentRow-title"><a href="/members/heron.3/" class="username">heron</a> replied to the thread <a href="/threads/x.${r.n}/post-${r.n}">${r.title}</a>.</div><div class="contentRow-snippet">${r.teaser}</div><div class="contentRow-minor"><time class="u-dt" datetime="2026-02-${r.day}T${r.time}:00+0000">Feb ${r.day}, 2026</time></div></div></div></li>`)}
      </ul></div></div></div>`,
      'data-template="member_view"',
    ),
  },
  'login page': {
    url: 'https://board.example/login/',
    html: page(
      '<title>Log in | The Shed</title>',
      `<div class="p-body"><h1>Log in</h1><form action="/login/login" method="post"><dl><dt><label>Your name or email address</label></dt><dd><input name="login"></dd></dl><dl><dt><label>Password</label></dt><dd><input type="password" name="password"></dd></dl><p>You must be registered to see the attachments of this board. Do you have an account already? If not, you can make one in a minute.</p><button>Log in</button></form></div>`,
    ),
  },
};
