import { looksLikeDate } from '../dates';
import { type Spot, type Survey, textOf } from './survey';

/** A place that shows a time: its words, or what its attributes say more exactly. */
export interface TimeMark {
  spot: Spot;
  text: string;
  /** Said by an attribute meant for it, not only by words. */
  exact: boolean;
}

const LONGEST = 90;
/** Without a digit only a few words mean a time: 'yesterday', '昨天', 'just now'. */
const WORDS_ALONE = 24;
const ISO = /^\d{4}-\d\d-\d\d/;
const DATA = ['data-time', 'data-timestamp', 'data-date', 'data-datetime', 'data-utime', 'data-unixtime'];
const UNIX_TIME = /^1\d{9}(?:\d{3})?$/;

/** Every time that the page shows, in document order, at most one for an element. */
export function timeMarks(page: Survey, lang: string | null): TimeMark[] {
  const isTime = timeTest(lang);
  const marks = new Map<Spot, TimeMark>();
  for (const spot of page.spots) {
    const exact = exactTime(spot.element, isTime);
    if (exact) marks.set(spot, { spot, text: exact, exact: true });
  }
  for (const { text, at } of page.words) {
    if (marks.has(at) || hasExact(marks, at) || !isTime(text)) continue;
    marks.set(at, { spot: at, text: textOf(page, at, LONGEST), exact: false });
  }
  return [...marks.values()].sort((a, b) => a.spot.index - b.spot.index);
}

// A page shows few shapes of short texts, each many times: '12 posts', '12:30'.
function timeTest(lang: string | null): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    if (text.length > LONGEST) return false;
    if (text.length > WORDS_ALONE && !/\d/.test(text)) return false;
    const shape = text.replace(/\d/g, '0');
    let is = known.get(shape);
    if (is === undefined) {
      is = looksLikeDate(text, lang);
      known.set(shape, is);
    }
    return is;
  };
}

function hasExact(marks: Map<Spot, TimeMark>, spot: Spot): boolean {
  const { parent } = spot;
  return parent !== null && (marks.get(parent)?.exact ?? false);
}

function exactTime(element: Element, isTime: (text: string) => boolean): string | null {
  const datetime = element.getAttribute('datetime');
  if (datetime && /\d/.test(datetime)) return datetime;
  if (element.getAttribute('itemprop')?.startsWith('date')) return element.getAttribute('content');
  const title = element.getAttribute('title');
  if (title && /\d/.test(title) && isTime(title)) return title;
  for (const name of DATA) {
    const value = element.getAttribute(name);
    if (value && (UNIX_TIME.test(value) || ISO.test(value))) return value;
  }
  return null;
}
