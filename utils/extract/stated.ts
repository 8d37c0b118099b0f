import type { Draft, Page } from './adapter';
import { articleIn, textOf, thingsOf, unescaped } from './metadata/jsonld';
import { metas } from './metadata/metas';
import { pageLink } from './pagelinks';

/** Shorter than this it is a slogan. */
const LEAST = 80;
const DESCRIPTIONS = ['og:description', 'description', 'twitter:description'];
const DATES = ['article:published_time', 'og:published_time'];

/**
 * What a page that scripts have yet to fill states of itself for other programs: the beginning of its text, and when it was
 * written. Null where it does not say that it is one piece of writing, with its day: lists and front pages have none.
 */
export function stated(page: Page): Draft | null {
  const { document, url } = page;
  const isLater = URL.canParse(url) && (pageLink(new URL(url)).page?.value ?? 1) > 1;
  const article = articleIn(thingsOf(document));
  const published = textOf(article, 'datePublished') ?? metas(document, DATES)[0] ?? null;
  const text = textOf(article, 'articleBody') ?? textOf(article, 'text') ?? described(document);
  if (isLater || !published || !text || text.length < LEAST) return null;
  const body = document.implementation.createHTMLDocument('').createElement('p');
  body.textContent = text;
  const post = { id: null, floor: null, author: null, published, edited: null, replyTo: null, role: null };
  return {
    engine: 'readability',
    kind: 'article',
    title: null,
    site: null,
    board: [],
    pages: null,
    posts: [{ ...post, body: [body], root: document.body }],
  };
}

function described(document: Document): string | null {
  const [text] = metas(document, DESCRIPTIONS);
  // Some engines escape their own escapes.
  return text === undefined ? null : unescaped(text);
}
