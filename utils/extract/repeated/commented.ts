import { middleOf } from '../middle';
import type { Opening } from './opening';
import type { Reading } from './posts';
import type { Survey } from './survey';
import type { Candidate, Unit } from './units';

/** How much longer than the middle comment, and how long, the text before the comments of an article is at the least. */
const LIMITS = {
  vague: { times: 3, length: 500 },
  /** Where the page does not say what it is. */
  unsaid: { times: 6, length: 1500 },
};
/** Of the text before the pieces, an opening that is all of it holds this share. */
const WHOLE = 0.5;

/** Addresses of boards and their threads, which are never articles; an article may be about keyboards or questions. */
const FORUM =
  /^\w+:\/\/[^/]*(?:forum|bbs|discuss|communit)|[/?&](?:view|show)?(?:forum|bbs|board|thread|topic|discuss|discussion|communit(?:y|ie)|question|group)s?(?=[/.,?=&]|-?\d|$)/i;
const COMMENTS =
  /[ck]omm?ent|\brespon[sd]|review|reacties|réactions|отзыв|комментари|评论|評論|留言|跟帖|コメント|댓글/i;
/** Texts right above the pieces that may say what they are. */
const ABOVE = 8;

/**
 * Whether pieces are the comments on an article, or its parts: the page says that it is one, or calls them comments and has
 * a text before them that is far longer than they are.
 */
export function areComments(
  { page: { url }, read, said, lang }: Reading,
  { units }: Candidate,
  opening: Opening | null,
): boolean {
  const [first] = units;
  if (!first || FORUM.test(url)) return false;
  const kind = said.kind();
  if (kind === 'article') return true;
  if (kind === 'thread' || !areCalledComments(read, first)) return false;
  const lead = leadOf(read, first);
  const times = lead / Math.max(1, middleOf(units.map(({ weight }) => weight)));
  const isLong = (limit: { times: number; length: number }) => lead > limit.length && times >= limit.times;
  // The boards of Korea call each thread an article, and its answers comments.
  if (kind === 'vague' && !lang?.startsWith('ko')) return isLong(LIMITS.vague);
  return isLong(LIMITS.unsaid) && (opening?.weight ?? 0) < lead * WHOLE;
}

/** Weight of the running words from the page's title down to the first piece. */
function leadOf({ spots, sums }: Survey, { root }: Unit): number {
  const title = spots.slice(0, root.index).findLast(({ tag }) => tag === 'H1');
  return (sums[root.firstText] ?? 0) - (sums[title?.endText ?? 0] ?? 0);
}

/** Whether the words above the pieces, or the names of what holds them, say that they are comments. */
function areCalledComments({ words }: Survey, { root }: Unit): boolean {
  const above = words.slice(Math.max(0, root.firstText - ABOVE), root.firstText);
  if (above.some(({ text }) => text.length < 60 && COMMENTS.test(text))) return true;
  for (let at: Element | null = root.element; at && at.localName !== 'body'; at = at.parentElement)
    if (COMMENTS.test(`${at.id} ${at.getAttribute('class')}`)) return true;
  return false;
}
