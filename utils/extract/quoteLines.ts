import { hasWords } from './shortText';

/** The nodes after the label and before the first line break, where the head of a quote stands. */
export function firstLine(quote: Element, label: Element | null): Node[] {
  const nodes: Node[] = [];
  let length = 0;
  for (let node = label?.nextElementSibling?.firstChild ?? start(quote); node; node = node.nextSibling) {
    if (node.nodeName === 'BLOCKQUOTE' || (node.nodeName === 'BR' && length > 0)) break;
    if ((node.nodeName === 'DIV' || node.nodeName === 'P') && length > 0) break;
    length += node.textContent?.trim().length ?? 0;
    if (length > 200) return [];
    nodes.push(node);
    // A paragraph is a line of its own.
    if (node.nodeName === 'P' && length > 0) break;
  }
  return nodes;
}

function start(quote: Element): Node | null {
  const only = quote.firstElementChild;
  // phpBB and others put one <div> between, a paragraph, a <font> or a table that holds all.
  if (!only || quote.childElementCount > 1 || !BETWEEN.has(only.localName)) return quote.firstChild;
  if ([...quote.childNodes].some((node) => node.nodeType === 3 && hasWords(node))) return quote.firstChild;
  return TABLES.has(only.localName) ? start(only) : only.firstChild;
}

const TABLES = new Set(['table', 'tbody', 'tr', 'td']);
const BETWEEN = new Set(['div', 'p', 'font', ...TABLES]);
