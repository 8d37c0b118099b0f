import type { Found, Heading } from './headings';
import { introducing } from './introducing';
import { lettersOf } from './letters';
import type { Line } from './lines';
import { nameOfLook } from './look';
import { type Part, partOf } from './parts';

/** A heading with its level, counted from 1, never skipping. */
export interface Levelled extends Heading {
  level: number;
}

/** What headings of one rank have in common. */
interface Kind {
  name: string;
  /** 1–6 for real h-tags, which the author ordered. */
  tag: number;
  numbered: boolean;
  /** Of unnumbered headings: a bigger one stands above a smaller one. */
  size: number;
  /** Of headings alike in look: 0 stands over the others, 2 under them. */
  rank: 0 | 1 | 2;
  /** Its place in the usual order of Chinese numbering, outermost first; -1 for other kinds. */
  usual: number;
}

/** 一、（一）1．(1)①, after GB/T 9704-2012, 7.3.3; chapters over all of these. */
const USUAL_ORDER = ['第章', '第章', '第节', '一#、', '一(#)', '1#.', '1(#)', '①②'];

/**
 * Reads the order of the headings' kinds from the document: a kind that first appears under another is inside it,
 * unless the two can be compared by themselves.
 */
export function levels(found: Found): Levelled[] {
  const path: Kind[] = [];
  /** The level at which each kind came first. */
  const first = new Map<string, number>();
  const kinds = kindsOf(found);
  const ends = endsOf(found);
  return found.headings.map((heading, index) => {
    const kind = kinds[index];
    if (!kind || ends.has(heading)) {
      path.length = 0;
      return { ...heading, level: 1 };
    }
    const known = path.findIndex((other) => isEqual(kind, other));
    if (known >= 0) path.length = known;
    else {
      // A text that begins in its midst: what goes on with '四、' has not begun under '（三）'.
      const goesOn = (numberOf(found.lines[heading.line]) ?? 1) > 1;
      const lower = path.findIndex(
        (other) => isAbove(kind, other) || (goesOn && isUsuallyAbove(kind, other)),
      );
      if (lower >= 0) path.length = lower;
    }
    // Once it stood at a level, it never comes deeper: what is above it now may be a part of its likes.
    const id = kind.name + kind.rank;
    const before = first.get(id) ?? Number.POSITIVE_INFINITY;
    if (!kind.tag && !path.some(({ name }) => name === kind.name))
      path.length = Math.min(path.length, before - 1);
    path.push(kind);
    if (!first.has(id)) first.set(id, path.length);
    return { ...heading, level: path.length };
  });
}

/** What begins the whole or closes it ('前言', '结语') stands beside its sections, though it has no number. */
function endsOf({ lines, headings }: Found): Set<Heading> {
  const names = (part: Part) => (heading: Heading) =>
    !heading.numbered && !lines[heading.line]?.block.tag && partOf(heading.text) === part;
  const first = headings.findIndex((heading) => !names('beginning')(heading));
  const last = headings.findLastIndex((heading) => !names('closing')(heading));
  return new Set([...headings.slice(0, Math.max(0, first)), ...headings.slice(last + 1)]);
}

/** Of one kind, or called by one tag where not both have numbers to tell them apart ('Preface', '1. …'). */
function isEqual(a: Kind, b: Kind): boolean {
  if (a.name === b.name) return a.rank === b.rank;
  return a.tag > 0 && a.tag === b.tag && !(a.numbered && b.numbered);
}

function isAbove(a: Kind, b: Kind): boolean {
  if (a.name === b.name) return a.rank < b.rank;
  if (a.tag > 0 && b.tag > 0) return a.tag < b.tag;
  return a.size > b.size * 1.05;
}

function isUsuallyAbove(a: Kind, b: Kind): boolean {
  return a.usual >= 0 && b.usual > a.usual;
}

function kindsOf({ lines, headings }: Found): (Kind | null)[] {
  const again = repeated({ lines, headings });
  const names = new Map(headings.map((heading) => [heading, nameOf(lines[heading.line], heading)]));
  const over = introducing(lines, headings, (heading) => names.get(heading) ?? '');
  return headings.map((heading) => {
    const line = lines[heading.line];
    if (!line) return null;
    const { tag } = line.block;
    return {
      name: names.get(heading) ?? '',
      tag,
      numbered: heading.numbered,
      size: heading.numbered ? Number.NaN : line.look.size,
      rank: over.has(heading) ? 0 : again.has(heading) ? 2 : 1,
      usual: USUAL_ORDER.indexOf(line.label?.system ?? ''),
    };
  });
}

/** Words that head several sections ('注意事项', 'Pros') are a part of each. */
function repeated({ lines, headings }: Found): Set<Heading> {
  const first = new Map<string, Heading>();
  const again = new Set<Heading>();
  for (const heading of headings) {
    const words = lettersOf(heading.text);
    const before = first.get(words);
    if (before) again.add(before).add(heading);
    else first.set(words, heading);
  }
  return new Set([...again].filter((one) => !one.numbered && !lines[one.line]?.block.tag));
}

function numberOf(line: Line | undefined): number | null {
  return line?.label?.values.at(-1) ?? null;
}

function nameOf(line: Line | undefined, { runIn, numbered }: Heading): string {
  if (!line) return '';
  const { look, block, label } = line;
  if (label && numbered) return `${label.system}${label.values.length}|${block.tag}`;
  return `${runIn}|${block.tag}|${nameOfLook(look)}|${label?.values.length ? '' : (label?.system ?? '')}`;
}
