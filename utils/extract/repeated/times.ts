import { findDate, looksLikeDate } from '../dates';
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
/** Pieces that a time stands in at most, and letters of 'on' and 'at' between them. */
const MOST_PIECES = 7;
const FILLERS = 3;
/** Verbs before a time, and the day of the week in front of the date. */
const WRITTEN =
  /(?<!\p{L})(?:posted|wrote|written|asked|answered|replied|commented|created|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)(?!\p{L})/giu;
const ISO = /^\d{4}-\d\d-\d\d/;
/** Attributes that tell scripts a time, and those whose words show when pointed at. */
const DATA = /(?:time|timestamp|date|datetime|utime|unixtime|created|published|posted)(?:-?(?:at|on|utc))?$/;
const TOOLTIP = /^(?:title|aria-label|data-(?:[a-z]+-)*(?:title|tooltip|content|tip))$/;
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
    const whole = wholeOf(page, at, lang);
    if (!marks.has(whole))
      marks.set(whole, { spot: whole, text: joined(textOf(page, whole, LONGEST)), exact: false });
  }
  return [...marks.values()].sort((a, b) => a.spot.index - b.spot.index);
}

/** '3 rd , 2011' of '3<sup>rd</sup>, 2011' is one word. */
function joined(text: string): string {
  return text.replace(/(?<=\d) (?=(?:st|nd|rd|th)\b)/gi, '').replace(/ (?=,)/g, '');
}

/** A time may stand in pieces: '9:00am' On 'Apr 24', '2019'. The element around them, where it holds nothing else. */
function wholeOf(page: Survey, at: Spot, lang: string | null): Spot {
  const { parent } = at;
  const texts = parent ? parent.endText - parent.firstText : 0;
  if (!parent || texts < 2 || texts > MOST_PIECES) return at;
  const text = textOf(page, parent, LONGEST);
  const date = text.length < LONGEST ? findDate(text, lang) : null;
  if (!date || date.end - date.start <= textOf(page, at).length) return at;
  const rest = (text.slice(0, date.start) + text.slice(date.end)).replace(WRITTEN, '');
  return !/\d/.test(rest) && (rest.match(/\p{L}/gu)?.length ?? 0) <= FILLERS ? parent : at;
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
  let data: string | null = null;
  for (const name of element.getAttributeNames()) {
    const meant = meantBy(name);
    const value = meant && element.getAttribute(name);
    if (!value || value.length > LONGEST || !/\d/.test(value)) continue;
    if (meant === 'words' && isTime(value)) return value;
    if (meant === 'data' && (UNIX_TIME.test(value) || ISO.test(value))) data ??= value;
  }
  return data;
}

const meanings = new Map<string, 'words' | 'data' | null>();

/** What an attribute of this name may tell a time by: pages use few names, each again and again. */
function meantBy(name: string): 'words' | 'data' | null {
  let meant = meanings.get(name);
  if (meant === undefined) {
    meant = TOOLTIP.test(name) ? 'words' : name.includes('-') && DATA.test(name) ? 'data' : null;
    meanings.set(name, meant);
  }
  return meant;
}
