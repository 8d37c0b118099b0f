/** Scores of one extraction against a page's truth. Token and equality rules: the corpus' README. */

/** What a person read on the page; null or missing means unknown and is not scored. */
export interface Truth {
  title?: string | null;
  author?: string | null;
  published?: string | null;
  text?: string | null;
  with?: string[];
  without?: string[];
  thread?: boolean;
  posts?: TruthPost[];
}
export interface TruthPost {
  /** A number, or as the page shows it: '#4', '4楼', '沙发'. */
  floor?: number | string | null;
  author?: string | null;
  published?: string | null;
  text?: string | null;
}
/** What an extractor gave, in common terms; `posts` only where it has a notion of posts. */
export interface Extraction {
  ms: number;
  title: string | null;
  author: string | null;
  published: string | null;
  text: string;
  /** The text with the reply quotes, which some truths hold and others do not: the better of the two counts. */
  quoted?: string;
  posts: FoundPost[] | null;
}
export interface FoundPost {
  floor: number | null;
  author: string | null;
  published: string | null;
  text: string;
  /** As `quoted` of the page. */
  quoted?: string;
}
/** Numbers of one page; null where the truth is unknown. Fractions are pairs [right, of]. */
export interface PageScore {
  f1: number | null;
  precision: number | null;
  recall: number | null;
  kept: [number, number];
  leaked: [number, number];
  author: boolean | null;
  date: boolean | null;
  title: boolean | null;
  falseThread: boolean | null;
  posts: { found: [number, number]; author: [number, number]; date: [number, number]; order: boolean } | null;
}

const TOKEN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|[\p{L}\p{M}\p{N}]+/gu;

/** One CJK character, or one run of letters and digits, lower case. */
export function tokens(text: string): string[] {
  // A run of letters ends where a CJK character stands.
  const spaced = text
    .toLowerCase()
    .replace(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu, ' $& ');
  return spaced.match(TOKEN) ?? [];
}

/** Precision, recall and F1 over the multiset of tokens. */
export function overlap(found: string, wanted: string): { f1: number; precision: number; recall: number } {
  const [a, b] = [tokens(found), tokens(wanted)];
  const counts = new Map<string, number>();
  for (const token of b) counts.set(token, (counts.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of a) {
    const left = counts.get(token) ?? 0;
    if (left > 0) common++;
    counts.set(token, left - 1);
  }
  if (a.length === 0 && b.length === 0) return { f1: 1, precision: 1, recall: 1 };
  const precision = a.length ? common / a.length : 0;
  const recall = b.length ? common / b.length : 0;
  return { f1: common ? (2 * precision * recall) / (precision + recall) : 0, precision, recall };
}

function betterOverlap(text: string, quoted: string | undefined, wanted: string) {
  const plain = overlap(text, wanted);
  const full = quoted === undefined ? plain : overlap(quoted, wanted);
  return full.f1 > plain.f1 ? full : plain;
}

/** Some truths hold the address of a profile in place of the name. */
const isName = (text: string | null | undefined) => Boolean(text) && !/[/?]/.test(text ?? '');

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}\s]/gu, '');

/** Equal after dropping case, spaces and punctuation. */
export function sameName(found: string | null, wanted: string): boolean {
  return found !== null && bare(found) === bare(wanted);
}

/** The same day, and the same minute where the truth has one. Null where the truth is no ISO date. */
export function sameMoment(found: string | null, wanted: string): boolean | null {
  if (!/^\d{4}-\d\d-\d\d/.test(wanted)) return null;
  if (!found) return false;
  const length = /T\d\d:\d\d/.test(wanted) ? 16 : 10;
  return found.slice(0, length) === wanted.slice(0, length);
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

function snippets(list: string[] | undefined, text: string): [number, number] {
  const squeezed = squeeze(text);
  const wanted = list ?? [];
  return [wanted.filter((snippet) => squeezed.includes(squeeze(snippet))).length, wanted.length];
}

/** Scores one page; `extraction` null means 'nothing to read'. */
export function score(truth: Truth, extraction: Extraction | null): PageScore {
  const text = extraction?.text ?? '';
  const isNegative = truth.thread === false;
  const words = !isNegative && truth.text ? betterOverlap(text, extraction?.quoted, truth.text) : null;
  return {
    f1: words?.f1 ?? null,
    precision: words?.precision ?? null,
    recall: words?.recall ?? null,
    kept: isNegative ? [0, 0] : snippets(truth.with, text),
    leaked: isNegative ? [0, 0] : snippets(truth.without, text),
    author: isName(truth.author) ? sameName(extraction?.author ?? null, truth.author ?? '') : null,
    date: truth.published ? sameMoment(extraction?.published ?? null, truth.published) : null,
    title: truth.title && !isNegative ? sameName(extraction?.title ?? null, truth.title) : null,
    falseThread: isNegative ? text.trim() !== '' : null,
    posts: truth.posts?.length && !isNegative ? scorePosts(truth.posts, extraction?.posts ?? []) : null,
  };
}

function scorePosts(wanted: TruthPost[], found: FoundPost[]): PageScore['posts'] {
  const pairs = matchPosts(wanted, found);
  const hits = pairs.filter(([, index]) => index >= 0);
  const isDated = (post: TruthPost) => /^\d{4}-\d\d-\d\d/.test(post.published ?? '');
  const right = (test: (want: TruthPost, have: FoundPost) => boolean) =>
    hits.filter(([want, index]) => found[index] && test(want, found[index])).length;
  return {
    found: [hits.length, Math.max(wanted.length, found.length)],
    author: [
      right((want, have) => isName(want.author) && sameName(have.author, want.author ?? '')),
      wanted.filter((post) => isName(post.author)).length,
    ],
    date: [
      right((want, have) => isDated(want) && sameMoment(have.published, want.published ?? '') === true),
      wanted.filter(isDated).length,
    ],
    order: hits.every(([, index], at) => at === 0 || index > (hits[at - 1]?.[1] ?? -1)),
  };
}

/** Pairs each wanted post with the first unused found post of (nearly) the same text, else with -1. */
function matchPosts(wanted: TruthPost[], found: FoundPost[]): [TruthPost, number][] {
  const used = new Set<number>();
  return wanted.map((want) => {
    const index = found.findIndex((have, at) => !used.has(at) && isSamePost(want, have));
    if (index >= 0) used.add(index);
    return [want, index];
  });
}

function isSamePost(want: TruthPost, have: FoundPost): boolean {
  const floor = floorOf(want.floor);
  if (floor && have.floor && floor !== have.floor) return false;
  const wanted = want.text ?? '';
  // A locked post has no text: its floor or author tells it.
  if (!tokens(wanted).length)
    return sameName(have.author, want.author ?? '') && tokens(have.text).length < 40;
  return betterOverlap(have.text, have.quoted, wanted).f1 >= 0.8;
}

function floorOf(shown: TruthPost['floor']): number | null {
  return Number(String(shown ?? '').match(/\d+/)?.[0]) || null;
}
