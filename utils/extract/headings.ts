import { blocks } from './blocks';
import { type Candidate, weigh } from './evidence';
import { likesOf, standoutsOf } from './likes';
import { type Body, bodyOf, type Line, letters, linesOf } from './lines';
import { isParticulars } from './particulars';
import { rowsOf } from './rows';
import { runIns } from './runins';
import { sectionsOf } from './sections';
import { type Series, seriesOf } from './series';
import { isShort, standsOut, WIDEST } from './standing';

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
  return find(linesOf(blocks(element)), title);
}

/** Finds them in the lines of a post. */
export function find(lines: Line[], title: string): Found {
  const body = bodyOf(lines);
  const series = seriesOf(lines);
  const whole = wholeLines(unsigned(lines, body), body, series, title);
  const taken = new Set(whole.map((heading) => heading.line));
  const leads = runIns(lines, body, series).filter((heading) => !taken.has(heading.line));
  return { lines, headings: [...whole, ...leads].sort((a, b) => a.line - b.line) };
}

/** Without who wrote it and when, which stand at the end and are no heading over text. */
function unsigned(lines: Line[], body: Body): Line[] {
  const [name, day] = lines.slice(-2);
  if (!name || !day || name.label || standsOut(name, body) || !isShort(name, body)) return lines;
  return isParticulars(day.text) ? lines.slice(0, -2) : lines;
}

function wholeLines(lines: Line[], body: Body, series: Series[], title: string): Heading[] {
  const numbered = sectionsOf(series, lines, body);
  const rows = rowsOf(lines, body);
  const likes = likesOf(lines, body, rows);
  const standouts = standoutsOf(lines, body);
  const words = letters(title);
  return lines.flatMap((line, index) => {
    // No evidence makes a heading of a plain paragraph.
    if (line.width > WIDEST && !standsOut(line, body)) return [];
    const group = likes.get(index);
    const candidate: Candidate = {
      line,
      next: lines[index + 1] ?? null,
      body,
      row: rows.get(index) ?? null,
      sections: numbered.get(index) ?? null,
      likes: group?.count ?? 0,
      rhythm: group?.rhythm ?? 0,
      standouts,
      title: words,
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
