import type { Body, Line } from './lines';
import { nameOfLook } from './look';
import type { InRow } from './rows';
import { couldHead, isBelow, standsOut, stepsDown, WIDEST } from './standing';

/** Lines of one kind: how many they are, and how evenly they divide the text. */
export interface Likes {
  count: number;
  rhythm: number;
}

/** By line that stands over text in the way of a heading: those of its look and ending that do, itself included. */
export function likesOf(lines: Line[], body: Body, rows: Map<number, InRow>): Map<number, Likes> {
  const groups = new Map<string, number[]>();
  lines.forEach((line, index) => {
    if (!couldHead(line, body) && !(standsOut(line, body) && line.width <= WIDEST)) return;
    if (!isOver(line, lines[index + 1], body) && rows.get(index) !== 'upper') return;
    const kind = kindOf(line);
    const group = groups.get(kind);
    if (group) group.push(index);
    else groups.set(kind, [index]);
  });
  const likes = new Map<number, Likes>();
  for (const group of groups.values()) {
    const all = likesIn(group, lines, body);
    // A question or a cry among numbered headings is speech ('Dear friends!'): its likes have no number.
    const plain = likesIn(
      group.filter((index) => !isNumbered(lines[index])),
      lines,
      body,
    );
    for (const index of group) {
      const speaks = lines[index]?.closing === 'ask' && !isNumbered(lines[index]);
      likes.set(index, speaks ? plain : all);
    }
  }
  return likes;
}

/** Lines of one kind look alike and end alike; among headings without an end one may be a question. */
function kindOf({ look, closing, block }: Line): string {
  const ending = closing === 'ask' ? 'none' : closing;
  return `${block.tag}|${block.place}|${nameOfLook(look)}|${ending}`;
}

function likesIn(group: number[], lines: Line[], body: Body): Likes {
  return { count: group.length, rhythm: rhythmOf(group, lines, body) };
}

function isNumbered(line: Line | undefined): boolean {
  return !!line?.label?.values.length;
}

/** How many lines stand over text in the way of a heading and stand out by their look. */
export function standoutsOf(lines: Line[], body: Body): number {
  return lines.filter(
    (line, index) => standsOut(line, body) && couldHead(line, body) && isOver(line, lines[index + 1], body),
  ).length;
}

function isOver(line: Line, next: Line | undefined, body: Body): boolean {
  if (!next) return false;
  if (isBelow(line, next) || next.label?.system === '•') return true;
  return stepsDown(line, next, body);
}

/** Sections that tell a rhythm; a sentence and a paragraph take turns by chance more often. */
const FEW = 3;
const MANY = 6;

/** How much more than half of the sections have as many paragraphs as most have, when there are enough: 0–1. */
function rhythmOf(group: number[], lines: Line[], body: Body): number {
  const sizes = group
    .slice(1)
    .map(
      (index, before) =>
        lines.slice((group[before] ?? 0) + 1, index).filter((line) => !couldHead(line, body)).length,
    );
  if (sizes.length < (lines[group[0] ?? 0]?.closing === 'stop' ? MANY : FEW)) return 0;
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  return usual && usual[0] > 0 ? Math.max(0, (2 * usual[1]) / sizes.length - 1) : 0;
}
