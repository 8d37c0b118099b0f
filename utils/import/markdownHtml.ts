import { escapeMarkup } from '../export/page';
import { inlineHtml } from './markdownInline';

/** Quotes and lists inside each other beyond this are plain text. */
const DEEPEST = 40;

/** A block: whether one begins at a line, and how many lines it takes with what HTML. Tried in this order. */
type Block = (lines: string[], at: number, depth: number) => { html: string; end: number } | null;

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([\w+-]*)/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/;
const RULE = /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3})([-*+]|\d{1,9}[.)])(\s+|$)/;
const ROW = /^\s*\|?.*\|.*$/;
const DELIMITERS = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$|^\s*\|\s*:?-+:?\s*\|?\s*$/;

/** Markdown as HTML, as far as notes use it: CommonMark's blocks, GitHub's tables and strikethrough. It is no sanitiser. */
export function markdownHtml(text: string): string {
  return blocksHtml(text.replace(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n'), 0);
}

function blocksHtml(lines: string[], depth: number): string {
  const html: string[] = [];
  let at = 0;
  while (at < lines.length) {
    if (!lines[at]?.trim()) {
      at += 1;
      continue;
    }
    const found = firstBlock(lines, at, depth) ?? paragraph(lines, at);
    html.push(found.html);
    at = Math.max(found.end, at + 1);
  }
  return html.join('\n');
}

function firstBlock(lines: string[], at: number, depth: number) {
  if (depth > DEEPEST) return null;
  for (const block of BLOCKS) {
    const found = block(lines, at, depth);
    if (found) return found;
  }
  return null;
}

const fence: Block = (lines, at) => {
  const [, sign, language = ''] = FENCE.exec(lines[at] ?? '') ?? [];
  if (!sign) return null;
  const isEnd = (line: string) => line.trim().startsWith(sign) && /^[`~\s]*$/.test(line);
  const next = lines.findIndex((line, index) => index > at && isEnd(line));
  const end = next < 0 ? lines.length : next;
  const data = language ? ` data-language="${language}"` : '';
  const code = escapeMarkup(lines.slice(at + 1, end).join('\n'));
  return { html: `<pre><code${data}>${code}</code></pre>`, end: end + 1 };
};

const heading: Block = (lines, at) => {
  const [, signs, words = ''] = HEADING.exec(lines[at] ?? '') ?? [];
  return signs ? { html: `<h${signs.length}>${inlineHtml(words)}</h${signs.length}>`, end: at + 1 } : null;
};

const rule: Block = (lines, at) => (RULE.test(lines[at] ?? '') ? { html: '<hr>', end: at + 1 } : null);

const quote: Block = (lines, at, depth) => {
  let end = at;
  while (end < lines.length && QUOTE.test(lines[end] ?? '')) end += 1;
  if (end === at) return null;
  const inside = lines.slice(at, end).map((line) => line.replace(QUOTE, ''));
  return { html: `<blockquote>${blocksHtml(inside, depth + 1)}</blockquote>`, end };
};

const list: Block = (lines, at, depth) => {
  const first = ITEM.exec(lines[at] ?? '');
  if (!first) return null;
  const isOrdered = /\d/.test(first[2] ?? '');
  const items: string[] = [];
  let end = at;
  while (end < lines.length) {
    const item = ITEM.exec(lines[end] ?? '');
    if (!item || /\d/.test(item[2] ?? '') !== isOrdered) break;
    const next = endOfItem(lines, end, item[0].length);
    items.push(itemHtml(lines.slice(end, next), item[0].length, depth));
    end = next;
  }
  const start = Number.parseInt(first[2] ?? '', 10);
  const from = isOrdered && start !== 1 ? ` start="${start}"` : '';
  const name = isOrdered ? 'ol' : 'ul';
  return { html: `<${name}${from}>${items.join('')}</${name}>`, end };
};

/** An item goes on with indented lines, over empty ones, and with plain lines right under its words. */
function endOfItem(lines: string[], at: number, width: number): number {
  const indent = (line: string) => line.length - line.trimStart().length;
  let end = at + 1;
  for (let index = at + 1; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (!line.trim()) continue;
    const isLazy = index === end && !ITEM.test(line) && !QUOTE.test(line) && !HEADING.test(line);
    if (indent(line) < Math.min(width, 2) && !isLazy) break;
    end = index + 1;
  }
  return end;
}

function itemHtml(lines: string[], width: number, depth: number): string {
  const inside = lines.map((line, index) =>
    index === 0 ? line.slice(width) : line.replace(new RegExp(`^ {0,${width}}`), ''),
  );
  const [, box] = /^\[([ xX])\]\s/.exec(inside[0] ?? '') ?? [];
  if (box !== undefined) inside[0] = `${box === ' ' ? '☐' : '☑'} ${inside[0]?.slice(4)}`;
  const html = blocksHtml(inside, depth + 1);
  // A single paragraph is the item's words, not a paragraph of it.
  const [, words] = /^<p>((?:(?!<p>)[\s\S])*?)<\/p>(?=\n<[uo]l|$)/.exec(html) ?? [];
  return `<li>${words === undefined ? html : words + html.slice(words.length + 7)}</li>`;
}

const tableBlock: Block = (lines, at) => {
  if (!ROW.test(lines[at] ?? '') || !DELIMITERS.test(lines[at + 1] ?? '')) return null;
  let end = at + 2;
  while (end < lines.length && lines[end]?.trim() && ROW.test(lines[end] ?? '')) end += 1;
  const row = (line: string, name: string) =>
    `<tr>${cells(line)
      .map((cell) => `<${name}>${inlineHtml(cell)}</${name}>`)
      .join('')}</tr>`;
  const rows = lines.slice(at + 2, end).map((line) => row(line, 'td'));
  return { html: `<table>${row(lines[at] ?? '', 'th')}${rows.join('')}</table>`, end };
};

function cells(line: string): string[] {
  const inside = line.trim().replace(/^\||(?<!\\)\|$/g, '');
  return inside.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

const BLOCKS: Block[] = [fence, heading, rule, quote, list, tableBlock];

function paragraph(lines: string[], at: number): { html: string; end: number } {
  const begins = (line: string) =>
    FENCE.test(line) || HEADING.test(line) || RULE.test(line) || QUOTE.test(line) || ITEM.test(line);
  let end = at + 1;
  while (end < lines.length && lines[end]?.trim() && !begins(lines[end] ?? '')) end += 1;
  const words = lines.slice(at, end).map((line) => line.replace(/^ +/, ''));
  return { html: `<p>${inlineHtml(words.join('\n').trimEnd())}</p>`, end };
}
