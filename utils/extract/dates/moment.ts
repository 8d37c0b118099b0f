import type { Moment } from '../../model';
import type { Clock } from './clock';
import type { Day } from './days';
import type { Relative, Unit } from './relative';
import type { Found } from './scan';

/** Which of two bare numbers is the day: '05-01-2024' is the fifth of January or the first of May. */
export type Order = 'day first' | 'month first';

/** The moment of a found date, exact as its words; null when it is no day of the calendar in that order. */
export function toMoment({ day, relative, clock }: Found, now: Date, order: Order): Moment | null {
  if (day) return calendarMoment(inOrder(day, order), clock, now);
  if (!relative) return null;
  if (relative.weekday !== null) return iso(lastWeekday(now, relative.weekday), clock);
  return distanceMoment(relative, clock, now);
}

/** The day with month and number as the order says. */
function inOrder(day: Day, order: Order): Day {
  return day.swappable && order === 'month first' ? { ...day, month: day.day, day: day.month } : day;
}

function calendarMoment({ year, month, day }: Day, clock: Clock | null, now: Date): Moment | null {
  const shown = year ?? latestYear(month, day, now);
  const date = new Date(shown, month - 1, day);
  const exists = date.getMonth() === month - 1 && date.getDate() === day;
  return exists ? iso(date, clock) : null;
}

/** The year of a day shown without one: the last in which it was not yet to come. */
function latestYear(month: number, day: number, now: Date): number {
  const year = now.getFullYear();
  // A day of grace: the page's zone may be ahead of the reader's.
  return new Date(year, month - 1, day - 1) > now ? year - 1 : year;
}

function lastWeekday(now: Date, weekday: number): Date {
  const back = (now.getDay() - weekday + 7) % 7 || 7;
  return daysBefore(now, back);
}

function distanceMoment({ ago, isDay }: Relative, clock: Clock | null, now: Date): Moment {
  const count = (unit: Unit) => ago[unit] ?? 0;
  if (isDay) return iso(daysBefore(now, count('day')), clock);
  const seconds = count('second') + 60 * count('minute') + 3600 * count('hour');
  const days = count('day') + 7 * count('week');
  const months = count('month') + 12 * count('year');
  if (days === 0 && months === 0) {
    const then = new Date(now.getTime() - seconds * 1000);
    return `${iso(then, null)}T${two(then.getHours())}:${two(then.getMinutes())}`;
  }
  return iso(daysBefore(monthsBefore(now, months), Math.floor(days)), null);
}

function daysBefore(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - days);
}

/** The same day some months back, or the last of that month. */
function monthsBefore(date: Date, months: number): Date {
  const whole = Math.floor(months);
  const last = new Date(date.getFullYear(), date.getMonth() - whole + 1, 0).getDate();
  const extra = months > whole ? 15 : 0;
  return new Date(date.getFullYear(), date.getMonth() - whole, Math.min(date.getDate(), last) - extra);
}

function iso(date: Date, clock: Clock | null): Moment {
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  if (!clock) return day;
  const seconds = clock.second === null ? '' : `:${two(clock.second)}`;
  return `${day}T${two(clock.hour)}:${two(clock.minute)}${seconds}${clock.zone ?? ''}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
