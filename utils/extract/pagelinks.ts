/** What a URL says of its page: 'pages' are counted from about 1, 'posts' are those before the page. */
export interface PageParameter {
  counts: 'pages' | 'posts';
  value: number;
}

/** A URL taken apart: its path and query without the page, and the page. */
export interface PageLink {
  host: string;
  path: string;
  query: Map<string, string>;
  page: PageParameter | null;
}

const PAGES = /^(page|p|pg|pn|paged|pageno|pagenum|pagenumber|pageindex|currentpage|seite|pagina)$/i;
const POSTS = /^(start|st|offset|from|skip|limitstart|show|i)$/i;
const IGNORED = /^(s|sid|phpsessid|extra|tab|pp|\w*sort|highlight|styleid|_\w*|utm_\w+|fbclid|srsltid)$/i;
/** Links of these kinds lead to another thread. */
const ELSEWHERE = /prev_next|nextnewe?st|nextoldest|goto=|view=(next|prev)|mod=redirect/i;

/** In a path: '/page/3', '-page-3.html', 'thread-12-3-1.html', 'topic=12.20', '/p3', '12-slug-3.html', '/post-12-3', '/12/slug/3', '/slug-12/3'. */
const PATHS: { pattern: RegExp; counts: PageParameter['counts']; with?: string }[] = [
  { pattern: /[/_-]page[/_-]?(\d+)(?=[/.?&]|$)/i, counts: 'pages', with: 'page' },
  { pattern: /(?<=ubbthreads\.php\/topics\/\d+)\/(\d+)(?=\/|$)/i, counts: 'pages', with: 'ubbthreads' },
  { pattern: /(?<=\/t-\d+)-p-(\d+)(?=\.html)/, counts: 'pages', with: '/t-' },
  { pattern: /(?<=thread-\d+)-(\d+)(?=-\d+\.html)/i, counts: 'pages', with: 'thread-' },
  { pattern: /(?<=\/t\d+)p(\d+)(?=-)/, counts: 'posts', with: '/t' },
  { pattern: /(?<=topic[=,]\d+)\.(\d+)(?=\D|$)/i, counts: 'posts', with: 'topic' },
  { pattern: /\/p(\d+)(?=\/|$)/i, counts: 'pages', with: '/p' },
  { pattern: /(?<=\d.*)[-_](\d{1,4})(?=\.html?$)/i, counts: 'pages', with: '.htm' },
  { pattern: /(?<=[a-z]-\d{2,})-(\d{1,4})$/i, counts: 'pages', with: '-' },
  { pattern: /(?<=\/(?:[^/]*-)?\d{3,}(?:\/[^/]+)?)\/(\d{1,5})\/?$/, counts: 'pages' },
];

/** Takes a URL apart; where its path may only look paged ('best-of-2024.html'), `asIs` keeps the path whole. */
export function pageLink(url: URL, asIs = false): PageLink {
  const query = new Map([...url.searchParams].filter(([name]) => !IGNORED.test(name)));
  const link: PageLink = { host: url.host, path: url.pathname, query, page: null };
  for (const [name, value] of query) {
    const counts = PAGES.test(name) ? 'pages' : POSTS.test(name) ? 'posts' : null;
    if (!counts || !/^\d{1,6}$/.test(value)) continue;
    link.page = { counts, value: Number(value) };
    query.delete(name);
    return link;
  }
  return asIs ? link : withoutPathPage(link);
}

/** Also looks in the query's first name, for 'showthread.php?12-slug/page3', and in SMF's 'topic=12.20'. */
function withoutPathPage(link: PageLink): PageLink {
  const [first] = link.query;
  const tail = first ? `?${first[0]}${first[1] && `=${first[1]}`}` : '';
  const whole = link.path + tail;
  const small = whole.toLowerCase();
  for (const { pattern, counts, with: part = '' } of PATHS) {
    const found = small.includes(part) ? pattern.exec(whole) : null;
    if (!found) continue;
    const [path = '', name] = whole.replace(pattern, '').split('?');
    const query = new Map(link.query);
    if (first) query.delete(first[0]);
    if (name) query.set(name, '');
    return { ...link, path, query, page: { counts, value: Number(found[1]) } };
  }
  return link;
}

/** Tells whether a URL is a page of the thread that one of the given URLs shows: the same but for the page. */
export function sameThread(own: URL[]): (target: URL) => boolean {
  const links = own.flatMap((url) => [pageLink(url), pageLink(url, true)]);
  return (target) => {
    if (ELSEWHERE.test(target.search)) return false;
    const link = pageLink(target);
    return links.some((one) => isSame(one, link));
  };
}

function isSame(one: PageLink, other: PageLink): boolean {
  if (one.host !== other.host || bare(one.path) !== bare(other.path)) return false;
  const [few, many] = [words(one), words(other)].sort((a, b) => a.size - b.size);
  return [...(few ?? [])].every((word) => many?.has(word));
}

const bare = (path: string) => path.replace(/\/+$/, '').toLowerCase();

/** 'topic=12.msg34' and 'topic=12.0' are the same topic. */
function words(link: PageLink): Set<string> {
  return new Set(
    [...link.query].map(([name, value]) =>
      (value ? `${name}=${value}` : name.replace(/\/+$/, '')).replace(/^(topic=\d+)\.\w+$/, '$1'),
    ),
  );
}
