import { LETTER } from './vocabulary';

/** A time of day as a page shows it. */
export interface Clock {
  start: number;
  end: number;
  hour: number;
  minute: number;
  second: number | null;
  /** 'Z' or '+08:00', only if the page states it. */
  zone: string | null;
  /** A year that stands behind the clock: 'Tue May 19 12:22:33 2020'. */
  year: number | null;
}

const BEFORE_NOON = '上午|早上|清晨|凌晨|早晨|오전|午前';
const AFTER_NOON = '下午|晚上|傍晚|中午|오후|午後|晚';
const PERIOD = `(?:(?<before>${BEFORE_NOON})|(?<after>${AFTER_NOON}))?\\s?`;
const HOUR = '(?<![\\d.])(?<hour>[01]?\\d|2[0-4])';
const COLON = `${HOUR}:(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d)(?:\\.\\d+)?)?(?!\\d|:\\d)`;
const HOUR_WORD = `${HOUR}\\s?(?:h|時|时|点|點|시)\\s?(?:(?<minute>[0-5]?\\d)(?!\\d)\\s?[分분]?)?(?:\\s?(?<second>[0-5]?\\d)\\s?[秒초])?(?![${LETTER}])`;
const DOT = `(?<=\\b(?:um|kl\\.?|klo|alle|ob|at)\\s)${HOUR}\\.(?<minute>[0-5]\\d)(?![.\\d])|${HOUR}\\.(?<minute>[0-5]\\d)(?=\\s?uhr)`;
const BARE = `${HOUR}(?=\\s?[ap]\\.?m\\b)`;
const NOON = `(?:\\s?(?<noon>[ap])\\.?\\s?m\\b\\.?|\\s?(?<noon>ص|م)(?![${LETTER}]))?(?:\\s?(?:uhr|hrs|h)\\b)?`;
const ZONE = `(?:\\s?\\(?(?<zone>z|utc|gmt)?\\s?(?<offset>[+-]\\d{2}:?\\d{2}(?!\\d))?(?![${LETTER}\\d])\\)?)?`;
const YEAR = '(?:\\s(?<year>(?:19|20)\\d{2})(?![\\d-]))?';
const FORMS = [COLON, HOUR_WORD, DOT, BARE].map((form) => `(?:${form})`).join('|');
const CLOCK = `${PERIOD}(?:${FORMS})${NOON}${ZONE}${YEAR}`;
// A few words may stand between day and clock: ' (Fri), at ', ' um ', '日(金) '.
const AFTER = new RegExp(`^[^\\d\\n]{0,18}?${CLOCK}`);
const BEFORE = new RegExp(`${CLOCK}(?:[\\s,|·-]|on|le|am|el|den|the|del?|в|[${LETTER}]+,)*$`);
const ALONE = new RegExp(`^\\s*${CLOCK}\\s*$`);

/** The clock that stands directly behind a day which ends at `from`. */
export function clockAfter(text: string, from: number): Clock | null {
  const found = AFTER.exec(text.slice(from, from + 60));
  return found && toClock(found, from);
}

/** The clock that stands directly before a day which starts at `to`: '9:00am On Apr 24'. */
export function clockBefore(text: string, to: number): Clock | null {
  const from = Math.max(0, to - 40);
  const found = BEFORE.exec(text.slice(from, to));
  return found && toClock(found, from);
}

/** The clock a text consists of. */
export function clockAlone(text: string): Clock | null {
  const found = ALONE.exec(text);
  return found && toClock(found, 0);
}

function toClock(found: RegExpExecArray, from: number): Clock | null {
  const { hour, minute, second, noon, before, after, zone, offset, year } = found.groups ?? {};
  const afternoon = after || noon === 'م' || noon === 'p';
  const morning = before || noon === 'ص' || noon === 'a';
  const shown = Number(hour) === 24 ? 0 : Number(hour);
  return {
    start: from + found.index + (found[0].length - found[0].trimStart().length),
    end: from + found.index + found[0].trimEnd().length,
    hour: afternoon && shown < 12 ? shown + 12 : morning && shown === 12 ? 0 : shown,
    minute: Number(minute ?? 0),
    second: second === undefined ? null : Number(second),
    zone: offset ? offset.replace(/^([+-]\d\d):?/, '$1:') : zone ? 'Z' : null,
    year: year ? Number(year) : null,
  };
}
