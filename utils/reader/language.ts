/** What a text's script says of how to set it. */
export interface Setting {
  /** BCP 47, for fonts, line breaking and hyphenation. */
  lang: string;
  dir: 'ltr' | 'rtl';
}

const SCRIPTS: [RegExp, Setting][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, { lang: 'ja', dir: 'ltr' }],
  [/\p{Script=Hangul}/gu, { lang: 'ko', dir: 'ltr' }],
  [/\p{Script=Han}/gu, { lang: 'zh', dir: 'ltr' }],
  [/\p{Script=Hebrew}/gu, { lang: 'he', dir: 'rtl' }],
  [/\p{Script=Arabic}/gu, { lang: 'ar', dir: 'rtl' }],
  [/\p{Script=Cyrillic}/gu, { lang: 'ru', dir: 'ltr' }],
  [/\p{Script=Latin}/gu, { lang: 'en', dir: 'ltr' }],
];

/** One character of these weighs as much as several letters of a word. */
const WEIGHT: Record<string, number> = { zh: 3, ja: 4, ko: 2 };

const FAMILIES: Record<string, string> = {
  zh: 'han',
  yue: 'han',
  ja: 'kana',
  ko: 'hangul',
  he: 'hebrew',
  yi: 'hebrew',
  ar: 'arabic',
  fa: 'arabic',
  ur: 'arabic',
  ug: 'arabic',
  ru: 'cyrillic',
  uk: 'cyrillic',
  bg: 'cyrillic',
  sr: 'cyrillic',
};

const family = (lang: string): string => FAMILIES[lang.toLowerCase().split('-')[0] ?? ''] ?? 'latin';

/**
 * The language and direction to set a text in. The page's own language wins where the script agrees with it:
 * many forums declare a language that their posts are not written in.
 */
export function settingOf(text: string, declared: string | null): Setting {
  const sample = text.slice(0, 2000);
  let best: Setting = { lang: declared ?? 'en', dir: 'ltr' };
  let most = 0;
  for (const [script, setting] of SCRIPTS) {
    const count = (sample.match(script)?.length ?? 0) * (WEIGHT[setting.lang] ?? 1);
    if (count > most) [best, most] = [setting, count];
  }
  if (!declared) return best;
  const sameScript = family(declared) === family(best.lang);
  return sameScript ? { lang: declared, dir: best.dir } : best;
}
