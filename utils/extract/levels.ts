import type { Found, Heading } from './headings';
import type { Line } from './lines';

/** A heading with its level, counted from 1, never skipping. */
export interface Levelled extends Heading {
  level: number;
}

/** Reads the order of the headings' kinds from the document: a kind that first appears under another is inside it. */
export function levels({ lines, headings }: Found): Levelled[] {
  const path: string[] = [];
  return headings.map((heading) => {
    const line = lines[heading.line];
    const kind = line ? kindOf(line, heading) : '';
    const known = path.indexOf(kind);
    if (known >= 0) path.length = known;
    path.push(kind);
    return { ...heading, level: path.length };
  });
}

function kindOf(line: Line, { runIn }: Heading): string {
  const { look, block, label } = line;
  if (label && label.values.length > 0) return `${label.system}${label.values.length}`;
  return [runIn, block.tag, look.bold, look.size, look.centred, look.font, look.colour, label?.system].join(
    '|',
  );
}
