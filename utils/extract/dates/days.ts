import type { Clock } from './clock';
import { LETTER, monthOf } from './vocabulary';

/** A calendar day as a page shows it. */
export interface Day {
  start: number;
  end: number;
  /** Null when the page leaves it out: '8 February'. */
  year: number | null;
  month: number;
  day: number;
  /** Month and day are two numbers that the page's order decides; they stand here as day first. */
  swappable: boolean;
  /** Too bare to be a date unless a clock stands beside it or nothing else stands in the text: '03-12'. */
  needsClock: boolean;
  clock?: Clock;
}

const SEPARATOR = '\\s?[-/.年년]\\s?';
const YEAR_FIRST = new RegExp(
  `(?<![\\d.])(?<year>(?:19|20|25)\\d{2})${SEPARATOR}(?<month>\\d{1,2})\\s?[-/.月월]\\s?(?<day>\\d{1,2})(?!\\d)\\s?[日일号號]?`,
  'g',
);
const ERA =
  /(?<era>民國|民国|令和|平成|昭和)\s?(?<year>\d{1,3}|元)\s?[年./-]\s?(?<month>\d{1,2})\s?[月./-]\s?(?<day>\d{1,2})(?!\d)\s?日?/g;
const ERA_STARTS: Record<string, number> = { 民國: 1911, 民国: 1911, 令和: 2018, 平成: 1988, 昭和: 1925 };
const CJK_MONTH = /(?<![\d年년])(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일号號]/g;
const THREE =
  /(?<![\d./-])(?<a>\d{1,2})(?<mark>[-./])\s?(?<b>\d{1,2})\k<mark>\s?(?<c>\d{4}|\d{2})(?![\d/]|[.-]\d)/g;
