import { isProbablyReaderable, Readability } from '@mozilla/readability';
import type { Draft, Page } from './adapter';
import { running, type Survey } from './repeated/survey';

/** The page as one post, by @mozilla/readability: the last resort. Null when there is nothing to read. */
export function readability(page: Page, read: Survey): Draft | null {
  if (!isProbablyReaderable(page.document) && !hasRunningText(read)) return null;
  // Readability changes its document: it gets a copy.
  const copy = page.document.cloneNode(true) as Document;
  const article = new Readability(copy, { serializer: (node) => node as Element }).parse();
  if (!article?.content) return null;
  return {
    engine: 'readability',
    kind: 'article',
    title: article.title ?? null,
    site: article.siteName ?? null,
    board: [],
    pages: null,
    posts: [
      {
        id: null,
        floor: null,
        author: article.byline ?? null,
        published: article.publishedTime ?? null,
        edited: null,
        replyTo: null,
        role: null,
        body: [article.content],
        root: article.content,
      },
    ],
  };
}

/** Letters of unlinked running text that a page has at the least to be read; lists and error pages have half of it. */
const LEAST = 700;

function hasRunningText(read: Survey): boolean {
  const [body] = read.spots;
  return body !== undefined && running(read, body) >= LEAST;
}
