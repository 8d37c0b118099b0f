/** The part of `growth.ts` that runs in a page: makes pages of a size and shape and reads them. */
import { extract } from '../../utils/extract/index.ts';

/** Size and time of one page; `like` names the page of 100 kB whose time a byte is the measure. */
export interface Growth {
  kB: number;
  ms: number;
  read: string;
  like: string;
}

const SENTENCE = 'The pump hums since its bearing ran dry, and number $1 of the readings shows why it did. ';

let count = 0;
/** Sentences of `length` characters in all, no two alike. */
function words(length: number): string {
  let text = '';
  while (text.length < length) text += SENTENCE.replace('$1', String(++count));
  return text;
}

function paragraphs(length: number): string {
  let html = '';
  while (html.length < length) html += `<p>${words(400)}</p>`;
  return html;
}

/** A thread of an unknown forum. */
function homeMade(posts: string[]): string {
  const entries = posts.map(
    (post, index) =>
      `<div class="e"><a class="user" href="/user/${index % 40}">Person ${index % 40}</a> <i>2024-05-${(index % 28) + 1} 10:${(index % 50) + 10}</i><div class="t">${post}</div><a href="#re">Reply</a></div>`,
  );
  return `<h1>The pump hums</h1><div class="list">${entries.join('')}</div>`;
}

/** A thread of phpBB. */
function phpBB(posts: string[]): string {
  const entries = posts.map(
    (post, index) =>
      `<div id="p${index}" class="post"><div class="postbody"><h3><a href="#p${index}">The pump hums</a></h3><p class="author">by <strong><a class="username" href="./memberlist.php?u=${index % 40}">Person ${index % 40}</a></strong> » <time datetime="2024-05-0${(index % 9) + 1}T10:00:00+00:00">May</time></p><div class="content">${post}</div></div></div>`,
  );
  return `<div id="page-body"><h2 class="topic-title"><a href="./viewtopic.php?t=1">The pump hums</a></h2>${entries.join('')}</div>`;
}

const article = (html: string) => `<article><h1>The pump hums</h1>${html}</article>`;
const times = <T>(length: number, make: (index: number) => T) =>
  Array.from({ length }, (_, index) => make(index));

/** Name → the page's HTML, a page of 100 kB before the large ones that are like it. */
const PAGES: Record<string, () => string> = {
  'unknown forum, 100 kB': () => homeMade(times(100, () => paragraphs(800))),
  'unknown forum, one post of 1 MB': () => homeMade([paragraphs(1e6), ...times(9, () => paragraphs(800))]),
  'unknown forum, 2,000 posts': () => homeMade(times(2000, () => paragraphs(800))),
  'unknown forum, 100,000 nodes': () => homeMade(times(10, () => '<b>on</b><br>'.repeat(5000))),
  'phpBB, 100 kB': () => phpBB(times(100, () => paragraphs(800))),
  'phpBB, one post of 1 MB': () => phpBB([paragraphs(1e6)]),
  'phpBB, one line of 1 MB': () => phpBB([words(1e6)]),
  'phpBB, 2,000 posts': () => phpBB(times(2000, () => paragraphs(800))),
  'phpBB, 100,000 nodes': () => phpBB(times(10, () => '<b>on</b><br>'.repeat(5000))),
  'phpBB, 100,000 nodes in a line': () => phpBB(['<b>on</b><i>off</i>'.repeat(25_000)]),
  'article, 100 kB': () => article(paragraphs(1e5)),
  'article, 1 MB': () => article(paragraphs(1e6)),
  'article, 100,000 nodes': () =>
    article('<p>On <b>and</b> off, as the <i>pump</i> hums.</p>'.repeat(12_000)),
};
/** Pages nest deeper than a parser allows only where scripts built them. */
const DEEP = [
  'unknown forum, 3,000 nested quotes',
  'phpBB, 3,000 nested quotes',
  'article, 3,000 nested boxes',
];

/** All pages by name, each 100 kB page before those measured by it. */
export function names(): string[] {
  const all = [...Object.keys(PAGES), ...DEEP];
  return ['unknown forum', 'phpBB', 'article'].flatMap((kind) => all.filter((name) => name.startsWith(kind)));
}

/** ms after which one reading is enough. */
const LATE = 1000;

/** Makes the page and reads it three times. */
export function measure(name: string): Growth {
  const like = `${name.split(',')[0]}, 100 kB`;
  document.title = 'The pump hums';
  // The browser itself takes minutes to lay out what nests so deep.
  document.documentElement.style.display = 'none';
  document.body.innerHTML = (PAGES[name] ?? PAGES[like])?.() ?? '';
  if (DEEP.includes(name)) nest(document.querySelector('.t,.content,article') ?? document.body);
  const kB = document.body.innerHTML.length / 1000;
  const options = { url: 'https://pump.example/viewtopic.php?t=1', now: new Date(2024, 5, 1) };
  let ms = Number.POSITIVE_INFINITY;
  let read = '';
  for (let left = 3; left > 0; left -= 1) {
    const start = performance.now();
    const thread = extract(document, options);
    ms = Math.min(ms, performance.now() - start);
    read = thread ? `${thread.engine}, ${thread.posts.length} posts` : 'nothing';
    // What takes long needs no second look.
    if (ms > LATE) break;
  }
  return { kB, ms, read, like };
}

function nest(inside: Element): void {
  const isArticle = inside.localName === 'article';
  let at = inside;
  for (let depth = 0; depth < 3000; depth += 1) {
    const quote = document.createElement(isArticle ? 'div' : 'blockquote');
    quote.append(words(40));
    at.append(quote);
    at = quote;
  }
}
