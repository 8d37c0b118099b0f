import type { Heading } from './headings';
import type { Line } from './lines';

/** What stands between a heading and the next one. */
interface Section {
  heading: Heading;
  lines: number;
  width: number;
  last: boolean;
}

/**
 * Headings that only introduce the sections after them: of headings alike in look, those with next to nothing of
 * their own stand over the others.
 */
export function introducing(
  lines: Line[],
  headings: Heading[],
  nameOf: (heading: Heading) => string,
): Set<Heading> {
  const kinds = new Map<string, Section[]>();
  headings.forEach((heading, index) => {
    const line = lines[heading.line];
    if (!line || heading.numbered || line.block.tag > 0) return;
    const next = headings[index + 1];
    const name = nameOf(heading);
    // Over another kind it stands anyway.
    if (next && nameOf(next) !== name) return;
    const own = lines.slice(heading.line + 1, next?.line);
    const width = own.reduce((sum, one) => sum + one.width, 0);
    const sections = kinds.get(name) ?? [];
    sections.push({ heading, lines: own.length, width, last: !next });
    kinds.set(name, sections);
  });
  return new Set([...kinds.values()].flatMap(introducers).map(({ heading }) => heading));
}

function introducers(sections: Section[]): Section[] {
  const widths = sections.map(({ width }) => width).sort((a, b) => a - b);
  const usual = widths[widths.length >> 1] ?? 0;
  const bare = sections.filter(
    ({ lines, width, last }) => !last && (lines === 0 || (lines === 1 && width <= 40 && width < usual / 4)),
  );
  if (bare.length > 0) return bare;
  const short = sections.filter(({ lines, width }) => lines <= 2 && width < usual / 2);
  const members = short.map((section) => sections.indexOf(section));
  const over = members.map((index, at) => (members[at + 1] ?? sections.length) - index - 1);
  return over.filter((count) => count > 1).length > 1 ? short : [];
}
