import { isProbablyReaderable, Readability } from '@mozilla/readability';
import type { Draft, Page } from './adapter';
import { type Core, coreOf } from './core';
import { listedShare, listedWords } from './listing';
import { running, STREAMED, type Survey, survey } from './repeated/survey';

/** Letters of unlinked running text that a page has at the least to be read; lists and error pages have half of it. */
const LEAST = 700;
/** Readability keeps at the least this share of the running words of a page's core, or it took a part for the whole. */
const ENOUGH = 0.6;
/** Of the words found, at most this share belongs to entries that lead to threads. */
const LISTED = 0.7;
/** Of a core's words, this share runs, or it is a list of cards. */
const RUNNING = 0.65;

/**
 * The page as one post, by @mozilla/readability: the last resort. Where it misses much of the page, as it does with
 * tables, cards and lists, the page's core is read instead. Null when there is nothing to read.
 */
export function readability(page: Page, read: Survey): Draft | null {
  const [body] = read.spots;
  const hasText = body !== undefined && running(read, body) >= LEAST;
  if (!hasText && !isProbablyReaderable(page.document)) return null;
  // Readability changes its document: it gets a copy.
  const copy = page.document.cloneNode(true) as Document;
  number(copy);
  showStreamed(copy);
  const article = new Readability(copy, { serializer: (node) => node as Element }).parse();
  const content = article?.content ?? null;
  const core = coreMissedBy(content, read);
  const found = core ? matterOf(core) : content;
  if (!found || isListing(found, read)) return null;
  return {
    engine: 'readability',
    kind: 'article',
    title: article?.title ?? null,
    site: article?.siteName ?? null,
    board: [],
    pages: null,
    posts: [
      {
        id: null,
        floor: null,
        author: article?.byline ?? null,
        published: article?.publishedTime ?? null,
        edited: null,
        replyTo: null,
        role: null,
        body: [found],
        places: core ? [core.element] : placesOf(found, page.document),
        root: core?.element ?? found,
      },
    ],
  };
}

/** Whether what was found are entries of a list of threads that the page is. */
function isListing(found: Element, read: Survey): boolean {
  const listed = listedWords(read, { ofThreads: true });
  if (!listed.includes(1)) return false;
  // What was found is a copy: its words are known by what they say.
  const places = new Map(read.words.map((word) => [word.text, word.index]));
  const words = survey(found).words.map((word) => ({ ...word, index: places.get(word.text) ?? -1 }));
  return listedShare(words, listed) > LISTED;
}

/** The page's core, where it is running text and Readability kept only a part of it. */
function coreMissedBy(content: Element | null, read: Survey): Core | null {
  const core = coreOf(read);
  if (!core || core.weight < LEAST || core.weight < core.letters * RUNNING) return null;
  return weightOf(content) < core.weight * ENOUGH ? core : null;
}

function weightOf(content: Element | null): number {
  const read = survey(content);
  const [top] = read.spots;
  return top ? running(read, top) : 0;
}

/** A copy of a page's core without what stands beside the matter. */
function matterOf({ element, asides }: Core): Element {
  const copy = element.cloneNode(true) as Element;
  const copies = [...copy.querySelectorAll('*')];
  const beside = new Set(asides);
  for (const [index, original] of [...element.querySelectorAll('*')].entries())
    if (beside.has(original)) copies[index]?.remove();
  showStreamed(copy);
  return copy;
}

function showStreamed(copy: ParentNode): void {
  for (const part of copy.querySelectorAll('[hidden]'))
    if (STREAMED.test(part.id)) part.removeAttribute('hidden');
}

const NUMBER = 'data-plainthread';

/** Numbers the elements of a copy: Readability moves them, makes some anew with their attributes, and reads all from HTML again. */
function number(copy: Document): void {
  let next = 0;
  for (const element of copy.querySelectorAll('*')) element.setAttribute(NUMBER, String(next++));
}

/** Of an element's text, Readability keeps this share at the least where the element as a whole is a place of the article. */
const WHOLE = 0.8;

/** The live elements that hold what Readability found, in their order. */
function placesOf(found: Element, document: Document): Element[] {
  const live = document.querySelectorAll('*');
  const originalOf = (element: Element) => live[Number(element.getAttribute(NUMBER) ?? -1)];
  const isInParts = ({ childNodes }: Element): boolean =>
    [...childNodes].every((node) => {
      if (!node.textContent?.trim()) return true;
      return node.nodeType === 1 && (!!originalOf(node as Element) || isInParts(node as Element));
    });
  const places: Element[] = [];
  const look = (element: Element) => {
    const original = originalOf(element);
    const length = element.textContent?.trim().length ?? 0;
    const isPart = length < (original?.textContent?.trim().length ?? 0) * WHOLE && isInParts(element);
    if (!original || isPart) for (const child of element.children) look(child);
    else if (length > 0 && !places.at(-1)?.contains(original)) places.push(original);
  };
  look(found);
  return places.length > 0 ? places : [document.body];
}
