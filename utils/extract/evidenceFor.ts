import type { Evidence } from './evidence';
import { partOf } from './parts';
import { isBelow, stepsDown } from './standing';

/** The evidence for a whole line being a heading. */
export const FOR: Evidence[] = [
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
];
