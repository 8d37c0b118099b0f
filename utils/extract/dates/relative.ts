import { GLUED, LETTER, ownRows, primary, rowsNamed } from './vocabulary';
import { type DateWords, WORDS } from './words';

/** Units of a distance to now, the smallest first. */
export const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];

/** A date that a text gives from now: '3 days ago', 'yesterday', 'Tuesday'. */
export interface Relative {
  start: number;
  end: number;
  /** It names a day, so that a clock beside it belongs to it. */
  isDay: boolean;
  ago: Partial<Record<Unit, number>>;
  /** 0 (Sunday) to 6: the last such day before now. */
  weekday: number | null;
}

/** The first relative date of a text in the page's language or English; in any other if the whole text is one. */
export function findRelative(text: string, lang: string | null): Relative | null {
  const spoken = rowsNamed(text);
  const own = ownRows(lang);
  const foreign = text.trim().length <= 40 ? spoken.filter((row) => !own.includes(row)) : [];
  for (const row of [...own.filter((one) => spoken.includes(one)), ...foreign]) {
    const found = findInRow(text, row, !own.includes(row));
    if (found) return found;
  }
  return findCompact(text) ?? findWeekday(text, lang);
}

interface Patterns {
  days: RegExp | null;
  /** The words for 'ago' alone. */
  says: RegExp | null;
  /** A distance with them; long, so that only a text with those words is worth making it. */
  ago(): RegExp | null;
  now: RegExp | null;
}

function findInRow(text: string, row: string, whole: boolean): Relative | null {
  const { days, says, ago, now } = patternsOf(row);
  // A foreign word must begin the text and end it, a clock apart: German 'hier' is no French yesterday.
  const fits = (found: RegExpExecArray) =>
    !whole ||
    (text.slice(0, found.index).trim() === '' &&
      /^[^a-z\u00aa-\uffff]*$|^.{0,8}\d{1,2}[:h]\d\d/.test(text.slice(found.index + found[0].length)));
  const distance = says?.test(text) && (text.length <= 60 || /\d/.test(text)) ? ago()?.exec(text) : null;
  if (distance && fits(distance)) return relative(distance, distanceOf(distance.groups ?? {}), false);
  const day = days?.exec(text);
  if (day && fits(day) && !runsOn(text, day, row)) {
    const { yesterday, before } = day.groups ?? {};
    return relative(day, { day: before ? 2 : yesterday ? 1 : 0 }, true);
  }
  const moment = now?.exec(text);
  return moment && fits(moment) ? relative(moment, { second: 0 }, false) : null;
}

/** What may follow a day's name without a space: a clock, with or without a time of day, or a verb of writing. */
const AFTER_DAY = /^(?:.{0,8}?\d|[发發回更编編修提答投に])/;

/** Where no spaces stand between words, a day's name may begin a sentence: '昨天下雨了'. */
function runsOn(text: string, { index, 0: word }: RegExpExecArray, row: string): boolean {
  const rest = text.slice(index + word.length);
  return GLUED[row]?.test(rest.slice(0, 1)) === true && !AFTER_DAY.test(rest);
}

function relative(found: RegExpExecArray, ago: Relative['ago'], isDay: boolean, weekday = -1): Relative {
  const { index } = found;
  return { start: index, end: index + found[0].length, isDay, ago, weekday: weekday < 0 ? null : weekday };
}

const patterns = new Map<string, Patterns>();

function patternsOf(row: string): Patterns {
  const ready = patterns.get(row);
  if (ready) return ready;
  const words = WORDS[row] ?? {};
  const glued = row in GLUED;
  const bounded = (body: string) => (glued ? body : `(?<![${LETTER}])(?:${body})(?![${LETTER}])`);
  let distance: RegExp | null = null;
  const made = {
    days: daysPattern(words, bounded),
    says: words.ago ? new RegExp(words.ago) : null,
    ago: () => (distance ??= agoPattern(words, glued)),
    now: words.now ? new RegExp(bounded(words.now)) : null,
  };
  patterns.set(row, made);
  return made;
}

function daysPattern({ days }: DateWords, bounded: (body: string) => string): RegExp | null {
  const [today, yesterday, before] = days?.split(',') ?? [];
  if (!today) return null;
  const forms = [before && `(?<before>${before})`, `(?<yesterday>${yesterday})`, `(?<today>${today})`];
  return new RegExp(bounded(forms.filter(Boolean).join('|')));
}

const ONE =
  'half an?|an?|one|einem|einer|eine|ein|une?|una|uno|uma?|een|ett?|én|один|одну|одна|пол|bir|半|一|[两兩]|한';

// '2 d', but not 'hace dos meses' or 'há duas horas'.
const LONE_LETTER = new RegExp(`(?<=^|\\|)[${LETTER}](?=$|\\|)`, 'g');

