import type { Draft, DraftPost, Page } from './adapter';
import { saidIn } from './metadata/said';
import { pagesOf } from './pager';
import { headIn } from './repeated/body';
import { areComments } from './repeated/commented';
import { namedLike } from './repeated/likeNames';
import type { Name } from './repeated/nameSigns';
import { numbered } from './repeated/numbered';
import { type Opening, openingOf } from './repeated/opening';
import { postsOf, type Reading } from './repeated/posts';
import { beginningOf, isQuoted } from './repeated/quoted';
import { isOwn, singles } from './repeated/singles';
import { running, type Spot, type Survey, survey, within } from './repeated/survey';
import { timeMarks } from './repeated/times';
import { candidates, type Marks, type Unit } from './repeated/units';
import { judge } from './repeated/verdict';

const MOST_CANDIDATES = 4;

/** Any forum, by structure alone: sibling-like subtrees that each carry a name, a time and running text. */
export function repeated({ reading, places }: Structure): Draft | null {
  const { page, read, said } = reading;
  for (const candidate of candidates(read, places).slice(0, MOST_CANDIDATES)) {
    const opening = openingOf(read, said, candidate.units, reading.marks);
    const verdict = judge(read, candidate, opening && !isCounted(opening) ? opening : null);
    if (verdict === 'article' || (verdict && areComments(reading, candidate, opening))) return null;
    const posted = verdict && postsOf(reading, candidate.units, { opened: opening !== null });
    if (!posted || (verdict === 'minor' && !posted.posts.every(({ floor }) => floor !== null))) continue;
    const { posts, names } = posted;
    const signed = opening && timed(reading, signedLike(reading, opening, names, posts), candidate.units);
    return draftOf(page, signed ? withOpening(posts, signed) : posts);
  }
  return null;
}

/** An opening with the poster that is called as the answers' posters are, where one is; null where an unsure one has none at all. */
function signedLike(
  { read, lang }: Reading,
  opening: Opening,
  names: Name[],
  [first]: DraftPost[],
): Opening | null {
  const { scope, holder } = opening;
  const [body] = opening.body;
  const last = read.spots[scope.end]?.firstText ?? read.words.length;
  const texts = read.words.slice(read.spots[scope.index]?.firstText ?? 0, last);
  const name = namedLike(names, texts, lang) ?? starterIn(read, names, lang);
  const author = name?.text ?? opening.author;
  if (opening.isUnsure === undefined) return { ...opening, author };
  // What tells who began the thread, and when, may stand over a notice and be of the first post.
  const isOfFirst = !holder && (!author || author === first?.author) && opening.time === first?.published;
  if (isOfFirst || (opening.isUnsure && !author)) return null;
  const line = name && headIn(read, body, name.at.at);
  return { ...opening, author, omit: line ? [...opening.omit, line] : opening.omit };
}

const STARTER =
  /^(?:发起人|發起人|提问者|提问人|提問者|楼主|樓主|作者|質問者|投稿者|asked by|started by)[:：]?$/i;

/** Who a page says began the thread, beside it: what stands below such a label and is called as the posters are. */
function starterIn({ words }: Survey, names: Name[], lang: string | null): Name | null {
  const label = words.find(({ text }) => text.length < 12 && STARTER.test(text));
  return label ? namedLike(names, words.slice(label.index + 1, label.index + 2), lang) : null;
}

/** Texts between a poster's name and the time of his post. */
const BESIDE = 4;

/** An opening with the time that stands beside its poster's name, above the title or below the posts, where it has none. */
function timed({ read, marks }: Reading, opening: Opening | null, units: Unit[]): Opening | null {
  if (!opening?.author || opening.time) return opening;
  const [first, last] = [units[0]?.root.index ?? 0, units.at(-1)?.root.end ?? 0];
  const isBeside = ({ firstText, endText }: Spot) =>
    read.words
      .slice(Math.max(0, firstText - BESIDE), endText + BESIDE)
      .some(({ text }) => text === opening.author);
  const mark = marks.find(({ spot }) => (spot.index < first || spot.index >= last) && isBeside(spot));
  return mark ? { ...opening, time: mark.text } : opening;
}

