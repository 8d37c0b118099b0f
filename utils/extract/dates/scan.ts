import { type Clock, clockAfter, clockBefore } from './clock';
import { type Day, findDays } from './days';
import { findRelative, type Relative } from './relative';

/** A date found in a text: where it stands and what it says, not yet a moment. */
export interface Found {
  start: number;
  end: number;
  day: Day | null;
  relative: Relative | null;
  clock: Clock | null;
}

/** The first date of a text, by its own words; absolute dates come before relative ones ('5 May 2020 (2 years ago)'). */
export function scan(raw: string, lang: string | null): Found | null {
  const text = normalise(raw);
  return findAbsolute(text, lang) ?? findRelativeDate(text, lang);
}

function findAbsolute(text: string, lang: string | null): Found | null {
  if (!/\d/.test(text)) return null;
  for (const day of findDays(text, lang)) {
    const clock = day.clock ?? clockAfter(text, day.end) ?? clockBefore(text, day.start);
    if (day.needsClock && !clock && day.end - day.start < text.trim().length) continue;
    return place(day, null, clock, day);
  }
  return null;
}

function findRelativeDate(text: string, lang: string | null): Found | null {
  const relative = findRelative(text, lang);
  if (!relative) return null;
  const clock = relative.isDay ? (clockAfter(text, relative.end) ?? clockBefore(text, relative.start)) : null;
  return place(null, relative, clock, relative);
}

function place(
  day: Day | null,
  relative: Relative | null,
  clock: Clock | null,
  at: { start: number; end: number },
): Found {
  // 'Tue May 19 12:22:33 2020': the year stands behind the clock.
  const start = Math.min(at.start, clock?.start ?? at.start);
  const end = Math.max(at.end, clock?.end ?? at.end);
  if (day && day.year === null && clock?.year)
    return { start, end, day: { ...day, year: clock.year }, relative, clock };
  return { start, end, day, relative, clock };
}

const DIGIT_ZEROS = [0x660, 0x6f0, 0x966, 0xe50, 0xff10];

/**
 * One character for one, so that places stay true: lower case, digits of every script as ASCII, odd spaces and marks of
 * direction as a space, full-width punctuation as ASCII.
 */
export function normalise(text: string): string {
  const lower = text.toLowerCase();
  // Turkish 'İ' becomes two characters.
  const same = lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (upper) => upper.toLowerCase());
  return same.replace(/[^\x20-\x7e]/g, plainCharacter);
}

function plainCharacter(char: string): string {
  const code = char.charCodeAt(0);
  for (const zero of DIGIT_ZEROS) if (code >= zero && code < zero + 10) return String(code - zero);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  if (/[\s\u00a0\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(char)) return ' ';
  return /[‐-―−]/.test(char) ? '-' : char;
}
