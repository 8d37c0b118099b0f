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

/** Lines of one kind: how many they are, and how evenly they divide the text. */
interface Likes {
  count: number;
  rhythm: number;
}

function wholeLines(lines: Line[], body: Body, series: Series[], title: string): Heading[] {
  const numbered = sectionsOf(series, lines, body);
  const likes = likesOf(lines, body);
  return lines.flatMap((line, index) => {
    const group = likes.get(index);
    const candidate: Candidate = {
      line,
      before: lines[index - 1] ?? null,
      next: lines[index + 1] ?? null,
      body,
      sections: numbered.get(index) ?? null,
      likes: group?.count ?? 0,
      rhythm: group?.rhythm ?? 0,
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

/** By line of a numbered series, whether it heads sections: text between its members, which are no paragraphs. */
function sectionsOf(series: Series[], lines: Line[], body: Body): Map<number, number> {
  const sections = new Map<number, number>();
  for (const { members, spread } of series) {
    const heads = members.filter((index) => {
      const line = lines[index];
      return line && couldHead(line, body);
    });
    for (const index of members) sections.set(index, (spread * heads.length) / members.length);
  }
  return sections;
}

/** By line that stands over text in the way of a heading: those of its look and ending that do, itself included. */
function likesOf(lines: Line[], body: Body): Map<number, Likes> {
  const groups = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!couldHead(line, body) || !next) return;
    if (next.width < line.width * 1.5 && next.label?.system !== '•') return;
    const kind = kindOf(line);
    const group = groups.get(kind);
    if (group) group.push(index);
    else groups.set(kind, [index]);
  });
  const likes = new Map<number, Likes>();
  for (const group of groups.values()) {
    const each = { count: group.length, rhythm: rhythmOf(group, lines, body) };
    for (const index of group) likes.set(index, each);
  }
  return likes;
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
