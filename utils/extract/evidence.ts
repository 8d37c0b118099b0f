import { type Body, type Line, letters } from './lines';
import { isArticle } from './numbering';
import { isPair, isParticulars } from './particulars';
import { partOf } from './parts';
import type { InRow } from './rows';
import { isBelow, standsOut, stepsDown, WIDEST } from './standing';

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

  // For
  { name: 'tag', weight: 7, why: 'The author called it a heading.', holds: ({ line }) => line.block.tag > 0 },
  {
    name: 'bold',
    weight: 2.5,
    why: 'All of the line is bold and the text is not.',
    holds: ({ line, body }) => line.look.bold && !body.look.bold,
  },
  {
    name: 'bigger',
    weight: 2.5,
    why: 'Bigger than the text.',
    holds: ({ line, body }) => line.look.size > body.look.size * 1.05,
  },
  {
    name: 'centred',
    weight: 1.5,
    why: 'Centred while the text is not.',
    holds: ({ line, body }) => line.look.centred && !body.look.centred,
  },
  {
    name: 'face',
    weight: 1.5,
    why: 'Its own font or colour: 黑体 or 楷体 over 仿宋 in Chinese office style.',
    holds: ({ line, body }) => line.look.font !== body.look.font || line.look.colour !== body.look.colour,
  },
  {
    name: 'series',
    weight: 4,
    why: 'Numbered one after the other with text between: sections. Without text between it is a list.',
    holds: ({ sections }) => sections ?? 0,
  },
  {
    name: 'label',
    weight: 1,
    why: 'Starts with a number or a heading mark (【】, ■, Step 2).',
    holds: ({ line }) => line.label !== null && line.label.system !== '•',
  },
  {
    name: 'open end',
    weight: 2,
    why: 'No closing punctuation, in a text that otherwise has it.',
    holds: ({ line, body }) => (line.closing === 'none' ? body.punctuated : 0),
  },
  {
    name: 'short',
    weight: 1,
    why: 'Much shorter than the paragraphs.',
    holds: ({ line, body }) => line.width < body.usual / 2,
  },
  {
    name: 'over text',
    weight: 1,
    why: 'What follows is text that it can be the heading of.',
    holds: ({ line, next, row, body, likes }) =>
      row === 'upper' ||
      (next !== null &&
        (isBelow(line, next) || next.label !== null || (likes > 2 && stepsDown(line, next, body)))),
  },
  {
    name: 'likes',
    weight: 1,
    why: 'Others of its kind stand in the same way: one short line is chance, three are a habit.',
    holds: ({ likes }) => likes > 1,
  },
  {
    name: 'rhythm',
    weight: 4,
    why: 'Its kind divides the text evenly: title, paragraph, title, paragraph.',
    holds: ({ rhythm }) => rhythm,
  },
  {
    name: 'over a list',
    weight: 2,
    why: 'Notes have no punctuation to miss; what stands over bullets again and again names them.',
    holds: ({ line, next, likes, body }) =>
      likes > 2 && line.closing === 'none' && line.label === null && next?.label?.system === '•'
        ? 1 - body.punctuated
        : 0,
  },
  {
    name: 'question',
    weight: 2,
    why: 'One question may be speech; three of a kind over text are headings, and so is one among headings.',
    holds: ({ line, likes }) => line.closing === 'ask' && likes > 2,
  },
  {
    name: 'part',
    weight: 2.5,
    why: 'Its words name a part that many texts have, and say nothing else (前言, 结语).',
    holds: ({ line }) => partOf(line.text) !== null,
  },

  // Against
  {
    name: 'unmarked',
    weight: -1.5,
    why: 'Where headings stand out by their look, a plain line is text. A few bold words among many plain ones are none.',
    holds: ({ line, body, standouts, likes, sections }) =>
      standouts > 1 && standouts * 5 > likes && !sections && !standsOut(line, body),
  },
  {
    name: 'full stop',
    weight: -2.5,
    why: 'A whole sentence is text.',
    holds: ({ line }) => line.closing === 'stop',
  },
  {
    name: 'article',
    weight: -4,
    why: 'An article of a law that is a sentence is the law itself, not the name of a section.',
    holds: ({ line }) => line.closing === 'stop' && isArticle(line),
  },
  {
    name: 'two sentences',
    weight: -4,
    why: 'A heading says one thing.',
    holds: ({ line }) => SENTENCES.test(line.text.slice(line.label?.length ?? 0)),
  },
  {
    name: 'colon',
    weight: -2.5,
    why: 'Introduces what follows (参见：), as a sentence does.',
    holds: ({ line }) => line.closing === 'colon' && partOf(line.text) === null,
  },
  {
    name: 'comma',
    weight: -4,
    why: 'The sentence goes on: a verse or an item of a list.',
    holds: ({ line }) => line.closing === 'comma',
  },
  {
    name: 'long',
    weight: -9,
    why: 'Wider than any heading (60 characters, 120 letters), or than the paragraphs while it looks like them.',
    holds: ({ line, body, likes }) =>
      line.width > WIDEST ||
      (line.width > 20 && line.width > body.usual && !(likes > 2 && standsOut(line, body))),
  },
  {
    name: 'nothing below',
    weight: -3,
    why: 'A heading has something under it; the last lines are signature and date.',
    holds: ({ next }) => next === null,
  },
  {
    name: 'crowd',
    weight: -3,
    why: 'One of several short lines in a row: a list, a poem, an address. Bold ones may end a list or head one, and where there are more headings one may stand over another.',
    holds: ({ line, body, row, likes, sections }) => {
      const heads = row === 'end' ? line.look.bold && !body.look.bold : row !== 'midst' && likes > 2;
      return sections === 0 || (row !== null && !heads);
    },
  },
  {
    name: 'bullet',
    weight: -5,
    why: 'Bullets make lists.',
    holds: ({ line }) => line.label?.system === '•' || line.block.place === 'item',
  },
  {
    name: 'set apart',
    weight: -4,
    why: 'Quotations, code, tables and captions have their own order.',
    holds: ({ line }) => line.block.place !== 'text' && line.block.place !== 'item',
  },
  {
    name: 'in brackets',
    weight: -3,
    why: 'Wholly in quotation marks or brackets: speech, a note, a picture source.',
    holds: ({ line }) => /^(?:[“"「『‘].*[”"」』’]|[（(].*[)）])$/.test(line.text),
  },
  {
    name: 'particulars',
    weight: -5,
    why: 'A source, date, address, number, blank to fill in or closing of a letter, not a topic.',
    holds: ({ line }) => isParticulars(line.text),
  },
  {
    name: 'two particulars',
    weight: -9,
    why: 'A line on who wrote it, whatever its look (来源：… 编辑：…).',
    holds: ({ line }) => isPair(line.text),
  },
  {
    name: 'title again',
    weight: -12,
    why: 'The title repeated over the text is the whole, not a part.',
    // A text is seldom shorter than its letters: not asked of every short line.
    holds: ({ line: { text }, title }) =>
      title !== '' && text.length >= title.length && letters(text) === title,
  },
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

const SENTENCES = /[。！？][^”’」』）)]|[.!?]\s+\p{Lu}\p{Ll}|[!?]\s+[\p{L}\d]/u;