function agoPattern({ units, ago }: DateWords, glued: boolean): RegExp | null {
  if (!units || !ago) return null;
  const named = (suffix: string) =>
    units
      .split(' ')
      .map((unit, index) => `(?<${UNITS[index]}${suffix}>${unit.replace(LONE_LETTER, `$&(?![${LETTER}])`)})`)
      .join('|');
  const count = (suffix: string) => `(?<count${suffix}>\\d{1,4}|${ONE})`;
  const edge = glued ? '' : `(?<![${LETTER}])`;
  const tail = glued ? '' : `[${LETTER}]*\\.?`;
  const amount = (suffix: string) => `${edge}${count(suffix)}\\+?['’]?\\s?(?:${named(suffix)})${tail}`;
  // Russian and Polish leave 'one' out: 'час назад'. Not so in Chinese, where 日前 is 'recently'.
  const bare = glued ? '(?!)' : `${edge}(?:${named('0')})${tail}`;
  const more = `(?:[\\s,]*(?:and|und|et|y|e|и)?\\s?${amount('2')})?`;
  const after = `(?:${amount('1')}${more}|${bare})\\s?(?:${ago})(?![${LETTER}])`;
  const inFront = `${edge}(?:${ago})\\s(?:(?:[${LETTER}]{2,}\\s){0,2}?${amount('3')}|(?:(?:ein )?[${LETTER}]{3,}\\s)?${edge}(?:${named('4')})${tail})`;
  return new RegExp(glued ? `(?:${amount('1')}${more})\\s?(?:${ago})` : `${after}|${inFront}`);
}

function distanceOf(groups: Record<string, string | undefined>): Relative['ago'] {
  const ago: Relative['ago'] = {};
  for (const suffix of ['0', '1', '2', '3', '4'])
    for (const unit of UNITS) if (groups[unit + suffix]) ago[unit] = amountOf(groups[`count${suffix}`]);
  return ago;
}

function amountOf(count: string | undefined): number {
  if (/^(half|半|пол)/.test(count ?? '')) return 0.5;
  if (/[两兩]/.test(count ?? '')) return 2;
  return Number(count) || 1;
}

const COMPACT = /^\s*(?<count>\d{1,3})\s?(?<unit>s|min|m|h|hr|d|w|wk|mo|y|yr)\.?(?:\s+ago)?\s*$/;
const COMPACT_AGO = /(?<!\S)(?<count>\d{1,3})\s?(?<unit>s|m|h|d|w|mo|y)\s+ago\b/;
const LETTERS: Record<string, Unit> = {
  s: 'second',
  m: 'minute',
  h: 'hour',
  d: 'day',
  w: 'week',
  mo: 'month',
  y: 'year',
};

/** '3h', '2d', '5 min' as a whole text, '3h ago' anywhere. */
function findCompact(text: string): Relative | null {
  const found = COMPACT.exec(text) ?? COMPACT_AGO.exec(text);
  const letter = found?.groups?.unit ?? '';
  const unit = LETTERS[letter] ?? LETTERS[letter.slice(0, 1)];
  return found && unit ? relative(found, { [unit]: Number(found.groups?.count) }, false) : null;
}

const CHINESE_WEEKDAY = /(?:周|星期|礼拜|週|禮拜)([日天一二三四五六])/;

/** 'Tuesday at 9:14 PM', '周二 12:30', in other languages 'Dienstag um 21:14'; a name alone must be the whole text. */
function findWeekday(text: string, lang: string | null): Relative | null {
  const clocked = /\d:\d/.test(text);
  if (!clocked && text.trim().length > 15) return null;
  const chinese = CHINESE_WEEKDAY.exec(text);
  if (chinese && standsAlone(text, chinese))
    return relative(chinese, {}, true, Math.max(0, '日一二三四五六'.indexOf(chinese[1] ?? '')));
  // Intl takes its time to start, in every new tab: only a clock is worth asking it.
  for (const row of clocked ? new Set(['en', primary(lang)]) : ['en']) {
    const { names, pattern } = weekdaysOf(row);
    const found = pattern.exec(text);
    if (found && standsAlone(text, found)) return relative(found, {}, true, names.indexOf(found[0]));
  }
  return null;
}

function standsAlone(text: string, { index, 0: word }: RegExpExecArray): boolean {
  return text.trim() === word || /^.{0,12}?\d{1,2}:\d{2}/.test(text.slice(index + word.length));
}

interface Weekdays {
  /** From Sunday on, lower case. */
  names: string[];
  pattern: RegExp;
}

const ENGLISH = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const weekdays = new Map<string, Weekdays>();

function weekdaysOf(lang: string): Weekdays {
  const ready = weekdays.get(lang);
  if (ready) return ready;
  const names = /^(?!en)[a-z]{2,3}$/.test(lang) ? weekdaysBy(lang) : ENGLISH;
  const made = { names, pattern: new RegExp(`(?<![${LETTER}])(?:${names.join('|')})(?![${LETTER}])`) };
  weekdays.set(lang, made);
  return made;
}

function weekdaysBy(lang: string): string[] {
  const format = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' });
  // 2 January 2000 was a Sunday.
  return [2, 3, 4, 5, 6, 7, 8].map((day) => format.format(Date.UTC(2000, 0, day)).toLowerCase());
}
