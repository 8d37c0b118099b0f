import type { Body, Line } from './lines';
import type { Series } from './series';
import { couldHead } from './standing';

/** A series with how much it divides the text, 0 (a list) to 1 (headings over text). */
interface Measured {
  series: Series;
  share: number;
  /** Whether each of its lines could be a heading, with something between them. */
  apart: boolean;
}

/**
 * By line of a numbered series, how much it heads sections: text between its members, which are no paragraphs. Where
 * only bullets stand between them, it is a list of lists, but sections if such numbers head sections elsewhere.
 */
export function sectionsOf(series: Series[], lines: Line[], body: Body): Map<number, number> {
  const sections = new Map<number, number>();
  const habits = new Map<string, number>();
  const measured = series.map((one) => measure(one, lines, body));
  for (const { series: one, share } of measured) {
    const style = styleOf(one, lines);
    habits.set(style, Math.max(habits.get(style) ?? 0, share));
  }
  for (const { series: one, share, apart } of measured) {
    const most = apart ? (habits.get(styleOf(one, lines)) ?? share) : share;
    for (const index of one.members) sections.set(index, most);
  }
  return sections;
}

function measure(series: Series, lines: Line[], body: Body): Measured {
  const { members, spread } = series;
  const heads = members.filter((index, at) => {
    const line = lines[index];
    return (
      line &&
      (couldHead(line, body) ||
        (members.length > 2 && isOpen(line, lines.slice(index + 1, members[at + 1]), body)))
    );
  });
  const gaps = members.slice(1).every((index, before) => index - (members[before] ?? 0) > 1);
  return {
    series,
    share: (spread * heads.length) / members.length,
    apart: gaps && heads.length === members.length,
  };
}

function styleOf({ members: [first = -1] }: Series, lines: Line[]): string {
  const label = lines[first]?.label;
  return `${label?.system}${label?.values.length}`;
}

/** Ends without a sign where sentences have one: among short paragraphs headings are as long as each, not as all. */
function isOpen({ closing, width }: Line, below: Line[], { punctuated }: Body): boolean {
  if (closing !== 'none' || width > 30 || punctuated <= 0.5) return false;
  return below.reduce((sum, line) => sum + line.width, 0) > 1.5 * width;
}
