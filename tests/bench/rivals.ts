/** The extractors we are measured against, as one script for the page. Time is of the parse call alone. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import type { Extraction } from './score.ts';

/** Readability on a copy of the document (it changes what it reads); the copying is not timed. */
export function readability(): Extraction | null {
  const copy = document.cloneNode(true) as Document;
  const start = performance.now();
  const article = new Readability(copy).parse();
  const ms = performance.now() - start;
  if (!article?.content) return empty(ms);
  const { title = null, byline: author = null, publishedTime: published = null } = article;
  return { ms, title, author, published, text: textOf(article.content), posts: null };
}

/** Defuddle with its defaults. */
export function defuddle(): Extraction | null {
  const start = performance.now();
  const { content, title, author, published } = new Defuddle(document, { url: location.href }).parse();
  const ms = performance.now() - start;
  return { ms, title, author, published, text: textOf(content), posts: null };
}

function empty(ms: number): Extraction {
  return { ms, title: null, author: null, published: null, text: '', posts: null };
}

/** Text with a space at each tag, so that words of neighbouring blocks do not run together. */
function textOf(html: string): string {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) parts.push(node.nodeValue ?? '');
  return parts.join(' ');
}
