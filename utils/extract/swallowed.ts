const HOLDERS = 'iframe, textarea, title, noframes, xmp';
/** Each reply form of a thread may swallow what follows it. */
const MOST = 60;
const MARK = 'plainthread-swallowed';

/**
 * The whole of a page of which an element without an end tag swallowed the rest as its text: pages saved as XML hold
 * `<iframe/>` and `<textarea/>`, which HTML reads as opened and never closed. Null when nothing is swallowed.
 */
export function unswallowed(document: Document): Document | null {
  let whole: Document | null = null;
  for (let round = 0; round < MOST; round++) {
    const next = freed(whole ?? document);
    if (!next) break;
    whole = next;
  }
  return whole;
}

/** The document with the text of its first swallowing element read as what it is. */
function freed(document: Document): Document | null {
  const at = [...document.querySelectorAll(HOLDERS)].findIndex(swallows);
  if (at < 0) return null;
  const copy = document.cloneNode(true) as Document;
  const holder = copy.querySelectorAll(HOLDERS)[at];
  if (!holder) return null;
  const text = holder.textContent ?? '';
  holder.replaceWith(copy.createComment(MARK));
  const html = copy.documentElement.outerHTML;
  // What follows the holder are only end tags that the parser made up.
  return new DOMParser().parseFromString(html.slice(0, html.indexOf(`<!--${MARK}-->`)) + text, 'text/html');
}

/** No text within a page holds the end of the page. */
function swallows(holder: Element): boolean {
  return holder.firstElementChild === null && (holder.textContent ?? '').includes('</body>');
}
