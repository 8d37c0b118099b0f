import type { Moment } from './model';

/** A moment for people, to the minute, in the page's own wall time: '2013-07-29 00:37'. */
export function shortMoment(moment: Moment): string {
  return moment.slice(0, 16).replace('T', ' ');
}

/** The day of a full UTC moment in the user's own time zone and language. */
export function localDay(moment: string, lang: string): string {
  return new Date(moment).toLocaleDateString(lang || undefined, { dateStyle: 'medium' });
}
