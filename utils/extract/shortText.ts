/**
 * An element's text, or null where it has more than `most` signs but for white space. Quotes nest thousands deep: to ask
 * each for all of its text reads the innermost as often.
 */
export function shortText(element: Element, most: number): string | null {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* SHOW_TEXT */);
  let text = '';
  let signs = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    signs += data.replace(/\s+/g, '').length;
    if (signs > most) return null;
    text += data;
  }
  return text;
}

/** Whether a node says anything. */
export function hasWords(node: Node): boolean {
  return node.nodeType === 1 ? shortText(node as Element, 0) === null : Boolean(node.textContent?.trim());
}