/** Whether an opening's words are counted with those of a piece. */
function isCounted({ holder, body: [start] }: Opening): boolean {
  return holder !== null && within(start, holder.root);
}

/**
 * A thread of one post, with a poster, a time and a number of its own. `pictured`: also a picture that leads where the
 * poster's name leads, as members have; articles mostly have none.
 */
export function alone({ reading, places }: Structure, pictured = false): Draft | null {
  const { page, read } = reading;
  for (const candidate of singles(read, places)) {
    if (pictured && !candidate.units.every(({ root }) => isOwn(root))) continue;
    const posted =
      judge(read, candidate, null) === 'thread' && postsOf(reading, candidate.units, { pictured });
    if (posted && (!pictured || isMost(read, posted.posts))) return draftOf(page, posted.posts);
  }
  return null;
}

/** Whether a lone post's own text is most of the page's. */
function isMost(read: Survey, [post]: DraftPost[]): boolean {
  const [top] = read.spots;
  const bodies = (post?.body ?? []).flatMap((part) => read.spotOf.get(part) ?? []);
  const omitted = (post?.omit ?? []).flatMap((part) => read.spotOf.get(part) ?? []);
  const weigh = (parts: Spot[]) => parts.reduce((sum, part) => sum + running(read, part), 0);
  return top !== undefined && weigh(bodies) - weigh(omitted) > running(read, top) * MOST;
}

const MOST = 0.6;

/** A page read once for all that goes by its structure: its survey and time marks, and where posts may be. */
export interface Structure {
  reading: Reading;
  places: Marks;
}

/** Reads the structure of a page. */
export function structureOf(page: Page): Structure {
  const read = survey(page.document.body);
  const lang = page.document.documentElement.lang || null;
  const marks = timeMarks(read, lang);
  const shown = marks.filter(({ spot }) => !isQuoted(spot));
  const times = (shown.length * 2 > marks.length ? shown : marks).map(({ spot }) => spot);
  const all = [...times, ...numbered(read)].sort((a, b) => a.index - b.index);
  return { reading: { page, read, said: saidIn(page.document), marks, lang }, places: { times, all } };
}

function draftOf(page: Page, posts: DraftPost[]): Draft {
  const kind = posts.some(({ role }) => role === 'accepted') ? 'question' : 'thread';
  return { engine: 'repeated', kind, title: null, site: null, board: [], pages: pagesOf(page), posts };
}

/** The posts with the opening, which stands before them or is one of them, read wrongly or not at all. */
function withOpening(posts: DraftPost[], opening: Opening): DraftPost[] {
  const start = opening.body[0].element;
  const root = opening.holder?.root.element;
  // A teaser above the posts begins as one of them does; so does an answer that repeats what it answers.
  const begins = beginningOf(start);
  const isSame = ({ author, body: [part] }: DraftPost, index: number) =>
    part !== undefined &&
    (index === 0 || !opening.author || author === opening.author) &&
    beginningOf(part) === begins;
  if (!root && posts.some(isSame)) return posts;
  const own = posts.find((post) => post.root === root);
  if (own?.body.some((part) => part.contains(start))) return posts;
  const post = openingPost(opening);
  // What holds the opening besides is the whole thread.
  const others = posts.filter((one) => one !== own && !(root && one.root.contains(root)));
  if (own) return [{ ...own, body: post.body, omit: post.omit ?? [] }, ...others];
  // Where the page counts its posts, the one before the second is the first.
  return [{ ...post, floor: others[0]?.floor === 2 ? 1 : null }, ...others];
}

function openingPost({ body, omit, author, time }: Opening): DraftPost {
  return {
    id: null,
    floor: null,
    author,
    published: time,
    edited: null,
    replyTo: null,
    role: null,
    body: body.map(({ element }) => element),
    omit: omit.map(({ element }) => element),
    root: body[0].element,
  };
}
