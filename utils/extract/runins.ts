import type { Heading } from './headings';
import type { Body, Line } from './lines';
import { widthOf } from './lines';
import { isArticle } from './numbering';
import { DAY } from './numberingSystems';
import type { Series } from './series';

/** A numbered series of paragraphs whose first sentence is the heading, with what speaks for it. */
interface Leads {
  members: { line: Line; index: number; head: string; width: number }[];
  body: Body;
}

const EVIDENCE: { name: string; weight: number; why: string; holds: (leads: Leads) => number | boolean }[] = [
  { name: 'prior', weight: -3, why: 'Most numbered paragraphs are items of a list.', holds: () => 1 },
  {
    name: 'rest',
    weight: 3,
    why: 'After the first sentence there is more of the paragraph, longer than the sentence.',
    holds: ({ members }) => share(members, ({ line, width }) => line.width > width * 1.5),
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
    holds: ({ members }) => share(members, ({ width }) => width > 60),
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
      share(members, ({ line, width }) => line.label?.system.startsWith('1') === true && width > 15),
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
      if (!line) return [];
      const head = headOf(line);
      return [{ line, index, head, width: widthOf(head) }];
    });
    const sum = EVIDENCE.reduce(
      (all, { weight, holds }) => all + weight * Number(holds({ members, body })),
      0,
    );
    if (sum <= 0) return [];
    return members
      .filter(({ line, head, width }) => head.length < line.text.length && width <= 60)
      .map(({ index, head }) => ({ text: head, line: index, runIn: true, numbered: true }));
  });
}

function share<Member>(members: Member[], holds: (member: Member) => boolean): number {
  return members.filter(holds).length / members.length;
}

const OPENING = '“‘「『（(《【[';
const CLOSING = '”’」』）)》】]';
/** Those and what ends a sentence. */
const TELLING = /[“‘「『（(《【[”’」』）)》】\]。！？!?；;]|\.(?=\s)/g;

/** The first sentence, its closing sign included; signs inside quotation marks and brackets do not close it. */
function headOf({ text, label }: Line): string {
  let depth = 0;
  TELLING.lastIndex = label?.length ?? 0;
  for (let match = TELLING.exec(text); match; match = TELLING.exec(text)) {
    const [sign] = match;
    if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0) return text.slice(0, match.index + 1);
  }
  return text;
}
