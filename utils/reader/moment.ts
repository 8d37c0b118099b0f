import type { Moment } from '../model';
import { wallTime } from '../moment';

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** A moment as the page shows it, in the reader's language and as exact as the page gave it: '2013年7月29日 00:37'. */
export function absolute(moment: Moment, locale: string): string {
  const date = new Date(moment.includes('T') ? wallTime(moment) : `${moment}T00:00`);
  if (Number.isNaN(date.getTime())) return moment;
  const { day, time } = formats(locale);
  return moment.includes('T') ? `${day.format(date)} ${time.format(date)}` : day.format(date);
}

/** How long ago a moment is, in words: '13 years ago'. Null for what is not a date. */
export function relative(moment: Moment, now: Date, locale: string): string | null {
  const date = new Date(moment.includes('T') ? moment : `${moment}T00:00`);
  if (Number.isNaN(date.getTime())) return null;
  const seconds = (date.getTime() - now.getTime()) / 1000;
  const { ago } = formats(locale);
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return ago.format(Math.trunc(seconds / length), unit);
  }
  return ago.format(0, 'minute');
}

interface Formats {
  day: Intl.DateTimeFormat;
  time: Intl.DateTimeFormat;
  ago: Intl.RelativeTimeFormat;
}

const known = new Map<string, Formats>();

// Making a format takes some milliseconds, using it none: each post asks for three.
function formats(locale: string): Formats {
  const found = known.get(locale) ?? {
    day: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }),
    time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    ago: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  };
  known.set(locale, found);
  return found;
}
