const MARKED = 'strong, b, em, i, del, s, mark';
const SAME: Record<string, string> = { b: 'strong', i: 'em', s: 'del' };
const markOf = ({ localName }: Element) => SAME[localName] ?? localName;

/**
 * Sets bold and its like where CommonMark sees it: '**w****ord**', as editors cut one word, is none, nor is
 * 'a**[link](…)**', whose mark stands between a letter and a bracket.
 */
export function settleMarks(fragment: ParentNode): void {
  for (const element of fragment.querySelectorAll(MARKED)) {
    const { previousSibling: before } = element;
    if (before?.nodeType === 1 && markOf(before as Element) === markOf(element)) {
      element.prepend(...before.childNodes);
      before.remove();
    }
  }
  for (const element of fragment.querySelectorAll(MARKED))
    if ([...element.children].some(({ localName }) => localName === 'a')) intoLinks(element);
}

/** Marks each part of an element by itself, of a link its words. */
function intoLinks(element: Element): void {
  for (const node of [...element.childNodes]) {
    const mark = element.cloneNode() as Element;
    if (node.nodeName.toLowerCase() === 'a') {
      mark.append(...node.childNodes);
      node.appendChild(mark);
    } else {
      node.replaceWith(mark);
      mark.append(node);
    }
  }
  element.replaceWith(...element.childNodes);
}

const BEFORE = /^(?:\s|\\?[,.:;?%)]|!(?!\[)|[^\P{P}\x21-\x7e])*/u;
const AFTER = /[\s,.:;?!%]|[^\P{P}\x21-\x7e]/u;

/**
 * A marked text in three: signs at its ends stand outside of the mark. One that touches a letter outside and a sign inside
 * is no emphasis (CommonMark 6.2).
 */
export function bare(inside: string): [before: string, words: string, after: string] {
  const start = BEFORE.exec(inside)?.[0].length ?? 0;
  let end = inside.length;
  while (end > start && AFTER.test(inside.charAt(end - 1))) end--;
  // An escaped sign takes its backslash with it.
  if (end < inside.length && inside.charAt(end - 1) === '\\') end--;
  return [inside.slice(0, start), inside.slice(start, end), inside.slice(end)];
}
