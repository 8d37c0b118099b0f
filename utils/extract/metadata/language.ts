/** BCP 47 of a page: as it declares, unless the letters of its text say otherwise; null when nothing tells. */
export function languageOf(document: Document, text: string): string | null {
  const declared = declaredLanguage(document);
  const script = scriptOf(text);
  if (!script) return declared;
  const language = declared ? declared.split('-')[0] : null;
  if (declared && script.languages.includes(language ?? '')) return declared;
  // A board in Latin letters may be of any language with them; only a wrong declaration is replaced.
  if (script.languages.length === 0) {
    const other = SCRIPTS.some(({ languages }) => languages.includes(language ?? ''));
    return declared && !other ? declared : latinLanguage(text);
  }
  return script.detect(text);
}

function declaredLanguage(document: Document): string | null {
  const root = document.documentElement;
  const meta = (selector: string) => document.querySelector(selector)?.getAttribute('content');
  const stated = [
    root?.getAttribute('lang'),
    root?.getAttribute('xml:lang'),
    document.body?.getAttribute('lang'),
    meta('meta[http-equiv="content-language" i]'),
    meta('meta[property="og:locale"]'),
  ];
  for (const one of stated) {
    const tag = one && canonicalTag(one);
    if (tag) return tag;
  }
  return null;
}

function canonicalTag(stated: string): string | null {
  const tag =
    stated
      .trim()
      .split(/[,;\s]/)[0]
      ?.replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    // Well-formed to the eye, yet no tag ('en-aaaaaaaaa'): as good as none.
    return null;
  }
}

interface Script {
  letters: RegExp;
  /** Languages written in it; none for Latin, which says too little. */
  languages: string[];
  detect: (text: string) => string;
}

const SCRIPTS: Script[] = [
  {
    letters: /[\u3400-\u9fff\u3040-\u30ff]/g,
    languages: ['zh', 'ja', 'yue'],
    detect: (text) => (count(text, /[\u3040-\u30ff]/g) * 20 > count(text, /[\u3400-\u9fff]/g) ? 'ja' : 'zh'),
  },
  { letters: /[\uac00-\ud7af]/g, languages: ['ko'], detect: () => 'ko' },
  {
    letters: /[\u0600-\u06ff]/g,
    languages: ['ar', 'fa', 'ug', 'ur', 'ps', 'ckb'],
    detect: (text) => (/[ېۈۆۇۋ]/.test(text) ? 'ug' : /[پچژگ]/.test(text) ? 'fa' : 'ar'),
  },
  {
    letters: /[\u0400-\u04ff]/g,
    languages: ['ru', 'uk', 'bg', 'sr', 'be', 'mk', 'kk', 'ky', 'mn', 'tg'],
    detect: (text) => (/[іїє]/i.test(text) ? 'uk' : 'ru'),
  },
  { letters: /[\u0370-\u03ff]/g, languages: ['el'], detect: () => 'el' },
  { letters: /[\u0590-\u05ff]/g, languages: ['he', 'yi'], detect: () => 'he' },
  { letters: /[\u0e00-\u0e7f]/g, languages: ['th'], detect: () => 'th' },
  { letters: /[\u0900-\u097f]/g, languages: ['hi', 'mr', 'ne'], detect: () => 'hi' },
  { letters: /[a-zà-ɏ]/gi, languages: [], detect: () => '' },
];

/** The script most of a text is in; a Chinese character weighs as much as three letters. */
function scriptOf(text: string): Script | null {
  let best: Script | null = null;
  let most = 20;
  for (const script of SCRIPTS) {
    const weight = script.languages.includes('zh') || script.languages.includes('ko') ? 3 : 1;
    const letters = count(text, script.letters) * weight;
    if (letters > most) [best, most] = [script, letters];
  }
  return best;
}

const FREQUENT: Record<string, string> = {
  en: 'the and is to of that it you for with this have not',
  de: 'der die und ist das nicht ich ein zu mit auf den es',
  fr: 'le la les et est pas je un une que des pour dans',
  es: 'el la los que y en es un una por con no para',
  pt: 'o que não de em um uma para com os se mas do',
  it: 'il che di la è un per non si sono con ma gli',
  nl: 'de het een en van ik dat niet is op te zijn voor',
  pl: 'nie się że na jest to do co jak w i z ale',
  tr: 'bir ve bu için ne da çok var ben ile olarak mi',
  sv: 'och att det som är jag en på inte för med har',
  vi: 'và của là không có cho một được các người này',
  id: 'yang dan di ini itu dengan untuk tidak saya ada',
};

function latinLanguage(text: string): string | null {
  const words =
    text
      .toLowerCase()
      .match(/[a-zà-ỹ]+/g)
      ?.slice(0, 600) ?? [];
  let best: string | null = null;
  let most = Math.max(2, words.length / 25);
  for (const [language, list] of Object.entries(FREQUENT)) {
    const frequent = new Set(list.split(' '));
    const hits = words.filter((word) => frequent.has(word)).length;
    if (hits > most) [best, most] = [language, hits];
  }
  return best;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
