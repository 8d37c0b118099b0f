import type { Body, Line } from './lines';

/** No heading is wider: 60 Chinese characters, 120 letters. */
export const WIDEST = 60;

/** Too short to be a paragraph of this text. */
export function isShort(line: Line, body: Body): boolean {
  return line.width < Math.min(30, body.usual / 2);
}

/** No wider than headings are, and much shorter than the text: 'sentence headings' of Chinese essays reach 60. */
export function couldHead(line: Line, body: Body): boolean {
  return line.width < Math.min(WIDEST, body.usual / 2);
}

/** Whether the next line is text that a line can head: much wider, or a whole sentence under what is none. */
export function isBelow(line: Line, next: Line): boolean {
  return (
    next.width >= line.width * 1.5 ||
    (next.width > line.width && line.closing === 'none' && next.closing === 'stop')
  );
}

/** Whether the look of a line is set apart from the text, and that of the next is not. */
export function stepsDown(line: Line, next: Line, body: Body): boolean {
  return standsOut(line, body) && !standsOut(next, body);
}

/** Called a heading, or set apart from the text by its look. */
export function standsOut({ block, look }: Line, { look: usual }: Body): boolean {
  return (
    block.tag > 0 ||
    (look.bold && !usual.bold) ||
    (look.centred && !usual.centred) ||
    look.size > usual.size * 1.05 ||
    look.font !== usual.font ||
    look.colour !== usual.colour
  );
}
