/** Views of Discuz! without an element a post: a post's text is a run of sibling nodes. */

const EDITED = /^\s*本帖最后由 .{1,40} 于 .{4,40} 编辑\s*$/;
const QUOTED = /^\s*.{1,40} 发表于 \d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}\s*$/;
const IMAGE = /^\s*https?:\/\/\S+\.(?:jpe?g|png|gif|webp|bmp)\s*$/i;
const LOCKED = /^\s*提示:\s*\S+/;

/** The nodes after `head` up to the first that `ends` the post. */
export function nodesAfter(head: Node, ends: (node: Node) => boolean): Node[] {
  const nodes: Node[] = [];
  for (let node = head.nextSibling; node && !ends(node); node = node.nextSibling) nodes.push(node);
  return nodes;
}

/**
 * A copy of the nodes as one element. What other views mark by classes is plain words here: it gets the marks that
 * cleaning knows (an edit notice, a blocked post, the quote a reply begins with).
 */
export function passage(nodes: Node[]): Element {
  const inert = document.implementation.createHTMLDocument('');
  const body = inert.createElement('div');
  body.append(...nodes.map((node) => inert.importNode(node, true)));
  for (const node of body.childNodes)
    if (node.nodeType === 3)
      node.nodeValue = (node.nodeValue ?? '').replace(/\[attach\]\d+\[\/attach\]/g, '');
  for (const node of [...body.childNodes]) if (IMAGE.test(node.nodeValue ?? '')) show(node);
  const text = body.textContent ?? '';
  if (text.length < 60 && LOCKED.test(text)) body.className = 'locked';
  while (body.firstChild && isBlank(body.firstChild)) body.firstChild.remove();
  const line = untilBreak(body.firstChild);
  const words = line.map((node) => node.textContent).join('');
  if (EDITED.test(words)) enclose(line, 'i').className = 'pstatus';
  else if (QUOTED.test(words)) quote(line);
  return body;
}

/** The archiver writes a picture's address in a line of its own. */
function show(line: ChildNode): void {
  const image = (line.ownerDocument as Document).createElement('img');
  image.setAttribute('src', (line.nodeValue ?? '').trim());
  line.replaceWith(image);
}

/** A quote ends at the first empty line. */
function quote(head: Node[]): void {
  const nodes = [...head];
  let breaks = 0;
  for (let node = head.at(-1)?.nextSibling; node && breaks < 2; node = node.nextSibling) {
    if (node.nodeName === 'BR') breaks++;
    else if (!isBlank(node)) breaks = 0;
    nodes.push(node);
  }
  enclose(nodes, 'blockquote');
}

function enclose(nodes: Node[], tag: string): Element {
  const first = nodes[0] as ChildNode;
  const box = (first.ownerDocument as Document).createElement(tag);
  first.before(box);
  box.append(...nodes);
  return box;
}

function untilBreak(from: Node | null): Node[] {
  const nodes: Node[] = [];
  for (let node = from; node && node.nodeName !== 'BR'; node = node.nextSibling) nodes.push(node);
  return nodes;
}

function isBlank(node: Node): boolean {
  return node.nodeName === 'BR' || (node.nodeType === 3 && !node.nodeValue?.trim());
}
