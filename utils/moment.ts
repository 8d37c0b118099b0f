import type { Moment } from './model';

/** Pages that name a moment in UTC show it in their visitor's zone. */
const UTC = /T.*(?:Z|[+-]00:?00)$/;

/** A moment as the page shows it, without a zone: its own wall time, or the user's where it is given in UTC. */
export function wallTime(moment: Moment): string {
  const instant = UTC.test(moment) ? Date.parse(moment) : Number.NaN;
  if (Number.isNaN(instant)) return moment.replace(/(T\d\d:\d\d(?::\d\d)?).*$/, '$1');
  return new Date(instant - new Date(instant).getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

/** A moment for people, to the minute: '2013-07-29 00:37'. */
export function shortMoment(moment: Moment): string {
  return wallTime(moment).slice(0, 16).replace('T', ' ');
}

/** The day of a full UTC moment in the user's own time zone and language. */
export function localDay(moment: string, lang: string): string {
  return new Date(moment).toLocaleDateString(lang || undefined, { dateStyle: 'medium' });
}
