import type { Line } from './lines';
import type { Label } from './numbering';
import { DAY } from './numberingSystems';

/** Lines numbered in one style, one after the other: 一、二、三、… or 1.1, 1.2, … */
export interface Series {
  /** Indices of its lines. */
  members: number[];
  /** Share of the gaps between neighbours that hold text: 0 for a list, 1 for headings over text. */
  spread: number;
}

/** The series of a post. A number alone makes none. */
export function seriesOf(lines: Line[]): Series[] {
  const open = new Map<string, number[][]>();
  lines.forEach((line, index) => {
    if (!line.label || line.label.values.length === 0) return;
    const key = keyOf(line.label);
    const running = open.get(key) ?? [];
    open.set(key, running);
    const value = line.label.values.at(-1) ?? 0;
    // A list may run inside a section of the same style: '1.' [1. 2. 3.] '2.'. People skip a number now and then.
    const after = (step: number) =>
      running.findLast((members) => valueAt(lines, members.at(-1)) + step === value);
    const fromZero = value === 1 && running.at(-1)?.length === 1 ? after(1) : undefined;
    // Days are skipped, and the newest may come first.
    const series = line.label.system === DAY ? running[0] : value === 1 ? fromZero : (after(1) ?? after(2));
    if (series) series.push(index);
    else running.push([index]);
  });
  return [...open.values()]
    .flat()
    .filter((members) => members.length > 1)
    .map((members) => ({ members, spread: spreadOf(lines, members) }));
}

/** '1.2' and '1.3' are one series, '2.1' is another: their number says where they belong. */
function keyOf({ system, values }: Label): string {
  return values.length > 1 ? `${system}/${values.slice(0, -1).join('.')}` : system;
}

function valueAt(lines: Line[], index = -1): number {
  return lines[index]?.label?.values.at(-1) ?? Number.NaN;
}

function spreadOf(lines: Line[], members: number[]): number {
  const isText = ({ label, block }: Line) => label?.system !== '•' && block.place !== 'item';
  const apart = members
    .slice(1)
    .filter((index, before) => lines.slice((members[before] ?? 0) + 1, index).some(isText));
  return apart.length / (members.length - 1);
}
