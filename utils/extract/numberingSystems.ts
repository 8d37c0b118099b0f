import { anyNumber, HAN, hanNumber, inRow, letter, romanNumber } from './numerals';

/** The system of dates, which number what they head without counting. */
export const DAY = 'day';

const DIGITS = '0123456789';
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const KOREAN = '가나다라마바사아자차카타파하';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const CIRCLED = [
  '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  '❶❷❸❹❺❻❼❽❾❿',
  '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽',
  '⒈⒉⒊⒋⒌⒍⒎⒏⒐',
  '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩',
  'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ',
];

/** One way to number lines. */
export interface System {
  /** The signs its labels start with, or what the first sign is and how all go on: most lines have no label. */
  starts: string | [sign: RegExp, start: RegExp];
  /** Groups: 1 the number; `name` gives the series from the whole match. */
  pattern: RegExp;
  value: (number: string) => number | null;
  name: (match: RegExpMatchArray) => string;
}

/** '（' and '(' are one sign, so are '．' and '.'. */
const HALF: Record<string, string> = {
  '（': '(',
  '）': ')',
  '．': '.',
  '：': ':',
  '，': ',',
  '【': '[',
  '】': ']',
  '［': '[',
  '］': ']',
};
const halved = (text: string) =>
  text.replace(/[（）．：，【】［］]/g, (sign) => HALF[sign] ?? sign).replace(/\s+/g, '');
/** The label with its number as '#' and the kind of number before it: '一、', '1.' and 'I.' are three series. */
function shape(match: RegExpMatchArray): string {
  const number = match[1] ?? match[2] ?? '';
  return kindOf(number) + halved(match[0].trim().replace(number, '#'));
}

/** Most telling first: '第一章' before '一', '(1)' before '1'. */
export const SYSTEMS: System[] = [
  {
    // 第一章, 第3节, 第十二条, 제1장, 第一，第二点：
    starts: '第제',
    pattern: new RegExp(
      `^[第제]\\s*([${HAN}\\d]+)\\s*([\\p{L}]?)(?:[\\s、，,：:.．]+|(?<=\\p{L})$|(?<=[章节節編编篇卷部回集讲講课課条條장절]))`,
      'u',
    ),
    value: anyNumber,
    name: (match) => `第${match[2] || ','}`,
  },
  {
    starts: '（(〔［[【',
    pattern: new RegExp(
      `^[（(〔［[【]\\s*([${HAN}]{1,3}|\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})\\s*[）)〕］\\]】][、.．]?`,
      'u',
    ),
    value: anyNumber,
    name: shape,
  },
  // 一、 一，一. 一： 一 … and the bare 一 alone on its line
  {
    starts: HAN,
    pattern: new RegExp(`^([${HAN}]{1,3})(?:[、，,.．：:]\\s*|\\s+|$)`, 'u'),
    value: hanNumber,
    name: shape,
  },
  // 一是 二是; 一要 二要; 其一 其二
  {
    starts: HAN,
    pattern: new RegExp(`^([${HAN}]{1,2})[是要則则曰為为來来]`, 'u'),
    value: hanNumber,
    name: shape,
  },
  // 其一, その1.
  {
    starts: '其そ',
    pattern: new RegExp(`^(?:其([${HAN}]{1,2})[是、，,：:\\s]*|その([${HAN}\\d]{1,2})[.．、：:\\s]+)`, 'u'),
    value: anyNumber,
    name: (match) => (match[1] ? '其' : 'その'),
  },
  // 2019年3月2日, 2019-03-02: the days of a diary
  {
    starts: '12',
    pattern: /^((?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)/u,
    value: (date) => Number.parseInt(date, 10),
    name: () => DAY,
  },
  // 1.2.3
  {
    starts: DIGITS,
    pattern: /^(\d{1,2}(?:[.．]\d{1,2})+)(?:[.．、)）]\s*|\s+|(?=\p{Script=Han}))/u,
    value: () => null,
    name: () => '1.1',
  },
  // 1. 1、 1) 1: and a number before a space; not a decimal, a date or a time
  {
    starts: DIGITS,
    pattern: /^(\d{1,3})(?:[.．、)）](?!\d)\s*|[:：](?!\d)\s*|️?⃣\s*|\s+(?=[\p{L}“"「《]))/u,
    value: Number,
    name: shape,
  },
  // Day1, Q2: words that are written to their number
  {
    starts: 'DQTPS',
    pattern:
      /^(?:D(?:ay|AY)?|Q|T(?:ip|IP)|P(?:art|ART)|S(?:tep|TEP))(\d{1,3})\s*(?:[.:：、)\-–—]\s*|(?<=\s)|(?=[\u3040-\u9fff])|$)/,
    value: Number,
    name: shape,
  },
  // 方法一：, 误区2、, ポイント1：; what stands under a figure or answers a question heads nothing
  {
    starts: [/[\u3040-\u9fff]/, new RegExp(`^[\\u3040-\\u9fff\\d]{2,8}(?<=[${HAN}\\d])[:：、.．]`)],
    pattern: new RegExp(`^(?![图表圖附注註答])[\\u3040-\\u9fff]{1,6}?([${HAN}]{1,2}|\\d{1,2})[:：、.．]\\s*`),
    value: anyNumber,
    name: shape,
  },
  // Step 2, Part III, Chapter 4: a word with a capital before a number; 'Can I …' asks about me
  {
    starts: [/[^\s\u2e80-\uffff]/, /^[^\s\u2e80-\uffff]{2,}\s+[\dIVX]/],
    pattern: /^\p{Lu}[\p{L}]+\s+(\d{1,3}|[VX]|[IVX]{2,5}|I(?!\s+\p{L}))\b\s*[.:：、)\-–—]?\s*/u,
    value: anyNumber,
    name: shape,
  },
  {
    starts: 'IVXivx',
    pattern: /^(?:([IVX]{1,5})[.．、)]\s*|([ivx]{1,5})[.．、)]\s+)/u,
    value: romanNumber,
    name: shape,
  },
  {
    starts: LATIN,
    pattern: /^([A-Za-z])[.．、)）]\s+|^([A-Z])[.．、)）](?=\P{ASCII})/u,
    value: letter,
    name: shape,
  },
  ...[...CIRCLED, STEMS, KOREAN].map((row) => ({
    starts: row,
    pattern: new RegExp(
      `^([${row}])${row === STEMS ? '[、.．]' : row === KOREAN ? '[.)]\\s' : '\\s*[、.．]?\\s*'}`,
      'u',
    ),
    value: inRow(row),
    name: () => row.slice(0, 2),
  })),
];

/** What the number is written with: 'I. A. 1. a. i.' are five series, '壹、一、' two. */
function kindOf(number: string): string {
  const [, kind] = KINDS.find(([pattern]) => pattern.test(number)) ?? [];
  return kind ?? '一';
}

const KINDS: [RegExp, string][] = [
  [/\d/, '1'],
  [/^[IVX]+$/, 'I'],
  [/^[ivx]+$/, 'i'],
  [/[A-Z]/, 'A'],
  [/[a-z]/, 'a'],
  [/[壹贰貳叁參肆伍陆陸柒捌玖拾]/, '壹'],
];
