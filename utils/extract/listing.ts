import { middleOf } from './middle';
import type { Spot, Survey, Words } from './repeated/survey';

/** What makes a page one that lists others: threads of a board, results of a search, stories of a front page. */
const LIMITS = {
  /** Titles of a kind that a list has at the least. */
  titles: 5,
  /** Middle weight of the titles: names and labels that are links of their own line are shorter. */
  heading: 18,
  line: 24,
  /** Of the titles, this share says different things: 'Re: …' above each answer does not. */
  distinct: 0.8,
  /** Longer than this is no teaser, in letters. */
  teaser: 600,
};
const INLINE = new Set('A SPAN B STRONG I EM FONT SMALL BDI U MARK LABEL CITE'.split(' '));

/** A link that is all or most of its line and leads to another page of the site. */
interface Title {
  link: HTMLAnchorElement;
  word: Words;
  isHeading: boolean;
}

/** What addresses of threads have on most engines. */
const THREAD = /(?:thread|topic|discussion|question|issue)s?(?![a-z])|\b(?:[td]\/|p\/\d|tid=)/i;

/**
 * Marks the texts of a page that belong to entries of a list: a title that leads elsewhere, and a teaser at the most.
 * `ofThreads` counts only lists of threads: a list of articles can be read as one.
 */
export function listedWords(read: Survey, { ofThreads = false } = {}): Uint8Array {
  const listed = new Uint8Array(read.words.length);
  const leadToThreads = (titles: Title[]) =>
    titles.filter(({ link }) => THREAD.test(link.pathname + link.search)).length >=
    titles.length * LIMITS.distinct;
  for (const titles of listsOf(read))
    if (!ofThreads || leadToThreads(titles)) markSections(read, titles, listed);
  return listed;
}

/** Of some texts of a page, the share by weight that is listed; 0 where there are none. */
export function listedShare(words: Iterable<Words>, listed: Uint8Array): number {
  let [all, inList] = [0, 0];
  for (const { index, weight } of words) {
    all += weight;
    if (listed[index]) inList += weight;
  }
  return all > 0 ? inList / all : 0;
}

/** Several ways to see a page as posts are judged, and an article: its lists are the same for all. */
const known = new WeakMap<Survey, Title[][]>();

function listsOf(read: Survey): Title[][] {
  const lists = known.get(read) ?? findLists(read);
  known.set(read, lists);
  return lists;
}

function findLists(read: Survey): Title[][] {
  const groups = new Map<string, Title[]>();
  for (const title of titlesOf(read)) {
    const key = kindOf(title.link);
    const group = groups.get(key);
    if (group) group.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()].filter(isList);
}

function titlesOf({ words }: Survey): Title[] {
  const titles: Title[] = [];
  const seen = new Set<Element>();
  for (const word of words) {
    // A time that is a link leads to its own post.
    if (!word.at.linked || word.at.tag === 'TIME') continue;
    const link = word.at.element.closest('a');
    if (!link || seen.has(link)) continue;
    seen.add(link);
    const heading = link.closest('h1,h2,h3,h4,h5,h6') ?? link.querySelector('h1,h2,h3,h4,h5,h6');
    if (!leadsElsewhere(link) || (!heading && (link.closest('p') || !isWholeLine(link, word.at)))) continue;
    titles.push({ link, word, isHeading: heading !== null });
  }
  return titles;
}

/** Tags and first classes around a link: titles of one list have the same. */
function kindOf(link: Element): string {
  let key = '';
  for (let at: Element | null = link, depth = 0; at && depth < 4; at = at.parentElement, depth += 1)
    key += `<${at.tagName}.${
      at
        .getAttribute('class')
        ?.trim()
        .split(/[\s\d]/, 1)[0] ?? ''
    }`;
  return key;
}

function isList(titles: Title[]): boolean {
  if (titles.length < LIMITS.titles) return false;
  const least = titles[0]?.isHeading ? LIMITS.heading : LIMITS.line;
  if (middleOf(titles.map(({ word }) => word.weight)) < least) return false;
  const texts = new Set(titles.map(({ word }) => word.text.replace(/^re:\s*/i, '')));
  const addresses = new Set(titles.map(({ link }) => link.href));
  return Math.min(texts.size, addresses.size) >= titles.length * LIMITS.distinct;
}

function markSections(read: Survey, titles: Title[], listed: Uint8Array): void {
  const starts = titles.map(({ word }) => word.index);
  const lengths = starts.slice(1).map((start, i) => start - (starts[i] ?? 0));
  const middle = middleOf(lengths);
  starts.forEach((start, i) => {
    // Where the last entry ends, nothing tells: it is about as long as the others.
    const end = Math.min(starts[i + 1] ?? start + middle, start + 3 * middle, listed.length);
    const weight = (read.sums[end] ?? 0) - (read.sums[start] ?? 0);
    if (weight <= LIMITS.teaser) listed.fill(1, start, end);
  });
}

function leadsElsewhere(link: HTMLAnchorElement): boolean {
  const own = link.ownerDocument.location;
  if (!/^https?:$/.test(link.protocol) || siteOf(link.hostname) !== siteOf(own?.hostname ?? '')) return false;
  if (link.pathname === own?.pathname && link.search === own.search) return false;
  // A comment's own address may differ from its page's, yet it names a place here: '/comment/12#comment-12'.
  return !/\d/.test(link.hash) || link.ownerDocument.getElementById(link.hash.slice(1)) === null;
}

function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}

function isWholeLine(link: Element, at: Spot): boolean {
  return (endsLine(link, 'previousSibling') && endsLine(link, 'nextSibling')) || isMostOfBlock(link, at);
}

/** Pieces of text that a line of a title has at the most. */
const PIECES = 12;

/** 'Heron replied to …' */
function isMostOfBlock(link: Element, at: Spot): boolean {
  const letters = (element: Element) => element.textContent?.trim().length ?? 0;
  let block: Spot | null = at;
  while (block && INLINE.has(block.tag)) block = block.parent;
  if (!block || block.endText - block.firstText > PIECES) return false;
  return letters(block.element) <= 2 * letters(link);
}

/** Whether nothing of the line stands beside a node, on one of its sides. */
function endsLine(node: Node, side: 'previousSibling' | 'nextSibling'): boolean {
  let at: Node = node;
  for (;;) {
    for (let beside = at[side]; beside; beside = beside[side]) {
      const tag = beside.nodeType === 1 ? (beside as Element).tagName.toUpperCase() : '';
      if (tag && !INLINE.has(tag) && tag !== 'IMG') return true;
      if (beside.nodeType !== 8 && beside.textContent?.trim()) return false;
    }
    const parent: Element | null = at.parentElement;
    if (!parent || !INLINE.has(parent.tagName.toUpperCase())) return true;
    at = parent;
  }
}
