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
  /** Share of the running paragraphs that end with a closing sign, 0–1; one that does not is added, for few tell little. */
  punctuated: number;
}

const CLOSINGS = new Map<string, Closing>([
  ...[...'。．｡.…'].map((sign) => [sign, 'stop'] as const),
  ...[...'?？!！'].map((sign) => [sign, 'ask'] as const),
  ...[...':：'].map((sign) => [sign, 'colon'] as const),
  ...[...',，、;；'].map((sign) => [sign, 'comma'] as const),
]);
/** What may follow the stop of a sentence that is said in quotation marks or brackets. */
const CLOSERS = '"”’」』）)]';

/** Describes each block by itself. */
export function linesOf(blocks: Block[]): Line[] {
  return blocks.map((block) => {
    const { text } = block;
    const look = lookOf(block);
    return {
      block,
      text,
      width: widthOf(text),
      label: labelOf(text),
      closing: closingOf(text),
      look,
      lead: block.runs.length > 1 ? leadOf(block) : null,
    };
  });
}

/** The look that all its words share. */
function lookOf({ runs }: Block): Look {
  const first = runs[0]?.look ?? PLAIN;
  if (runs.length === 1 || runs.every(({ look }) => look === first)) return first;
  return common(runs.filter((run) => run.text.trim()).map((run) => run.look));
}

/** The words before its look changes, or null. */
function leadOf({ runs: all }: Block): string | null {
  const first = all[0]?.look ?? PLAIN;
  if (all.every(({ look }) => look === first)) return null;
  const runs = all.filter((run) => run.text.trim());
  const change = runs.findIndex((run) => !sameFace(run.look, first));
  const lead = runs.slice(0, Math.max(0, change)).map((run) => run.text);
  return change > 0 ? lead.join('').trim() : null;
}

function closingOf(text: string): Closing {
  let end = text.length;
  while (CLOSERS.includes(text[end - 1] ?? ' ')) end--;
  const sign = text[end - 1] ?? ' ';
  const closing = CLOSINGS.get(sign) ?? 'none';
  const isWhole = end === text.length || closing === 'stop' || closing === 'ask';
  return isWhole ? closing : 'none';
}

const WIDE = /[\u2e80-\uffff]/;
/** Length of a text as the eye sees it. */
export function widthOf(text: string): number {
  if (!WIDE.test(text)) return text.length / 2;
  let halves = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Of a sign beyond 16 bits only the first half counts.
    if (code < 0x2e80) halves += 1;
    else if (code < 0xdc00 || code > 0xdfff) halves += 2;
  }
  return halves / 2;
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
  if (looks.every((look) => look === first)) return first;
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
  const widths = new Float64Array(running.length);
  let paragraphs = 0;
  let closed = 0;
  running.forEach(({ width, block, closing }, index) => {
    widths[index] = width;
    if (width < 30 || block.place !== 'text') return;
    paragraphs++;
    if (closing !== 'none') closed++;
  });
  return { look: usualLook(running), usual: middle(widths), punctuated: closed / (paragraphs + 1) };
}

function usualLook(lines: Line[]): Look {
  const weights = new Map<Look, number>();
  for (const { block } of lines)
    for (const { look, text } of block.runs) weights.set(look, (weights.get(look) ?? 0) + text.length);
  const [only = PLAIN] = weights.keys();
  if (weights.size <= 1) return only;
  const most = <Key extends keyof Look>(key: Key): Look[Key] => heaviest(weights, key);
  return {
    bold: most('bold'),
    italic: most('italic'),
    underlined: most('underlined'),
    centred: most('centred'),
    size: most('size'),
    font: most('font'),
    colour: most('colour'),
  };
}

function heaviest<Key extends keyof Look>(looks: Map<Look, number>, key: Key): Look[Key] {
  const weights = new Map<Look[Key], number>();
  for (const [look, weight] of looks) weights.set(look[key], (weights.get(look[key]) ?? 0) + weight);
  const [best] = [...weights].sort((a, b) => b[1] - a[1]);
  return best ? best[0] : PLAIN[key];
}

/** The width that half of all characters stand above. */
function middle(widths: Float64Array): number {
  widths.sort();
  const half = widths.reduce((sum, width) => sum + width, 0) / 2;
  let sum = 0;
  for (const width of widths) {
    sum += width;
    if (sum >= half) return width;
  }
  return 0;
}
