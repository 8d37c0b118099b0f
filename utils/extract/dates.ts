import type { Moment } from '../model';
import { clockAlone } from './dates/clock';
import { type Order, toMoment } from './dates/moment';
import { orderOf } from './dates/order';
import { type Found, normalise, scan } from './dates/scan';
import { hasDigit } from './letters';

/** How to read a page's dates. */
export interface DateContext {
  /** The moment of reading, in the reader's own zone: forums say 'yesterday'. */
  now: Date;
  lang: string | null;
  /** Which of two bare numbers is the day; without it the language decides. */
  order?: Order | undefined;
}

/** The moment meant by a page's words ('发表于 2013-7-29 00:37:28', '昨天 12:30', '2 hours ago', '1700000000'), or null. */
export function parseDate(text: string, { now, lang, order }: DateContext): Moment | null {
  const plain = normalise(text).trim();
  if (/^\d{10}(?:\.\d+)?$/.test(plain)) return fromUnix(Number(plain));
  if (/^\d{13}$/.test(plain)) return fromUnix(Number(plain) / 1000);
  const found = scan(text, lang) ?? clockOfToday(plain);
  return found && toMoment(found, now, order ?? orderOf([found], now, lang));
}

/** The moments of a whole thread's date texts in order, read together: '05-01-2024' means what makes the posts follow each other. */
export function parseDates(texts: (string | null)[], context: DateContext): (Moment | null)[] {
  const ordered = withOrder(texts, context);
  return texts.map((text) => text && parseDate(text, ordered));
}

/** A context that reads bare numbers in the order that fits all these date texts of a thread, given in its order. */
export function withOrder(texts: (string | null)[], context: DateContext): DateContext {
  const found = texts.map((text) => (text ? scan(text, context.lang) : null));
  return { ...context, order: orderOf(found, context.now, context.lang) };
}

/** The first date within a text: its words and where they stand. Null when there is none. */
export function findDate(
  text: string,
  lang: string | null = null,
): { text: string; start: number; end: number } | null {
  if (!mayHoldDate(text)) return null;
  const found = scan(text, lang);
  return found && { text: text.slice(found.start, found.end), start: found.start, end: found.end };
}

/** Whether a text is an ISO date, as most engines give it, or holds any other. */
export function isDate(text: string, lang: string | null): boolean {
  return /^\d{4}-\d\d-\d\dT|^\d{10}(?:\d{3})?$/.test(text) || findDate(text, lang) !== null;
}

/** Whether a short text is a date and little else: a label before it, a word or two beside it. */
export function looksLikeDate(text: string, lang: string | null = null): boolean {
  const short = text.trim();
  if (short.length < 2 || short.length > 90) return false;
  const found = findDate(short, lang);
  if (!found) return false;
  const rest = short.slice(0, found.start) + short.slice(found.end);
  return rest.length <= 24 || (rest.match(/[\p{L}\d]/gu)?.length ?? 0) <= 24;
}

// Every date has a digit, or is a short text of day words.
function mayHoldDate(text: string): boolean {
  return text.length <= 40 || (text.length <= 400 && hasDigit(text));
}

/** Old boards show today's posts by their clock alone. */
function clockOfToday(text: string): Found | null {
  const clock = clockAlone(text);
  const today = { start: 0, end: 0, isDay: true, ago: { day: 0 }, weekday: null };
  return clock && { start: 0, end: text.length, day: null, clock, relative: today };
}

/** Seconds since 1970 are an exact instant, whatever the zone. */
function fromUnix(seconds: number): Moment {
  return new Date(Math.floor(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}
