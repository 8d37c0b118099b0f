import type { OutlineNode, Post, Quote } from '../model';
import { headings } from './headings';
import { levels } from './levels';
import type { Line } from './lines';

/** A post with its cleaned body, typography still there. */
export interface OutlinePost {
  post: Post;
  element: Element;
}

/** What the outline needs to know of the thread: its title, and whether the first post here opens it. */
export interface OutlineThread {
  title: string;
  opened: boolean;
}

/** Characters of context kept on each side of a quote. */
const CONTEXT = 32;
/** Characters of a post's first words: two lines of a wide panel. */
const FIRST_WORDS = 120;

/**
 * The structure of a thread: the opening post's headings, then an entry for each further post with its own headings
 * under it. An entry's anchor has no quote, its text are the post's first words ('' when it has none); who wrote it
 * and when stands in the post.
 */
export function outline(posts: OutlinePost[], { title, opened }: OutlineThread): OutlineNode[] {
  return posts.flatMap(({ post, element }, index) => {
    const { lines, headings: found } = headings(element, title);
    const opens = opened && index === 0;
    const nodes = tree(levels({ lines, headings: found }), (heading, depth) => ({
      text: heading.text,
      level: opens ? depth : depth + 1,
      anchor: { post: post.id, quote: quoteOf(lines, heading.line, heading.text) },
    }));
    return opens
      ? nodes
      : [{ text: firstWords(lines), level: 1, anchor: { post: post.id }, children: nodes }];
  });
}

function tree<Item extends { level: number }>(
  items: Item[],
  node: (item: Item, level: number) => Omit<OutlineNode, 'children'>,
): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const path: OutlineNode[] = [];
  for (const item of items) {
    path.length = Math.min(path.length, item.level - 1);
    const made: OutlineNode = { ...node(item, path.length + 1), children: [] };
    (path.at(-1)?.children ?? roots).push(made);
    path.push(made);
  }
  return roots;
}

function quoteOf(lines: Line[], index: number, exact: string): Quote {
  const text = lines[index]?.text ?? '';
  const rest = text.slice(exact.length, exact.length + 2 * CONTEXT);
  const after = `${rest} ${(lines[index + 1]?.text ?? '').slice(0, CONTEXT)}`.trim();
  return { exact, prefix: (lines[index - 1]?.text ?? '').slice(-CONTEXT), suffix: after.slice(0, CONTEXT) };
}

/** The beginning of what the poster says, not of what is quoted. */
function firstWords(lines: Line[]): string {
  const own = lines.filter((line) => line.block.place !== 'quote');
  const text = own.map((line) => line.text).join(' ');
  return text.length <= FIRST_WORDS
    ? text
    : `${text.slice(0, FIRST_WORDS).replace(/\s+\p{Script=Latin}{0,20}$/u, '')}…`;
}
