import type { OutlineNode, Post, Quote } from '../model';
import { headings } from './headings';
import { levels } from './levels';

/** A post with its cleaned body, typography still there. */
export interface OutlinePost {
  post: Post;
  element: Element;
}

/** The structure of a thread: headings of its posts, inferred where the page has none. */
export function outline(posts: OutlinePost[], title = ''): OutlineNode[] {
  return posts.flatMap(({ post, element }) => headingsOf(post, element, title));
}

function headingsOf(post: Post, element: Element, title: string): OutlineNode[] {
  const found = headings(element, title);
  const root: OutlineNode[] = [];
  const path: OutlineNode[] = [];
  for (const { text, level, line } of levels(found)) {
    const anchor = { post: post.id, quote: quoteOf(found.lines, line, text) };
    const node: OutlineNode = { text, level, anchor, children: [] };
    path.length = Math.min(path.length, level - 1);
    (path.at(-1)?.children ?? root).push(node);
    path.push(node);
  }
  return root;
}

/** Characters of context kept on each side of a quote. */
const CONTEXT = 32;

function quoteOf(lines: { text: string }[], index: number, exact: string): Quote {
  const line = lines[index]?.text ?? '';
  const around = (step: number) => lines[index + step]?.text ?? '';
  return {
    exact,
    prefix: around(-1).slice(-CONTEXT),
    suffix: `${line.slice(exact.length)} ${around(1)}`.trim().slice(0, CONTEXT),
  };
}
