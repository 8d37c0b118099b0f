import type { Heading } from './headings';
import type { Body, Line } from './lines';
import { widthOf } from './lines';
import { DAY, isArticle } from './numbering';
import type { Series } from './series';

/** A numbered series of paragraphs whose first sentence is the heading, with what speaks for it. */
interface Leads {
  members: { line: Line; index: number; head: string }[];
  body: Body;
}

const EVIDENCE: { name: string; weight: number; why: string; holds: (leads: Leads) => number | boolean }[] = [
  { name: 'prior', weight: -3, why: 'Most numbered paragraphs are items of a list.', holds: () => 1 },
  {
    name: 'rest',
    weight: 3,
    why: 'After the first sentence there is more of the paragraph, longer than the sentence.',
    holds: ({ members }) => share(members, ({ line, head }) => line.width > widthOf(head) * 1.5),
  },
  {
    name: 'sentence',
    weight: 1,
    why: 'The head is a whole sentence.',
    holds: ({ members }) => share(members, ({ head }) => /[。．.!！?？]["”’」』）)]*$/.test(head)),
  },
  {
    name: 'sections',
    weight: 1,
    why: 'The paragraphs are long enough to need headings.',
    holds: ({ members }) => share(members, ({ line }) => line.width >= 60),
  },
  {
    name: 'bold',
    weight: 2,
    why: 'The head is set in another face than the rest.',
    holds: ({ members }) =>
      share(members, ({ line, head }) => line.lead !== null && line.lead.length >= head.length * 0.8),
  },
  {
    name: 'long',
    weight: -3,
    why: 'A head wider than 60 characters is a sentence like the others.',
    holds: ({ members }) => share(members, ({ head }) => widthOf(head) > 60),
  },
  {
    name: 'bullet',
    weight: -4,
    why: 'Items of lists have bold beginnings too.',
    holds: ({ members }) => share(members, ({ line }) => line.block.place !== 'text'),
  },
  {
    name: 'figures',
    weight: -2,
    why: '1. 2. 3. and Step 1 count rules and steps, whose first sentence says a part only; a few words are a title.',
    holds: ({ members }) =>
      share(members, ({ line, head }) => line.label?.system.startsWith('1') === true && widthOf(head) > 15),
  },
  {
    name: 'article',
    weight: -4,
    why: 'The first sentence of an article is the law, and so are the others.',
    holds: ({ members }) => share(members, ({ line }) => isArticle(line)),
  },
  {
    name: 'day',
    weight: -4,
    why: 'The entries of a chronicle begin with the day, and go on with what happened.',
    holds: ({ members }) => share(members, ({ line }) => line.label?.system === DAY),
  },
];

/** Headings that are the first sentence of their paragraph: 一是重视对群众的生活辅导。当前,… */
export function runIns(lines: Line[], body: Body, series: Series[]): Heading[] {
  return series.flatMap((one) => {
    const members = one.members.flatMap((index) => {
      const line = lines[index];
      return line ? [{ line, index, head: headOf(line) }] : [];
    });
    const sum = EVIDENCE.reduce(
      (all, { weight, holds }) => all + weight * Number(holds({ members, body })),
      0,
    );
    if (sum <= 0) return [];
    return members
      .filter(({ line, head }) => head.length < line.text.length && widthOf(head) <= 60)
      .map(({ index, head }) => ({ text: head, line: index, runIn: true, numbered: true }));
  });
}

function share<Member>(members: Member[], holds: (member: Member) => boolean): number {
  return members.filter(holds).length / members.length;
}

const OPENING = '“‘「『（(《【[';
const CLOSING = '”’」』）)》】]';

/** The first sentence, its closing sign included; signs inside quotation marks and brackets do not close it. */
function headOf({ text, label }: Line): string {
  let depth = 0;
  for (let index = label?.length ?? 0; index < text.length; index += 1) {
    const sign = text[index] ?? '';
    if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isEnd(text, index)) return text.slice(0, index + 1);
  }
  return text;
}

function isEnd(text: string, index: number): boolean {
  const sign = text[index] ?? '';
  if ('。！？!?；;'.includes(sign)) return true;
  return sign === '.' && /^\s/.test(text.slice(index + 1));
}
