/** A body's text nodes as one string, and ranges for pieces of it. */
export interface TextMap {
  text: string;
  range(start: number, end: number): Range;
}

const SKIPPED = 'summary,button,rt,rp,script,style,blockquote[data-quote]';

/** The text of an element as its reader sees it, without buttons and folded heads; blocks are separated by a newline. */
export function textMap(root: Element): TextMap {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  const walker = root.ownerDocument.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      node instanceof Element && node.matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      nodes.push(node);
      starts.push(text.length);
      text += node.data;
    } else if (text && !text.endsWith('\n') && isBlock(node as Element)) text += '\n';
  }
  return { text, range: (start, end) => rangeBetween(nodes, starts, start, end) };
}

const BLOCKS = new Set(
  'p div li ul ol tr td th table blockquote pre h1 h2 h3 h4 h5 h6 br hr figure dl dt dd'.split(' '),
);

function isBlock(element: Element): boolean {
  return BLOCKS.has(element.localName);
}

function rangeBetween(nodes: Text[], starts: number[], start: number, end: number): Range {
  const range = new Range();
  const place = (offset: number, isEnd: boolean): [Text, number] => {
    let index = starts.findLastIndex((from) => (isEnd ? from < offset : from <= offset));
    index = Math.max(0, index);
    const node = nodes[index];
    if (!node) throw new RangeError('No text here');
    return [node, Math.min(node.length, offset - (starts[index] ?? 0))];
  };
  range.setStart(...place(start, false));
  range.setEnd(...place(end, true));
  return range;
}

/** Offsets of every place where words stand in a text, in any case, white space runs alike. */
export function places(text: string, words: string): number[][] {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  if (!pattern) return [];
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}
