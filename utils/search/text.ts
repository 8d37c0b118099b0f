import type { Clip, ClipContent, Highlight } from '../model';
import { plainText } from '../text';

/** Between the fields of a searchable text; no query can hold it, so nothing is found across two fields. */
export const BREAK = '\u0001';

/** The fields of a searchable text, in order. The body comes last and may be long. */
export const FIELD = { title: 0, author: 1, site: 2, board: 3, tag: 4, note: 5, body: 6 } as const;

/** Everything of a clip that can be found, fields in the order of FIELD. */
export function clipText(clip: Clip, content: ClipContent | undefined): string {
  const posts = content?.thread.posts ?? [];
  const authors = new Set([clip.author, clip.byline, ...posts.map((post) => post.author)]);
  return fields([
    clip.title,
    [...authors].filter(Boolean).join('\n'),
    `${clip.site ?? ''}\n${hostOf(clip.url)}`,
    clip.board.join('\n'),
    clip.tags.join('\n'),
    clip.note ?? '',
    posts.map((post) => plainText(post.html)).join('\n'),
  ]);
}

/** Everything of a highlight that can be found. */
export function highlightText(highlight: Highlight): string {
  const words = highlight.anchor.quote?.exact ?? '';
  return fields([highlight.title, '', hostOf(highlight.url), '', '', highlight.note ?? '', words]);
}

function fields(values: string[]): string {
  return values.map((value) => value.replaceAll(BREAK, ' ')).join(BREAK);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
