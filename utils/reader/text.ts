import type { Post } from '../model';
import { plainText } from '../text';
import { perPost } from './perPost';

/** The plain words of a post without its reply quotes, white space collapsed. */
export const textOf = perPost((post: Post): string =>
  plainText(withoutQuotes(post.html))
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim(),
);

const QUOTE_EDGE = /<blockquote\b([^>]*)>|<\/blockquote>/gi;

function withoutQuotes(html: string): string {
  let kept = '';
  let from = 0;
  let depth = 0;
  for (const edge of html.matchAll(QUOTE_EDGE)) {
    const opens = edge[1] !== undefined;
    if (depth === 0 && !(opens && edge[1]?.includes('data-quote'))) continue;
    if (depth === 0) kept += html.slice(from, edge.index);
    depth += opens ? 1 : -1;
    from = edge.index + edge[0].length;
  }
  return depth > 0 ? kept : kept + html.slice(from);
}
