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
      series: numbered.get(index) ?? null,
      likes: { alone: group.includes(index) ? 1 : 0, count: group.length },
      rhythm: group.includes(index) ? rhythmOf(group) : 0,
      title,
    };
    return weigh(candidate) > 0 ? [{ text: line.text, line: index, runIn: false }] : [];
  });
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

/** Share of the sections that are as long as most are, when there are at least three. */
function rhythmOf(group: number[]): number {
  const gaps = group.slice(1).map((index, before) => index - (group[before] ?? 0));
  if (gaps.length < 3) return 0;
  const counts = new Map<number, number>();
  for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  return usual && usual[0] > 1 ? usual[1] / gaps.length : 0;
}
