import type { SiteRules } from '../model';
import type { Draft, DraftPost, Page } from './adapter';

/** A draft after the user's own rules: posts they hid are gone, and their text is where they pointed. */
export function byOwnRules(draft: Draft | null, page: Page, rules: SiteRules | undefined): Draft | null {
  if (!rules) return draft;
  const texts = rules.body ? outermost(matching(page.document, [rules.body])) : [];
  const ours = texts.length > 0 ? withTexts(draft, texts) : draft;
  if (!ours || rules.hide.length === 0) return ours;
  const hidden = new Set(matching(page.document, rules.hide));
  const posts = ours.posts.filter(({ root }) => !hidden.has(root));
  return posts.length > 0 ? { ...ours, posts } : null;
}

/** Whether an element is one the user hid, for `clean`. A test that is never true where there are no rules. */
export function hides(page: Page, rules: SiteRules | undefined): (element: Element) => boolean {
  const hidden = new Set(rules ? matching(page.document, rules.hide) : []);
  return (element) => hidden.has(element);
}

/** The text in each post where the posts hold it; else the page as one article. */
function withTexts(draft: Draft | null, texts: Element[]): Draft {
  const posts = (draft?.posts ?? []).map((post): DraftPost => {
    const own = texts.filter((text) => post.root !== text && post.root.contains(text));
    return own.length > 0 ? { ...post, body: own } : post;
  });
  if (draft && posts.some(({ body }, index) => body !== draft.posts[index]?.body)) return { ...draft, posts };
  const [first] = texts;
  return {
    engine: 'own rules',
    kind: 'article',
    title: draft?.title ?? null,
    site: draft?.site ?? null,
    board: draft?.board ?? [],
    pages: draft?.pages ?? null,
    posts: first ? [{ ...(draft?.posts[0] ?? NOBODY), body: texts, root: first }] : [],
  };
}

const NOBODY = {
  id: null,
  floor: null,
  author: null,
  published: null,
  edited: null,
  replyTo: null,
  role: null,
};

function outermost(elements: Element[]): Element[] {
  const all = new Set(elements);
  return elements.filter((element) => {
    for (let at = element.parentElement; at; at = at.parentElement) if (all.has(at)) return false;
    return true;
  });
}

/** Elements any of the selectors means. A selector of another browser or an edited import may be invalid: it means none. */
function matching(document: Document, selectors: string[]): Element[] {
  return selectors.flatMap((selector) => {
    try {
      return [...document.querySelectorAll(selector)];
    } catch {
      return [];
    }
  });
}
