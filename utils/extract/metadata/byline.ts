import { collapse } from '../adapter';
import { lettersOf } from '../letters';
import type { Line } from './lines';

const SEPARATOR = '\\s*[:：/／|｜丨︱]\\s*';
const END = '(?=\\s*(?:[，,。;；）)】\\]|｜]|\\s(?:来源|來源|编辑|編輯|责编|摄影|图|日期|时间|出处|发布)|$))';
const NAME = '(?<name>[^，,。;；()（）【】\\[\\]|｜:：/／\\d]{2,30}?)';
const OPEN = '^[\\s（(【\\[—-]*';

/** Who wrote it, by the words that credit an author, the surest first; a source counts where no author is named. */
const CREDITS = [
  new RegExp(`${OPEN}(?:本文|原文)?(?:原作者|作者|撰文|撰稿|执笔|文字|文)${SEPARATOR}${NAME}${END}`),
  new RegExp(`[\\s（(【\\[](?:本文|原文)?(?:原作者|作者|撰文|撰稿)${SEPARATOR}${NAME}${END}`),
  new RegExp(`${OPEN}(?:作者|文)\\s+${NAME}${END}`),
  new RegExp(`${OPEN}(?:本报记者|本网记者|记者|通讯员)[:：\\s]+${NAME}${END}`),
  /^(?:(?:written|story|words|text|article|posted)\s+by|author|autor|auteur|autore|verfasser|автор|by)\s*[:：]\s*(?<name>[^\d:：]{2,50})$/i,
  /^(?:by|written by|von|par|por|di|door|av|автор|przez)\s+(?<name>\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:de|da|van|von|der|del|and|und|et|y|&|of|the)\s+)*\p{Lu}[\p{L}.'’-]*){0,5})(?:\s*[,|•·–—-].{0,60})?$/iu,
  // Label and name in two elements without a space between them.
  /^By(?<name>\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.'’-]*){1,4})$/u,
];
// Most lines begin with none of these, and the patterns that begin with them are slow to build.
const BY = /^(?:by|written by|von|par|por|di|door|av|автор|przez)/i;
const SOURCES = [
  new RegExp(
    `${OPEN}(?:文章)?(?:来源|來源|出处|转自|转载自|摘自|稿源)${SEPARATOR}(?<name>[^，,。;；()（）【】\\[\\]|｜\\s]{2,30})`,
  ),
];
// A name starts with a capital where the script has any, although the labels may be written anyhow.
const CAPITAL = /^(?:\p{Lu}|\p{Lo})/u;

/**
 * The author credited in a text's first or last lines ('作者：', '文/', 'By …', else '来源：'), or null: between them, '作者：'
 * may be anybody's.
 */
export function creditedAuthor(lines: Line[]): string | null {
  const edges = [...lines.slice(-6).reverse(), ...lines.slice(0, 6)].flatMap(({ text }) => [
    text,
    lastWords(text),
  ]);
  return nameBy(CREDITS, edges) ?? nameBy(SOURCES, edges);
}

/** What follows a paragraph's last full stop: '…也是难点。作者：祝灵君'. */
function lastWords(line: string): string {
  return /[。！？!?”」]\s*([^。！？!?]{2,60})$/.exec(line)?.[1] ?? '';
}

function nameBy(patterns: RegExp[], lines: string[]): string | null {
  for (const pattern of patterns)
    for (const line of lines) {
      if (line.length > 200 || (pattern.unicode && !BY.test(line))) continue;
      const name = collapse(pattern.exec(line)?.groups?.name ?? null);
      if (name && CAPITAL.test(name)) return name;
    }
  return null;
}

/** The author a single line of a page's head credits: 'By Ann Lee', '作者：张三'. */
export function creditIn(line: string): string | null {
  return nameBy(CREDITS, [line]);
}

/** Whether two names are one, spaces, case and signs apart. */
export function sameName(one: string | null, other: string | null): boolean {
  return fold(one) !== '' && fold(one) === fold(other);
}

function fold(name: string | null): string {
  return lettersOf((name ?? '').normalize('NFKC'));
}
