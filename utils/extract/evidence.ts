import { AGAINST } from './evidenceAgainst';
import { FOR } from './evidenceFor';
import type { Body, Line } from './lines';
import type { InRow } from './rows';

/** A line that may be a heading, with its surroundings. */
export interface Candidate {
  line: Line;
  /** The next line; null at the end of the post. */
  next: Line | null;
  body: Body;
  /** Its place in a row of short lines alike; null without one. */
  row: InRow | null;
  /** How much the numbered series it belongs to divides the text into sections, 0 (a list) to 1; null without one. */
  sections: number | null;
  /** How many lines of its look and kind of ending stand over text, itself included; 0 when it does not. */
  likes: number;
  /** How evenly its likes divide the text, 0 to 1. */
  rhythm: number;
  /** How many lines of the post that could be headings stand out by their look. */
  standouts: number;
  /** The letters of the thread's title, to recognise its repetition. */
  title: string;
}

/** One sign that a line is a heading, or is not. */
export interface Evidence {
  name: string;
  /** Added to the sum when the sign is there in full; a line whose sum is above 0 is a heading. */
  weight: number;
  why: string;
  /** 0 (absent) to 1 (there in full). */
  holds: (candidate: Candidate) => number | boolean;
}

/** The evidence for and against a whole line being a heading. The first entry is what must be outweighed. */
export const EVIDENCE: Evidence[] = [
  { name: 'prior', weight: -4, why: 'Most lines are text.', holds: () => 1 },
  ...FOR,
  ...AGAINST,
];

/** The sum of the evidence: above 0 is a heading. What speaks against stands last and is not asked when it is lost. */
export function weigh(candidate: Candidate): number {
  let sum = 0;
  for (const { weight, holds } of EVIDENCE) {
    if (weight < 0 && sum < 0) break;
    sum += weight * Number(holds(candidate));
  }
  return sum;
}
