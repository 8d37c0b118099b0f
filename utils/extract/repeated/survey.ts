/** An element with what is asked of it again and again: its place in document order and the texts within it. */
export interface Spot {
  element: Element;
  parent: Spot | null;
  /** Place in document order; descendants have the places up to, but not including, `end`. */
  index: number;
  end: number;
  /** Texts within: from `firstText` up to, but not including, `endText`. */
  firstText: number;
  endText: number;
  /** Upper-case tag name. */
  tag: string;
  /** Within a link. */
  linked: boolean;
}

/** A piece of text that is not white space. */
export interface Words {
  /** Place among the page's texts. */
  index: number;
  text: string;
  at: Spot;
  /** Letters; an ideograph counts as three, being about half a word. */
  weight: number;
}

/** A page read once, in document order. */
export interface Survey {
  spots: Spot[];
  words: Words[];
  /** Weight of the running words (not linked, not repeated all over the page) before each text; see `running`. */
  sums: Float64Array;
  spotOf: Map<Element, Spot>;
}

/** Elements whose text nobody reads as part of a text. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT CANVAS SELECT TEXTAREA INPUT HEAD AUDIO VIDEO MAP DIALOG'.split(
    ' ',
  ),
);
/** React streams parts of a page as hidden elements of these ids, and a script puts them into their places. */
export const STREAMED = /^S:[0-9a-f]+$/;
/** Labels and counts come in short pieces, sentences in long ones. */
const SHORT = 24;
const SHORT_COUNTS = 0.3;
const REPEATED_LENGTH = 40;
const REPEATED_TIMES = 3;

/** Reads a document's body, or a part of one, in one pass. Hidden subtrees and form controls are left out. */
export function survey(root: Element | null): Survey {
  const spots: Spot[] = [];
  const words: Words[] = [];
  const spotOf = new Map<Element, Spot>();
  if (root) walk(root, spots, words);
  for (const spot of spots) spotOf.set(spot.element, spot);
  return { spots, words, spotOf, sums: sumRunning(words) };
}

/** Weight of the running words within a spot. */
export function running({ sums }: Survey, spot: Spot): number {
  return (sums[spot.endText] ?? 0) - (sums[spot.firstText] ?? 0);
}

/** Whether one spot lies within another, or is it. */
export function within(inner: Spot, outer: Spot): boolean {
  return inner.index >= outer.index && inner.index < outer.end;
}

/** Of some texts, the share by weight that is linked; null where they have no weight. */
export function linkedShare(words: Iterable<Words>): number | null {
  let [all, linked] = [0, 0];
  for (const { at, weight } of words) {
    all += weight;
    if (at.linked) linked += weight;
  }
  return all > 0 ? linked / all : null;
}

/** The elements directly within a spot. */
export function childrenOf({ spots }: Survey, spot: Spot): Spot[] {
  const children: Spot[] = [];
  for (let i = spot.index + 1; i < spot.end; i = spots[i]?.end ?? spot.end) {
    const child = spots[i];
    if (child) children.push(child);
  }
  return children;
}

/** Collapsed text of a spot, up to a length. */
export function textOf({ words }: Survey, spot: Spot, limit = 400): string {
  let text = '';
  for (let i = spot.firstText; i < spot.endText && text.length < limit; i++) text += ` ${words[i]?.text}`;
  return text.trim();
}

// Without recursion: pages nest thousands deep.
function walk(root: Element, spots: Spot[], words: Words[]): void {
  const enter = (element: Element, parent: Spot | null): Spot => {
    const tag = element.tagName.toUpperCase();
    const linked = parent?.linked || tag === 'A' || tag === 'BUTTON';
    const at = { index: spots.length, end: 0, firstText: words.length, endText: 0 };
    const spot = { element, parent, tag, linked, ...at };
    spots.push(spot);
    return spot;
  };
  let spot = enter(root, null);
  let node: Node | null = root.firstChild;
  for (;;) {
    while (!node) {
      spot.end = spots.length;
      spot.endText = words.length;
      if (!spot.parent) return;
      node = spot.element.nextSibling;
      spot = spot.parent;
    }
    const element = node.nodeType === 1 ? (node as Element) : null;
    if (element && !isSkipped(element)) {
      spot = enter(element, spot);
      node = element.firstChild;
      continue;
    }
    if (node.nodeType === 3) addWords(node as Text, spot, words);
    node = node.nextSibling;
  }
}

function isSkipped(element: Element): boolean {
  if (SKIPPED.has(element.tagName.toUpperCase())) return true;
  if (element.hasAttribute('hidden')) return !STREAMED.test(element.id);
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none/i.test(style);
}

function addWords(node: Text, at: Spot, words: Words[]): void {
  const text = node.data.trim();
  if (!text) return;
  words.push({ index: words.length, text: text.replace(/\s+/g, ' '), at, weight: weigh(text) });
}

function weigh(text: string): number {
  let weight = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x2e7f && code < 0xffdd) weight += 3;
    else if (code > 0x20) weight += 1;
  }
  return weight;
}

// Words that stand on a page again and again ('Reply', 'Posts:', 'Senior Member') are furniture.
function sumRunning(words: Words[]): Float64Array {
  const times = new Map<string, number>();
  for (const { text } of words)
    if (text.length <= REPEATED_LENGTH) times.set(text, (times.get(text) ?? 0) + 1);
  const sums = new Float64Array(words.length + 1);
  words.forEach(({ text, at, weight }, i) => {
    const isFurniture = at.linked || (times.get(text) ?? 0) >= REPEATED_TIMES;
    const counts = isFurniture ? 0 : weight < SHORT ? weight * SHORT_COUNTS : weight;
    sums[i + 1] = (sums[i] ?? 0) + counts;
  });
  return sums;
}
