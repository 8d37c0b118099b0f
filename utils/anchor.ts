import type { Quote } from './model';
import { collapse, find, type Solid, solidify } from './quote';

/** Characters of context kept on each side of a quote. */
const CONTEXT = 32;
const UNREAD = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'TEXTAREA', 'SELECT']);
const BORDERS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CENTER DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
);

/** The words of a range within a body, with their surroundings; null when the range holds no words of the body. */
export function describe(body: Element | Element[], range: Range): Quote | null {
  const text = readable(body, isSeen);
  const from = text.indexOf(range.startContainer, range.startOffset);
  const to = text.indexOf(range.endContainer, range.endOffset);
  const exact = collapse(text.words.slice(from, to));
  if (!exact) return null;
  return {
    exact,
    prefix: collapse(text.words.slice(Math.max(0, from - CONTEXT), from)),
    suffix: collapse(text.words.slice(to, to + CONTEXT)),
  };
}

/**
 * Finds a quote's words again: first exactly, where its surroundings fit best; else nearly, with up to a quarter of
 * its letters changed. White space does not count, hidden noise is passed over. Null when the words are gone.
 */
export function locate(body: Element | Element[], quote: Quote): Range | null {
  return locator(body)(quote);
}

/** `locate` for many quotes of one body: its text is read once. The body must not change in between. */
export function locator(body: Element | Element[]): (quote: Quote) => Range | null {
  const readings = [isSeen, isText].map((reads) => {
    let reading: (Readable & Solid) | null = null;
    return () => {
      if (!reading) {
        const text = readable(body, reads);
        reading = { ...text, ...solidify(text.words) };
      }
      return reading;
    };
  });
  return (quote) => {
    for (const exactness of ['exact', 'near'] as const)
      for (const read of readings) {
        const { solid, places, range } = read();
        const found = find(solid, quote, exactness);
        if (found) return range(places[found.from] ?? 0, (places[found.to - 1] ?? 0) + 1);
      }
    return null;
  };
}

/** A body's words in one string, and the way between places in it and places in the document. */
interface Readable {
  words: string;
  /** The index in `words` of a boundary point. */
  indexOf(node: Node, offset: number): number;
  range(from: number, to: number): Range;
}

function readable(body: Element | Element[], reads: (element: Element) => boolean): Readable {
  const parts: { node: Text; start: number }[] = [];
  let words = '';
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      parts.push({ node: node as Text, start: words.length });
      words += node.nodeValue ?? '';
    }
    if (node.nodeType !== 1 || UNREAD.has(node.nodeName) || !reads(node as Element)) return;
    const border = BORDERS.has(node.nodeName);
    if (border) words += '\n';
    for (const child of node.childNodes) walk(child);
    if (border) words += '\n';
  };
  for (const element of [body].flat()) walk(element);
  return { words, indexOf: indexIn(parts, words), range: (from, to) => rangeOver(parts, from, to) };
}

function indexIn(parts: { node: Text; start: number }[], words: string): Readable['indexOf'] {
  return (node, offset) => {
    const part = parts.find((one) => one.node === node);
    if (part) return part.start + offset;
    // A boundary between elements: the first words at or after it.
    const point = node.ownerDocument?.createRange();
    point?.setStart(node, offset);
    return parts.find((one) => (point?.comparePoint(one.node, 0) ?? -1) >= 0)?.start ?? words.length;
  };
}

function rangeOver(parts: { node: Text; start: number }[], from: number, to: number): Range {
  const start = parts.findLast((part) => part.start <= from);
  const end = parts.findLast((part) => part.start < to);
  if (!start || !end) throw new Error('a place outside the text');
  const range = start.node.ownerDocument.createRange();
  range.setStart(start.node, from - start.start);
  range.setEnd(end.node, to - end.start);
  return range;
}

const isText = () => true;

/** False for what a page hides: anti-copy noise is made anew at every visit. */
function isSeen(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.classList.contains('jammer')) return false;
  const style = element.getAttribute('style');
  if (style && /display:\s*none|visibility:\s*hidden|font-size:\s*0(px|pt|em|%)?\s*(;|!|$)/i.test(style))
    return false;
  // jsdom and old browsers have no `checkVisibility`; an element outside a document has no box to ask for.
  if (!element.isConnected || !element.ownerDocument.defaultView || !element.checkVisibility) return true;
  return element.checkVisibility();
}
