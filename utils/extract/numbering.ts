import { SYSTEMS, type System } from './numberingSystems';

/** The number or mark a line starts with. */
export interface Label {
  /** Lines of one series share it: '一、', '（1）', '第章', 'Step', '•', … */
  system: string;
  /** 1, 2, 3, …; several for '2.3.1'; empty for a mark that does not count ('■', '•'). */
  values: number[];
  /** The label's length in the line's text, separator included. */
  length: number;
}

/** Marks that do not count. The first set is what lists are made with; the second may also mark headings. */
const BULLET = /^(?:[·•‧∙\-–*○o◦▪➢✓√]|[-–—]{2})\s+|^[·•‧∙○◦▪➢✓√>＞»]/u;
const MARK = /^([■□◆◇●▶►▲△★☆◎※♦✦❖▌▎#＃§✿❤☞→〓]+)\s*/u;

/** What a first sign leaves, each sign looked up once. */
const LEFT = new Map<string, { systems: System[]; isMark: boolean }>();

function leftBy(sign: string) {
  let left = LEFT.get(sign);
  if (!left) {
    const systems = SYSTEMS.filter(({ starts }) =>
      typeof starts === 'string' ? starts.includes(sign) : starts[0].test(sign),
    );
    left = { systems, isMark: !/[\w\u4e00-\u9fff]/.test(sign) || sign === 'o' };
    LEFT.set(sign, left);
  }
  return left;
}

/** Whether a label counts the articles of a law or contract. */
export function isArticle({ label }: { label: Label | null }): boolean {
  return label !== null && /^第[条條조]$/.test(label.system);
}

/** The label a line starts with, or null. */
export function labelOf(text: string): Label | null {
  const { systems, isMark } = leftBy(text.charAt(0));
  for (const { starts, pattern, value, name } of systems) {
    if (typeof starts !== 'string' && !starts[1].test(text)) continue;
    const match = text.match(pattern);
    if (!match) continue;
    const number = match[1] ?? match[2] ?? '';
    const values = /^\d{1,2}[.．]\d/.test(number) ? number.split(/[.．]/).map(Number) : [value(number)];
    if (values.some((one) => one === null)) continue;
    return { system: name(match), values: values as number[], length: match[0].length };
  }
  if (!isMark) return null;
  const bullet = text.match(BULLET) ?? text.match(/^[-–—]{1,2}(?=\P{ASCII})/u);
  if (bullet) return { system: '•', values: [], length: bullet[0].length };
  const mark = text.match(MARK);
  return mark ? { system: `${mark[1]?.[0]}`, values: [], length: mark[0].length } : null;
}
