/** Numbers as they are written in headings: Chinese, Roman, letters, and signs that count by their place in a row. */

const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_OTHER: Record<string, string> = {
  零: '〇',
  两: '二',
  兩: '二',
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  參: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
};
/** All signs that Chinese numbers are written with. */
export const HAN = '〇零一二三四五六七八九十百两兩壹贰貳叁參肆伍陆陸柒捌玖拾佰';

/** '十二' → 12, '二〇二四' → 2024; null when it is no number. */
export function hanNumber(text: string): number | null {
  const plain = [...text].map((sign) => HAN_OTHER[sign] ?? sign);
  if (!plain.some((sign) => sign === '十' || sign === '百')) {
    const digits = plain.map((sign) => HAN_DIGITS.indexOf(sign));
    return digits.includes(-1) || digits.length === 0 ? null : Number(digits.join(''));
  }
  let total = 0;
  let digit = 0;
  for (const sign of plain) {
    const unit = sign === '百' ? 100 : sign === '十' ? 10 : 0;
    if (unit) total += (digit || 1) * unit;
    digit = unit ? 0 : HAN_DIGITS.indexOf(sign);
    if (digit < 0) return null;
  }
  return total + digit;
}

/** 'IV' → 4; null when it is no number. */
export function romanNumber(text: string): number | null {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };
  let total = 0;
  const digits = [...text.toUpperCase()].map((sign) => values[sign] ?? Number.NaN);
  digits.forEach((digit, index) => {
    total += digit < (digits[index + 1] ?? 0) ? -digit : digit;
  });
  return Number.isNaN(total) ? null : total;
}

/** Signs that stand for a number by their place in a row: '①②③…', '甲乙丙…', '가나다…', 'abc…'. */
export function inRow(row: string): (sign: string) => number | null {
  const signs = [...row];
  return (sign) => (signs.includes(sign) ? signs.indexOf(sign) + 1 : null);
}

/** A number in digits, Chinese, Roman or as a letter; null when it is none. */
export function anyNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  return hanNumber(text) ?? romanNumber(text) ?? letter(text);
}

/** 'b' → 2; null when it is no letter. */
export function letter(text: string): number | null {
  return /^[a-z]$/i.test(text) ? text.toLowerCase().charCodeAt(0) - 96 : null;
}
