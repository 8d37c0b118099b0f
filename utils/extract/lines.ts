import type { Block } from './blocks';
import { lettersOf } from './letters';
import { type Look, PLAIN } from './look';
import { type Label, labelOf } from './numbering';

/** How a line ends, for a reader: a heading mostly ends with nothing. */
export type Closing = 'none' | 'stop' | 'ask' | 'colon' | 'comma';

/** A block with what its words say by themselves, before its neighbours are looked at. */
export interface Line {
  block: Block;
  text: string;
  /** Length as the eye sees it: a Chinese character is 1, a letter ½. */
  width: number;
  label: Label | null;
  closing: Closing;
  /** The look all its words share. */
  look: Look;
  /** Words before the look changes: '<b>一是…。</b>…'. Null when the line has one look. */
  lead: string | null;
}

/** What the post's running text usually is; headings are what differs from it. */
export interface Body {
  look: Look;
  /** Half of the text stands in paragraphs wider than this. */
  usual: number;
  /** Share of the running paragraphs that end with a closing sign, 0–1. */
  punctuated: number;
}

const CLOSINGS: [Closing, RegExp][] = [
  ['stop', /[。．｡.…]["”’」』）)\]]*$/],
  ['ask', /[?？!！]["”’」』）)\]]*$/],
  ['colon', /[:：]$/],
  ['comma', /[,，、;；]$/],
];

/** Describes each block by itself. */
export function linesOf(blocks: Block[]): Line[] {
  return blocks.map((block) => {
    const { text } = block;
    const runs = block.runs.filter((run) => run.text.trim());
    const first = runs[0]?.look ?? PLAIN;
    const change = runs.findIndex((run) => !sameFace(run.look, first));
    return {
      block,
      text,
      width: widthOf(text),
      label: labelOf(text),
      closing: CLOSINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'none',
      look: common(runs.map((run) => run.look)),
      lead:
        change > 0
          ? runs
              .slice(0, change)
              .map((run) => run.text)
              .join('')
              .trim()
          : null,
    };
  });
}

/** Length of a text as the eye sees it. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign > '\u2e7f' ? 1 : 0.5;
  return width;
}

/** Letters and digits only, for comparing headings. */
export function letters(text: string): string {
  return lettersOf(text.normalize('NFKC'));
}

const sameFace = (a: Look, b: Look) =>
  a.bold === b.bold && a.size === b.size && a.font === b.font && a.colour === b.colour;

/** What is true of every run: a line is bold when all of it is. */
function common(looks: Look[]): Look {
  const first = looks[0] ?? PLAIN;
  const all = <Key extends keyof Look>(key: Key): Look[Key] =>
    looks.every((look) => look[key] === first[key]) ? first[key] : PLAIN[key];
  return {
    bold: all('bold'),
    italic: all('italic'),
    underlined: all('underlined'),
    centred: all('centred'),
    size: Math.min(...looks.map((look) => look.size), 9),
    font: all('font'),
    colour: all('colour'),
  };
}

/** The look and measure of the running text, by characters: many short lines do not outvote the text. */
export function bodyOf(lines: Line[]): Body {
  const running = lines.filter((line) => line.block.tag === 0 && line.block.place !== 'code');
  const paragraphs = running.filter((line) => line.width >= 30 && line.block.place === 'text');
  const closed = paragraphs.filter((line) => line.closing !== 'none');
  return {
    look: {
      bold: most(running, (look) => look.bold),
      italic: most(running, (look) => look.italic),
      underlined: most(running, (look) => look.underlined),
      centred: most(running, (look) => look.centred),
      size: most(running, (look) => look.size),
      font: most(running, (look) => look.font),
      colour: most(running, (look) => look.colour),
    },
    usual: middle(running.map((line) => line.width)),
    punctuated: paragraphs.length === 0 ? 0 : closed.length / paragraphs.length,
  };
}

function most<Value>(lines: Line[], read: (look: Look) => Value): Value {
  const weights = new Map<Value, number>();
  for (const { block } of lines)
    for (const run of block.runs)
      weights.set(read(run.look), (weights.get(read(run.look)) ?? 0) + run.text.trim().length);
  const [best] = [...weights].sort((a, b) => b[1] - a[1]);
  return best ? best[0] : read(PLAIN);
}

/** The width that half of all characters stand above. */
function middle(widths: number[]): number {
  const sorted = [...widths].sort((a, b) => a - b);
  const half = sorted.reduce((sum, width) => sum + width, 0) / 2;
  let sum = 0;
  for (const width of sorted) {
    sum += width;
    if (sum >= half) return width;
  }
  return 0;
}
