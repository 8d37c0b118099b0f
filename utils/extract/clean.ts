import type { ReplyQuote } from '../model';
import { collapse } from './adapter';
import { Flow } from './flow';
import { toHtml } from './html';
import { withoutControls } from './noise';
import { rules } from './rules';
import { letterIn, type QuotedText, unquoted } from './telnetLetter';
import { toText } from './text';

export { toHtml } from './html';
export { toText } from './text';

/** A post's body after cleaning. `element` lives in an inert document and still has its typography for the outline. */
export interface CleanBody {
  element: Element;
  quotes: ReplyQuote[];
  /** The page's words about the last edit ('本帖最后由 … 编辑'), when they stood in the body. */
  edited: string | null;
}

/** What cleaning needs to know; `trace` hears of each thing dropped. */
export interface CleanOptions {
  baseUrl: string;
  trace?: (step: string, what: string) => void;
  /** Whether the user's own rules leave an element out. */
  hides?: (element: Element) => boolean;
  /** Elements within the body that are none of its text: its head, its buttons, nested replies. */
  omit?: ReadonlySet<Element>;
  /** Only what stands within: a selection. */
  within?: Range;
  /** Where the copies are made; its making takes as long as the reading of a short post. */
  inert?: Document;
}

/** A document without a window: what is made in it loads no image and runs nothing. */
export function inertDocument(document: Document): Document {
  return document.implementation.createHTMLDocument('');
}

/** What the rules know while a body is read, and where they write. */
export interface Cleaning {
  document: Document;
  base: string;
  out: Flow;
  /** Nodes already used otherwise: heads of quotes, labels of spoilers. */
  used: Set<Node>;
  /** Texts that a letter quotes. */
  quoted: Map<Node, QuotedText>;
  /** Elements around the words quoted that became quotes. */
  boxes: Set<Element>;
  /** How a class looks, so that each is asked once. */
  looks: Map<string, boolean>;
  /** Tables that only frame their text. */
  frames: Set<Element>;
  /** The parts of the page that make up the body. */
  roots: Element[];
  edited: string | null;
  hides: (element: Element) => boolean;
  omit: ReadonlySet<Element>;
  within: Range | null;
  drop(step: string, what: string | null): null;
}

const NOTHING: ReadonlySet<Element> = new Set();

/** Ends what entering an element began. */
export type Leave = () => void;

/** A clean copy of a post's body: noise, hidden text and scripts gone, URLs absolute. The page is not changed. */
export function clean(body: Element[], options: CleanOptions): CleanBody {
  const { baseUrl, trace, hides = () => false, omit = NOTHING, within = null } = options;
  const inert = options.inert ?? inertDocument(body[0]?.ownerDocument ?? document);
  const element = inert.createElement('div');
  const letter = letterIn(body);
  const cleaning: Cleaning = {
    document: inert,
    base: baseUrl,
    out: new Flow(element),
    used: new Set(letter.frame),
    quoted: letter.quoted,
    boxes: new Set(),
    looks: new Map(),
    frames: new Set(),
    roots: body,
    edited: null,
    hides,
    omit,
    within,
    drop(step, what) {
      trace?.(step, collapse(what).slice(0, 200));
      return null;
    },
  };
  // A body may be a blockquote itself (XenForo 1, vBulletin 4): it quotes nobody.
  for (const part of body)
    for (const node of part.localName === 'blockquote' ? part.childNodes : [part]) read(node, cleaning);
  return { element, quotes: quotesIn(element), edited: cleaning.edited };
}

/** Walks a part of the page without recursion: posts nest thousands deep. */
function read(root: Node, cleaning: Cleaning): void {
  const open: { node: Node; leave: Leave }[] = [];
  let node: Node | null = root;
  while (node) {
    const leave = visit(node, cleaning);
    if (leave && node.firstChild) {
      open.push({ node, leave });
      node = node.firstChild;
      continue;
    }
    leave?.();
    while (node !== root && node && !node.nextSibling) {
      const ended = open.pop();
      ended?.leave();
      node = ended?.node ?? root;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
}

function visit(node: Node, cleaning: Cleaning): Leave | null {
  const { used, within } = cleaning;
  if (used.has(node) || (within && !within.intersectsNode(node))) return null;
  if (node.nodeType === 3 /* TEXT_NODE */) {
    const signature = signatureFrom(node as Text);
    if (signature.length > 0) return dropAll(signature, cleaning);
    write(withoutControls(dataOf(node as Text, within)), node, cleaning);
  }
  if (node.nodeType !== 1 /* ELEMENT_NODE */) return null;
  if (cleaning.omit.has(node as Element)) return cleaning.drop('omitted', node.textContent);
  if (cleaning.hides(node as Element)) return cleaning.drop('own rule', node.textContent);
  for (const rule of rules) {
    const leave = rule(node as Element, cleaning);
    if (leave !== undefined) return leave;
  }
  return null;
}

/** A signature is no longer, in characters: what is, a member has written under a line of strokes. */
const LONGEST_SIGNATURE = 400;

/** phpBB 2 sets a line of 17 strokes over a member's signature: the line and all after it; [] where none begins. */
function signatureFrom(line: Text): Node[] {
  if (!/^\s*_{17}\s*$/.test(line.data) || line.previousSibling?.nodeName !== 'BR') return [];
  const nodes: Node[] = [line];
  let length = 0;
  for (let node = line.nextSibling; node; node = node.nextSibling) {
    nodes.push(node);
    length += node.textContent?.length ?? 0;
    if (length > LONGEST_SIGNATURE) return [];
  }
  return nodes.length > 1 ? nodes : [];
}

function dropAll(nodes: Node[], { used, drop }: Cleaning): null {
  for (const node of nodes) used.add(node);
  return drop('signature', nodes.map((node) => node.textContent).join(''));
}

function write(text: string, node: Node, { document, quoted, out }: Cleaning): void {
  const place = quoted.get(node);
  if (place?.opens) {
    const quote = document.createElement('blockquote');
    quote.setAttribute('data-quote', place.opens);
    out.open(quote, 'flow');
  }
  out.text(place?.isBegin ? unquoted(text) : text);
  if (place?.closes) out.close();
}

function dataOf(text: Text, within: Range | null): string {
  const start = within?.startContainer === text ? within.startOffset : 0;
  const end = within?.endContainer === text ? within.endOffset : text.length;
  return text.data.slice(start, end);
}

function quotesIn(element: Element): ReplyQuote[] {
  const quotes: ReplyQuote[] = [];
  let last: Element | null = null;
  for (const quote of element.querySelectorAll('blockquote[data-quote]')) {
    if (last?.contains(quote)) continue;
    last = quote;
    quotes.push({
      author: quote.getAttribute('data-quote') || null,
      text: toText(toHtml(quote)),
      post: quote.getAttribute('data-post'),
    });
  }
  return quotes;
}
