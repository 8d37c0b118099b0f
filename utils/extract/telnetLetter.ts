import { collapse } from './adapter';

/** The head that boards grown out of telnet put into each text, as a letter has one: from '发信人: …' to '发信站: …'. */
const SENDER = /^(?:发信人|發信人|寄信人|发信者)\s*[:：]/;
const STATION = /^(?:发信站|發信站|寄信站)\s*[:：]/;
/** Where a text came from and when it was changed stands at its end, below a line '--' and a signature. */
const ORIGIN = /^※\s*(?:来源|來源|修改|转寄|轉寄|发信站|發信站)/;
const HEAD_LINES = 6;
const FOOT_LINES = 16;

/** A reply says whom it quotes, then the words quoted, a colon before each line. */
const QUOTED = /^【\s*在\s*(\S{1,40})\s*(?:\(.{0,60}?\)\s*)?的大作中提到\s*[:：]?\s*】$/;
const QUOTED_LINE = /^\s*[:：]\s?/;

/** What a text of a letter's quote is: a line's begin, and the quote's own begin and end. */
export interface QuotedText {
  /** Who is quoted, where the quote begins. */
  opens: string | null;
  isBegin: boolean;
  closes: boolean;
}

/** A body as a letter: the texts that are its frame and none of what it says, and those it quotes. */
export interface Letter {
  frame: Node[];
  quoted: Map<Node, QuotedText>;
}

/** Reads a body as a letter; there is nothing of either where it is none. */
export function letterIn(body: Element[]): Letter {
  const quoted = new Map<Node, QuotedText>();
  if (!mayBeLetter(body)) return { frame: [], quoted };
  const lines = body.flatMap(linesOf).filter((line) => wordsOf(line) !== '');
  const station = lines.slice(0, HEAD_LINES).findIndex((line) => STATION.test(wordsOf(line)));
  if (!lines[0] || !SENDER.test(wordsOf(lines[0])) || station < 0) return { frame: [], quoted };
  const frame = [...lines.slice(0, station + 1), ...footOf(lines.slice(station + 1))];
  lines.forEach((line, i) => {
    const author = QUOTED.exec(wordsOf(line))?.[1];
    if (!author) return;
    const rest = lines.slice(i + 1);
    const end = rest.findIndex((next) => !QUOTED_LINE.test(wordsOf(next)));
    const own = rest.slice(0, end < 0 ? rest.length : end);
    if (own.length === 0) return;
    frame.push(line);
    markQuoted(quoted, own, author);
  });
  return { frame: frame.flat(), quoted };
}

/** Most texts are none, which their first words tell. */
function mayBeLetter([root]: Element[]): boolean {
  if (!root) return false;
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* SHOW_TEXT */);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    if (node.data.trim()) return /^[发發寄]/.test(node.data.trim());
  return false;
}

/** A line that a letter quotes, without its colon. */
export function unquoted(text: string): string {
  return text.replace(QUOTED_LINE, '');
}

function footOf(lines: Text[][]): Text[][] {
  const foot = lines.slice(-FOOT_LINES);
  const origin = foot.findIndex((line) => ORIGIN.test(wordsOf(line)));
  if (origin < 0) return [];
  const dashes = foot.slice(0, origin).findLastIndex((line) => wordsOf(line) === '--');
  return foot.slice(dashes < 0 ? origin : dashes);
}

function markQuoted(quoted: Map<Node, QuotedText>, lines: Text[][], author: string): void {
  const texts = lines.flatMap((line) => line.filter(({ data }) => data.trim()));
  const begins = new Set(lines.map((line) => line.find(({ data }) => data.trim())));
  texts.forEach((text, i) => {
    quoted.set(text, {
      opens: i === 0 ? author : null,
      isBegin: begins.has(text),
      closes: i === texts.length - 1,
    });
  });
}

/** The texts between line breaks. */
function linesOf(root: Element): Text[][] {
  const lines: Text[][] = [[]];
  const walker = root.ownerDocument.createTreeWalker(root, 5 /* SHOW_ELEMENT | SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) lines.at(-1)?.push(node as Text);
    else if (BREAKS.has((node as Element).localName)) lines.push([]);
  }
  return lines;
}

const BREAKS = new Set(['br', 'p', 'div', 'pre', 'hr']);

function wordsOf(line: Text[]): string {
  return collapse(line.map(({ data }) => data).join(''));
}
