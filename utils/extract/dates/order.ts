import { type Order, toMoment } from './moment';
import type { Found } from './scan';
import { primary } from './vocabulary';

/**
 * Which of two bare numbers is the day, in all dates of a thread together: the order in which every date exists, none
 * lies in the future and the posts follow each other; then the page's language; then the order with the posts closer.
 */
export function orderOf(found: (Found | null)[], now: Date, lang: string | null): Order {
  const dated = found.filter((one) => one?.day);
  const usual = usualOrder(lang);
  if (!dated.some((one) => one?.day?.swappable)) return usual.order;
  const other: Order = usual.order === 'day first' ? 'month first' : 'day first';
  const [mine, others] = [faults(dated, now, usual.order), faults(dated, now, other)];
  if (mine.count !== others.count) return mine.count < others.count ? usual.order : other;
  return !usual.sure && others.span * 4 < mine.span ? other : usual.order;
}

/** Only the United States put the month first; boards 'in English' often are theirs, but not surely. */
function usualOrder(lang: string | null): { order: Order; sure: boolean } {
  const region = lang?.match(/^en[-_]([a-z]{2})\b/i)?.[1]?.toUpperCase();
  if (region) return { order: region === 'US' ? 'month first' : 'day first', sure: true };
  if (lang && primary(lang) !== 'en') return { order: 'day first', sure: true };
  return { order: 'month first', sure: false };
}

function faults(found: (Found | null)[], now: Date, order: Order): { count: number; span: number } {
  const tomorrow = now.getTime() + 36 * 3600_000;
  let count = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let before = Number.NEGATIVE_INFINITY;
  for (const one of found) {
    const moment = one && toMoment(one, now, order);
    const time = moment ? Date.parse(moment.slice(0, 10)) : Number.NaN;
    if (Number.isNaN(time)) count += 100;
    else {
      if (time > tomorrow) count += 10;
      if (time < before) count += 1;
      [first, last, before] = [Math.min(first, time), Math.max(last, time), time];
    }
  }
  return { count, span: last - first };
}
