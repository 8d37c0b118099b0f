/** Ways to write a thread's address: the pattern is matched on path and query, its groups name the thread within the forum's folder. */
const FORMS: { pattern: RegExp; name: string }[] = [
  // Discuz!: thread-9-1-1.html, forum.php?mod=viewthread&tid=9, viewthread.php?tid=9, archiver/?tid-9.html, findpost
  { name: 'thread', pattern: /^(.*\/)thread-(\d+)-\d+-\d+\.html/i },
  { name: 'thread', pattern: /^(.*\/)(?:forum|viewthread)\.php\?(?:.*&)?p?tid=(\d+)/i },
  { name: 'thread', pattern: /^(.*\/)archiver\/(?:index\.php)?\??tid-(\d+)/i },
  { name: 'article', pattern: /^(.*\/)(?:article-(\d+)-\d+\.html|portal\.php\?(?:.*&)?aid=(\d+))/i },
  // phpwind and NGA: read.php?tid=9, read-htm-tid-9.html, read.php?tid-9-page-2.html
  { name: 'thread', pattern: /^(.*\/)(?:read|simple\/index)(?:\.php\?|-htm-)(?:.*[&-])?tid[=-](\d+)/i },
  // phpBB, vBulletin, MyBB
  { name: 'thread', pattern: /^(.*\/)viewtopic\.php\?(?:.*&)?t=(\d+)/i },
  { name: 'thread', pattern: /^(.*\/)showthread\.php(?:\?(?:.*&)?(?:t|tid)=|\/|\?)(\d+)/i },
  { name: 'thread', pattern: /^(.*\/)thread-(\d+)(?:-page-\d+)?\.html/i },
  // XenForo: threads/title.9/page-2; vBulletin 4: threads/9-title/page2
  { name: 'thread', pattern: /^(.*\/)threads\/(?:[^/]*\.)?(\d+)(?:[-/?]|$)/i },
  // Discourse /t/title/9/4, V2EX /t/9, Flarum /d/9-title/4, Invision and NodeBB /topic/9-title, Vanilla /discussion/9/title/p2
  { name: 'thread', pattern: /^(.*\/)t\/(?:[^/]*[^/\d][^/]*\/)?(\d+)(?:[/?]|$)/i },
  { name: 'thread', pattern: /^(.*\/)(?:d|topic|discussion)\/(\d+)(?:[-/?]|$)/i },
  // SMF: index.php?topic=9.15, index.php/topic,9.0.html
  { name: 'thread', pattern: /^(.*\/)index\.php(?:\?(?:.*[&;])?topic=|\/topic,)(\d+)/i },
  // Tieba /p/9?pn=2, Douban /group/topic/9/, Stack Exchange /questions/9/title
  { name: 'thread', pattern: /^(\/)p\/(\d+)(?:\?|$)/i },
  { name: 'thread', pattern: /^(\/group\/)topic\/(\d+)/i },
  { name: 'thread', pattern: /^(.*\/)questions\/(\d+)(?:[/?]|$)/i },
  // Reddit /r/x/comments/id/title/
  { name: 'thread', pattern: /^()\/(?:r\/[^/]+\/)?comments\/([a-z0-9]+)/i },
];

/** Query parameters that change how a thread is shown or who looks at it, not which thread it is. */
const SHOWN =
  /^(?:utm_.*|fbclid|gclid|msclkid|spm|from|share.*|source|ref|referer|referrer|page|p|pn|pg|paged|start|offset|extra|highlight|hl|hilit|mobile|m|authorid|author|ordertype|order|sort|sortby|answertab|tab|view|sid|s|phpsessid|jsessionid|session.*|token|_dsign|formhash|inajax|fromuid|x|simple|print.*|style|lang|setlang|see_lz|goto|lastpost|t(?:ime)?stamp|_)$/i;

/** Equal for every address of one thread: page, phone, highlight and session variants; not for different threads. */
export function threadKey(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return address;
  const host = url.host.replace(/^(?:www|m|wap|mobile|3g|old|touch)\.(?=[^.]+\.)/, '');
  const path = url.pathname.replace(/;jsessionid=[^/]*/i, '');
  for (const { pattern, name } of FORMS) {
    const [, folder, ...ids] = pattern.exec(path + url.search) ?? [];
    const id = ids.find(Boolean);
    if (id) return `${host}${folder}#${name}-${id}`;
  }
  return host + plainPath(path) + meaningful(url);
}

/** Without the page at the end ('/page/2', '_2.html', '/p2') and a closing slash. */
function plainPath(path: string): string {
  return path
    .replace(/\/(?:page[/-]?|p)\d+\/?$/i, '')
    .replace(/\/(?:index\.(?:html?|php))?$/i, '')
    .replace(/\/+$/, '');
}

function meaningful(url: URL): string {
  const all = [...url.searchParams];
  const kept = all.filter(([name]) => !SHOWN.test(name));
  // WordPress '/?p=9' and vBulletin 'showthread.php?p=9': an only number of a script is the thing itself, not a page of it.
  if (kept.length === 0 && /(?:^|\.\w+)$/.test(plainPath(url.pathname)))
    kept.push(...all.filter(([name]) => name === 'p'));
  const route = /^#!?\//.test(url.hash) ? url.hash : '';
  const query = kept.map((pair) => pair.join('=')).sort();
  return (query.length > 0 ? `?${query.join('&')}` : '') + route;
}
