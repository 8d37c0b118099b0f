import type { Evidence } from './evidence';
import { letters } from './lines';
import { isArticle } from './numbering';
import { isPair, isParticulars } from './particulars';
import { partOf } from './parts';
import { standsOut, WIDEST } from './standing';

const SENTENCES = /[。！？][^”’」』）)]|[.!?]\s+\p{Lu}\p{Ll}|[!?]\s+[\p{L}\d]/u;

/** The evidence against a whole line being a heading. */
export const AGAINST: Evidence[] = [
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
