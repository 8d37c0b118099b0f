import { WORDS } from './words';

const known = new Map<string, Map<string, number>>();

/** 1 to 12 for a month's name or its beginning in any language, the page's own first; null for other words. */
export function monthOf(word: string, lang: string | null): number | null {
  // Hebrew and Hindi abbreviate by a mark of their own.
  const key = word.replace(/[׳॰]$/, '');
  if (key.length < 2) return null;
  return monthsOf(primary(lang)).get(key) ?? monthsOf('*').get(key) ?? null;
}

/** 'zh' of 'zh-TW'; the names of one language in use: 'nb' and 'nn' are 'no'. */
export function primary(lang: string | null): string {
  const subtag = (lang ?? '').toLowerCase().split(/[-_]/)[0] ?? '';
  return ALIASES[subtag] ?? subtag;
}

const ALIASES: Record<string, string> = {
  nb: 'no',
  nn: 'no',
  ua: 'uk',
  sh: 'sr',
  bs: 'hr',
  sk: 'cs',
  ms: 'id',
  iw: 'he',
};

// Beginnings of these rows are safe in any text; 'ago', 'sie', 'lip', 'set' are words of other languages.
const SHORT_ANYWHERE = ['en', 'de', 'fr', 'ru', 'ar', 'ug', 'th', 'el', 'he'];

function monthsOf(lang: string): Map<string, number> {
  const ready = known.get(lang);
  if (ready) return ready;
  const months = new Map<string, number>();
  const rows = lang === '*' ? Object.keys(WORDS) : [lang];
  for (const row of rows) {
    const shortest = row === lang || SHORT_ANYWHERE.includes(row) ? 3 : 99;
    addNames(months, WORDS[row]?.months, shortest);
    addNames(months, WORDS[row]?.moreMonths, shortest);
  }
  known.set(lang, months);
  return months;
}

/** Names and, where no other month of the row begins so, their beginnings of `shortest` letters and more. */
function addNames(months: Map<string, number>, row: string | undefined, shortest: number): void {
  const names = row?.split(' ') ?? [];
  names.forEach((name, index) => {
    for (let length = Math.min(shortest, name.length); length <= name.length; length++) {
      const start = name.slice(0, length);
      const ambiguous =
        length < name.length && names.some((other, i) => i !== index && other.startsWith(start));
      if (!ambiguous && !months.has(start) && name !== '-') months.set(start, index + 1);
    }
  });
}

/** The rows whose words count anywhere in a text: the page's language and English; when it is unknown, East Asia's. */
export function ownRows(lang: string | null): string[] {
  const own = primary(lang);
  return WORDS[own] ? [...new Set([own, 'en'])] : ['en', 'zh', 'ja', 'ko'];
}

/** A class of letters and their marks but for East Asia's: plain ranges, since `\p{L}` makes patterns slow to build. */
export const LETTER = 'a-z\\u00aa-\\u02af\\u0370-\\u1fff';

/** Languages that write no spaces between words, and their letters. */
export const GLUED: Record<string, RegExp> = {
  zh: /[\u4e00-\u9fff]/,
  ja: /[\u3040-\u30ff\u4e00-\u9fff]/,
  ko: /[\uac00-\ud7af]/,
  th: /[\u0e00-\u0e7f]/,
};

const NAMES = new RegExp(`[${LETTER}]+`, 'g');
let speakers: Map<string, string[]> | null = null;

/** The rows one of whose words for 'ago', 'today' or 'now' stands in a text: the only ones worth a closer look. */
export function rowsNamed(text: string): string[] {
  speakers ??= speakersOfWords();
  const rows = new Set<string>();
  for (const [word] of text.matchAll(NAMES)) for (const row of speakers.get(word) ?? []) rows.add(row);
  for (const row in GLUED) if (GLUED[row]?.test(text)) rows.add(row);
  return [...rows];
}

function speakersOfWords(): Map<string, string[]> {
  const speakers = new Map<string, string[]>();
  for (const [row, { days = '', ago = '', now = '' }] of Object.entries(WORDS)) {
    if (row in GLUED) continue;
    for (const [word] of `${days} ${ago} ${now}`.matchAll(NAMES))
      speakers.set(word, [...(speakers.get(word) ?? []), row]);
  }
  return speakers;
}
