import { listedShare, listedWords } from '../listing';
import { middleOf } from '../middle';
import type { Opening } from './opening';
import { linkedShare, running, type Survey, type Words } from './survey';
import type { Candidate, Unit } from './units';

/** What makes repeated pieces a discussion rather than a list of links, a row of cards or comments under an article. */
const LIMITS = {
  /** Of the page's running words, posts and opening hold at least this share; elsewhere they are a side matter. */
  share: 0.25,
  /** Less is enough where the page counts its posts: it has other texts, hidden or beside the thread. */
  countedShare: 0.05,
  /** Of the words in the pieces, at most this share is linked: lists of threads are links. */
  linked: 0.6,
  /** Running words of the middle piece, in letters; cards and table rows have fewer. */
  median: 12,
  /** One piece that holds this share is the page, and the others are remarks beside it unless they are counted. */
  lopsided: 0.95,
  /** Of the words in the pieces, at most this share belongs to entries that lead elsewhere: lists of articles do. */
  listed: 0.7,
  /** An opening this much longer than all that follows it, and this long, is an article. */
  article: 4,
  articleLength: 1800,
};

/** How the pieces are to be read; null: not at all; 'minor': as a thread only if the page counts its posts. */
export type Verdict = 'thread' | 'minor' | 'article' | null;

/** Judges a candidate. */
export function judge(page: Survey, { units, weight }: Candidate, opening: Opening | null): Verdict {
  const [body] = page.spots;
  const total = body ? running(page, body) : 0;
  if (middleOf(units.map((unit) => unit.weight)) < LIMITS.median) return null;
  const isLopsided = units.length > 1 && units.some((unit) => unit.weight > weight * LIMITS.lopsided);
  const linked = linkedShare(wordsOf(page.words, units)) ?? 1;
  if (linked > LIMITS.linked || isListing(page, units)) return null;
  const opened = opening?.weight ?? 0;
  if (opened > LIMITS.articleLength && opened > weight * LIMITS.article) return 'article';
  const share = (weight + opened) / total;
  return share >= LIMITS.share && !isLopsided ? 'thread' : share >= LIMITS.countedShare ? 'minor' : null;
}

function isListing(page: Survey, units: Unit[]): boolean {
  return listedShare(wordsOf(page.words, units), listedWords(page)) > LIMITS.listed;
}

function* wordsOf(words: Words[], units: Unit[]): Generator<Words> {
  for (const { root, tail } of units)
    for (const part of [root, ...tail]) yield* words.slice(part.firstText, part.endText);
}