const TWO = /(?<![\d./:-])(?<a>\d{1,2})[-/.](?<b>\d{1,2})(?![\d/:]|[.-]\d)/g;
const VIETNAMESE = /(?<![\d])(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2}),?(?:\s+(?:năm\s+)?(?<year>\d{4}))?/g;
const ISO_CLOCK = /^t(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s?(z|[+-](?:\d{3}(?!\d)|\d{2}(?::?\d{2})?))?/;

/** What every date in numbers has; most texts of a page lack it. */
const NUMBERS = /\d\s?[-/.年년月월]\s?\d/;

/** All calendar days of a text that are valid, in its order. */
export function findDays(text: string, lang: string | null): Day[] {
  const days = [...(NUMBERS.test(text) ? numberedDays(text, lang) : []), ...namedDays(text, lang)];
  if (text.includes('tháng')) days.push(...each(VIETNAMESE, text, vietnamese));
  return days.map((day) => withIsoClock(text, day)).sort((a, b) => a.start - b.start || b.end - a.end);
}

function vietnamese({ year, month, day }: Parts): Read {
  return { year: year ? Number(year) : null, month, day };
}

function numberedDays(text: string, lang: string | null): Day[] {
  return [
    ...each(YEAR_FIRST, text, ({ year, month, day }) => ({ year: christian(Number(year)), month, day })),
    ...each(ERA, text, ({ era = '', year, month, day }) => ({
      year: (ERA_STARTS[era] ?? 0) + (year === '元' ? 1 : Number(year)),
      month,
      day,
    })),
    ...each(CJK_MONTH, text, ({ month, day }) => ({ year: null, month, day })),
    ...each(THREE, text, (parts) => threeNumbers(parts, lang)),
    ...each(TWO, text, (parts) => twoNumbers(parts, lang)),
  ];
}

type Parts = Record<string, string | undefined>;
type Read = {
  year: number | null;
  month: string | undefined;
  day: string | undefined;
  swappable?: boolean;
  needsClock?: boolean;
};

function* each(pattern: RegExp, text: string, read: (parts: Parts) => Read | null): Generator<Day> {
  for (const found of text.matchAll(pattern)) {
    const parts = read(found.groups ?? {});
    const day = parts && dayOf(found.index, found.index + found[0].trimEnd().length, parts);
    if (day) yield day;
  }
}

function dayOf(start: number, end: number, read: Read): Day | null {
  const month = Number(read.month);
  const day = Number(read.day);
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  // Day and month of two bare numbers may yet change places.
  const other = read.swappable && day >= 1 && day <= 12 && month >= 1 && month <= 31;
  if (!valid && !other) return null;
  return { needsClock: false, swappable: false, ...read, start, end, month, day };
}

/** '24.04.2020', '10-31-2017', in Chinese and Japanese also '07-11-04' with the year first. */
function threeNumbers({ a, b, c = '', mark }: Parts, lang: string | null): Read {
  const yearFirst = c.length === 2 && (Number(a) > 31 || /^(zh|ja|ko)/.test(lang ?? ''));
  if (yearFirst) return { year: fullYear(Number(a)), month: b, day: c };
  const swappable = mark !== '.' && Number(a) !== Number(b);
  return { year: c.length === 2 ? fullYear(Number(c)) : christian(Number(c)), day: a, month: b, swappable };
}

function twoNumbers({ a, b }: Parts, lang: string | null): Read {
  const monthFirst = /^(zh|ja|ko|hu)/.test(lang ?? '');
  if (monthFirst) return { year: null, month: a, day: b, needsClock: true };
  return { year: null, day: a, month: b, swappable: Number(a) !== Number(b), needsClock: true };
}

const WORD = new RegExp(`[${LETTER}]+(?:\\.[${LETTER}]+)*`, 'g');
const DAY_BEFORE =
  /(?<![\d.:,/-])(?<year>\d{4})?[\s-]*(?<![\d#])(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º|ª|ª|-?го|-?e|-inci|ኛ)?[\s./-]*(?:of|de|d['’])?[\s./-]*$/;
const YEAR_BEFORE = /(?<!\d)(?<year>(?:19|20|25)\d{2})\.?[\s./-]*$/;
const DAY_AFTER = /^\.?[\s./-]*(?<day>\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?(?![\d:]|\.\d|\s?[ap]m\b|[a-z])/;
const YEAR_AFTER =
  /^[.,׳॰]?[\s,./-]*(?:(?:de|del|of|г)\s+)?(?:(?<year>(?:19|20|25)\d{2})(?!\d|:)|['’](?<short>\d{2})(?!\d)|(?<=[-/ ,.])(?<short>\d{2})(?![\d:.]|\s?[ap]m))/;

/** Days with a month's name: '24. April 2020', 'Jan 5, 2019', '2020 May 14', '23rd April'. */
function* namedDays(text: string, lang: string | null): Generator<Day> {
  for (const word of text.matchAll(WORD)) {
    const month = monthOf(word[0], lang);
    const day = month && namedDay(text, word.index, word[0].length, month);
    if (day) yield day;
  }
}

function namedDay(text: string, at: number, length: number, month: number): Day | null {
  const before = text.slice(Math.max(0, at - 20), at);
  const after = text.slice(at + length, at + length + 24);
  const ahead = DAY_BEFORE.exec(before);
  const behind = ahead ? null : DAY_AFTER.exec(after);
  const day = ahead ?? behind;
  if (!day) return null;
  const used = behind?.[0].length ?? 0;
  const yearAhead = ahead?.groups?.year ?? (behind ? YEAR_BEFORE.exec(before)?.groups?.year : undefined);
  const year = yearAhead ? null : YEAR_AFTER.exec(after.slice(used));
  const shown = yearAhead ?? year?.groups?.year;
  const start =
    at - (ahead?.[0].trimStart().length ?? (yearAhead ? before.length - before.search(YEAR_BEFORE) : 0));
  return dayOf(start, at + length + used + (year?.[0].length ?? 0), {
    year: shown ? christian(Number(shown)) : year?.groups?.short ? fullYear(Number(year.groups.short)) : null,
    month: String(month),
    day: day.groups?.day,
  });
}

function withIsoClock(text: string, day: Day): Day {
  const found = text[day.end] === 't' ? ISO_CLOCK.exec(text.slice(day.end, day.end + 40)) : null;
  if (!found) return day;
  const [all, hour, minute, second, zone] = found;
  const clock: Clock = {
    start: day.end,
    end: day.end + all.trimEnd().length,
    hour: Number(hour),
    minute: Number(minute),
    second: second === undefined ? null : Number(second),
    zone: zone ? isoZone(zone) : null,
    year: null,
  };
  return { ...day, clock };
}

function isoZone(zone: string): string {
  if (/z/.test(zone)) return 'Z';
  const [, sign, hours = '', minutes = '00'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** Years of two digits: none of the forums' dates lies before 1970. */
function fullYear(short: number): number {
  return short < 70 ? 2000 + short : 1900 + short;
}

/** Thai boards count from the Buddha: 2563 is 2020. */
function christian(year: number): number {
  return year > 2400 && year < 2700 ? year - 543 : year;
}
