import { collapse, type Draft, type DraftPost, type Page } from './adapter';
import { momentOf } from './fields';
import { lettersOf } from './letters';
import { pagesOf } from './pager';

const THREAD = '[itemtype*="schema.org/DiscussionForumPosting"],[itemtype*="schema.org/QAPage"]';
const POSTS = ['DiscussionForumPosting', 'Question', 'Answer', 'Comment', 'UserComments']
  .map((type) => `[itemtype$="schema.org/${type}"]`)
  .join();

/** A thread as the page itself marks it for search engines (schema.org microdata), whatever its software. */
export function schema(page: Page): Draft | null {
  const { document } = page;
  const thread = document.querySelector(THREAD);
  if (!thread) return null;
  const posts = [...document.querySelectorAll(POSTS)].flatMap(postOf);
  if (!posts.some((post) => post.author && post.published)) return null;
  const isQuestion = document.querySelector('[itemtype$="schema.org/QAPage"]') !== null;
  return {
    engine: 'schema',
    kind: isQuestion ? 'question' : 'thread',
    title: wordsOf(property(thread, 'headline', 'name')),
    site: null,
    board: [],
    pages: pagesOf(page),
    posts,
  };
}

/** An item is a post when its text is shown; a text in `meta` alone is looked for among what the page shows. */
function postOf(item: Element): DraftPost[] {
  const text = property(item, 'text', 'articleBody', 'commentText');
  const body = text?.localName === 'meta' ? shown(item, text.getAttribute('content') ?? '') : text;
  if (!body) return [];
  const author = property(item, 'author', 'creator');
  const published = timeOf(item, 'datePublished', 'dateCreated', 'commentTime');
  const edited = timeOf(item, 'dateModified');
  return [
    {
      id: idOf(item),
      floor: null,
      author: wordsOf((author && property(author, 'name')) ?? author),
      published,
      edited: edited === published ? null : edited,
      replyTo: parentOf(item),
      role: /\bacceptedAnswer\b/.test(item.getAttribute('itemprop') ?? '') ? 'accepted' : null,
      body: [body],
      root: item,
    },
  ];
}

const letters = (text: string | null) => lettersOf(text ?? '');
const ENOUGH = 40;

/** The smallest element within an item that shows the words: their beginning and their end. */
function shown(item: Element, text: string): Element | null {
  const words = letters(text);
  if (words.length < ENOUGH) return null;
  const [start, end] = [words.slice(0, ENOUGH), words.slice(-ENOUGH)];
  const has = (element: Element) => {
    const own = letters(element.textContent);
    return own.includes(start) && own.includes(end);
  };
  let found = has(item) ? item : null;
  for (let inner = found; inner; inner = [...inner.children].find(has) ?? null) found = inner;
  return found === item ? null : found;
}

/** The first of an item's properties of these names, in their order; those of items within it are not its own. */
function property(item: Element, ...names: string[]): Element | null {
  for (const name of names)
    for (const found of item.querySelectorAll(`[itemprop~="${name}"]`))
      if (found.parentElement?.closest('[itemscope]') === item) return found;
  return null;
}

function wordsOf(element: Element | null): string | null {
  return element && (collapse(element.getAttribute('content')) || collapse(element.textContent) || null);
}

function timeOf(item: Element, ...names: string[]): string | null {
  const found = property(item, ...names);
  return found && momentOf(found);
}

function parentOf(item: Element): string | null {
  const outer = item.parentElement?.closest(
    '[itemtype$="schema.org/Comment"],[itemtype$="schema.org/Answer"]',
  );
  return outer ? idOf(outer) : null;
}

/** The post's id in the page, or the one its permalink names. */
function idOf(item: Element): string | null {
  const url = property(item, 'url', 'mainEntityOfPage');
  const link = url?.getAttribute('content') ?? url?.getAttribute('href') ?? '';
  return (item.id || link.split('#')[1] || '').match(/\d+(?=\D*$)/)?.[0] ?? null;
}
