import { blocks } from './blocks';
import { type Candidate, couldHead, weigh } from './evidence';
import { type Body, bodyOf, type Line, linesOf } from './lines';
import { runIns } from './runins';
import { type Series, seriesOf } from './series';

/** A heading found in a post; `line` is its place in `lines`. */
export interface Heading {
  text: string;
  line: number;
  runIn: boolean;
  /** Whether it starts with a number that counts headings: one of a series, or one with a mark after it ('三、'). */
  numbered: boolean;
}

/** A post's lines and which of them are headings, in reading order. */
export interface Found {
  lines: Line[];
  headings: Heading[];
}

/** Finds the headings of one post's body. */
export function headings(element: Element, title: string): Found {
  const lines = linesOf(blocks(element));
  const body = bodyOf(lines);
  const series = seriesOf(lines);
  const whole = wholeLines(lines, body, series, title);
  const taken = new Set(whole.map((heading) => heading.line));
  const leads = runIns(lines, body, series).filter((heading) => !taken.has(heading.line));
  return { lines, headings: [...whole, ...leads].sort((a, b) => a.line - b.line) };
}

function wholeLines(lines: Line[], body: Body, series: Series[], title: string): Heading[] {
  const numbered = new Map(series.flatMap((one) => one.members.map((index) => [index, one] as const)));
  const likes = likesOf(lines, body);
  return lines.flatMap((line, index) => {
    const group = likes.get(kindOf(line)) ?? [];
    const candidate: Candidate = {
      line,
      before: lines[index - 1] ?? null,
      next: lines[index + 1] ?? null,
      body,
      sections: sectionsIn(numbered.get(index), lines, body),
      likes: { alone: group.includes(index) ? 1 : 0, count: group.length },
      rhythm: group.includes(index) ? rhythmOf(group, lines, body) : 0,
      title,
    };
    return weigh(candidate) > 0
      ? [{ text: line.text, line: index, runIn: false, numbered: numbered.has(index) || isMarked(line) }]
      : [];
  });
}

const MARKED = /^(?!\p{L}{2})(?:.*[^\p{L}\p{N}\s]\s*$)/u;
/** A number with a mark, '三、', counts even when no other is there; '3 cats' and 'RFC 69' do not. */
function isMarked({ label, text }: Line): boolean {
  return label !== null && label.values.length > 0 && MARKED.test(text.slice(0, label.length));
}

/** Whether a numbered series heads sections: text between its members, which are no paragraphs themselves. */
function sectionsIn(series: Series | undefined, lines: Line[], body: Body): number | null {
  if (!series) return null;
  const heads = series.members.filter((index) => {
    const line = lines[index];
    return line && couldHead(line, body);
  });
  return (series.spread * heads.length) / series.members.length;
}

/** Lines that stand over text in the way of a heading, by look and ending. */
function likesOf(lines: Line[], body: Body): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!couldHead(line, body) || !next) return;
    if (next.width < line.width * 1.5 && next.label?.system !== '•') return;
    const kind = kindOf(line);
    groups.set(kind, [...(groups.get(kind) ?? []), index]);
  });
  return groups;
}

/** Lines of one kind look alike and end alike. */
function kindOf({ look, closing, block }: Line): string {
  return [block.tag, block.place, look.bold, look.size, look.centred, look.font, look.colour, closing].join(
    '|',
  );
}

/** How much more than half of the sections have as many paragraphs as most have, when there are at least three: 0–1. */
function rhythmOf(group: number[], lines: Line[], body: Body): number {
  const sizes = group
    .slice(1)
    .map(
      (index, before) =>
        lines.slice((group[before] ?? 0) + 1, index).filter((line) => !couldHead(line, body)).length,
    );
  if (sizes.length < 3) return 0;
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  return usual && usual[0] > 0 ? Math.max(0, (2 * usual[1]) / sizes.length - 1) : 0;
}
