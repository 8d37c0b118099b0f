import { collapse } from '../adapter';

const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|em|font|i|ins|kbd|label|mark|q|s|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;
const UNSEEN = /^(?:script|style|template|noscript|svg|select|option|textarea|iframe)$/;

/** A line as a reader sees it, and the element around its first words. */
export interface Line {
  text: string;
  element: Element;
}

/** Which part of an element's lines is wanted. */
interface Stretch {
  after?: Element;
  until?: Element;
  limit?: number;
}

/**
 * The lines of an element in reading order, as its blocks and line breaks cut them. They start behind `after`, end
 * before `until` and at `limit` lines: the head of a big page costs little.
 */
export function linesOf(root: Element, { after, until, limit = 1e6 }: Stretch = {}): Line[] {
  const lines: Line[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, 5 /* elements and text */);
  if (after) walker.currentNode = lastWithin(after);
  let open: { text: string; element: Element; block: Element } | null = null;
  const close = () => {
    const text = collapse(open?.text ?? null);
    if (open && text) lines.push({ text, element: open.element });
    open = null;
  };
  for (
    let node = walker.nextNode();
    node && node !== until && lines.length < limit;
    node = walker.nextNode()
  ) {
    if (node.nodeType === 1) {
      if ((node as Element).localName === 'br') close();
      continue;
    }
    const parent = node.parentElement;
    if (!parent || UNSEEN.test(parent.localName)) continue;
    const block = blockOf(parent, root);
    if (open && open.block !== block) close();
    open ??= { text: '', element: parent, block };
    open.text += node.nodeValue ?? '';
  }
  close();
  return lines;
}

/** The last node inside an element, so that a walker goes on behind it. */
function lastWithin(element: Element): Node {
  let node: Node = element;
  while (node.lastChild) node = node.lastChild;
  return node;
}

function blockOf(element: Element, root: Element): Element {
  let block = element;
  while (block !== root && INLINE.test(block.localName) && block.parentElement) block = block.parentElement;
  return block;
}
