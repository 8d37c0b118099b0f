import { LATIN } from './words-latin';
import { OTHER_SCRIPTS } from './words-other';

/** What forums write around numbers in one language; alternatives are joined by '|', entries by spaces or commas. */
export interface DateWords {
  /** The twelve months in full; each is also known by its beginnings of three letters and more ('sept', 'janv'). */
  months?: string;
  /** Further forms of the twelve months: genitives, irregular abbreviations. */
  moreMonths?: string;
  /** Today, yesterday, the day before. */
  days?: string;
  /** Second, minute, hour, day, week, month, year: beginnings of the words. */
  units?: string;
  /** What makes '3 hours' a moment: 'ago', 'vor', 'il y a'. */
  ago?: string;
  /** 'Just now'. */
  now?: string;
}

/** The languages of the world's forums by primary subtag; of two languages with the same word the page's own wins. */
export const WORDS: Record<string, DateWords> = { ...LATIN, ...OTHER_SCRIPTS };
