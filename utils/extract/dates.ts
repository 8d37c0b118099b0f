import type { Moment } from '../model';

/** How to read a page's dates. */
export interface DateContext {
  now: Date;
  lang: string | null;
}

/** The moment meant by a page's words ('发表于 2013-7-29 00:37:28', '昨天 12:30', '2 hours ago'), or null. */
export function parseDate(text: string, _context: DateContext): Moment | null {
  const found = text.match(/(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}:\d{2}(?::\d{2})?))?/);
  if (!found) return null;
  const [, year, month = '', day = '', time] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${time ? `T${time.padStart(5, '0')}` : ''}`;
}
