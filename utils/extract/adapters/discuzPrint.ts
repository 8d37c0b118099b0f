import { type Adapter, collapse, type DraftPost } from '../adapter';
import { nodesAfter, passage } from './discuzPassage';

/** Discuz!'s print view (6 to X3.5): labels in bold and texts, one post after a rule. */
export const discuzPrint: Adapter = {
  engine: 'discuz',
  detects: ({ document }) =>
    document.querySelector('body > h1 + b + b > a[href="###"]') !== null && heads(document).length > 0,
  draft({ document }) {
    const found = heads(document);
    return {
      engine: 'discuz',
      kind: 'thread',
      title: collapse(document.querySelector('body > h1 + b')?.nextSibling?.textContent ?? null) || null,
      site: collapse(document.querySelector('body > h1')?.textContent ?? null) || null,
      board: [],
      pages: { current: 1, total: 1, next: null, previous: null },
      posts: found.map(postFrom),
    };
  },
};

/** The bold '作者:' after each rule: the next label in bold, '时间:', stands in the same line. */
function heads(document: Document): Element[] {
  return [...document.querySelectorAll('body > hr + b')].filter(
    (label) => label.nextElementSibling?.localName === 'b',
  );
}

function postFrom(head: Element): DraftPost {
  const line = nodesAfter(head, (node) => node.nodeName === 'BR');
  const time = line.findIndex((node) => node.nodeName === 'B');
  const told = line.slice(time + 1);
  const title = told
    .map((node) => (node.nodeType === 1 ? (node as Element).getAttribute('title') : null))
    .find(Boolean);
  const end = line.at(-1)?.nextSibling ?? head;
  return {
    id: null,
    floor: null,
    author:
      collapse(
        line
          .slice(0, time)
          .map((node) => node.textContent)
          .join(''),
      ) || null,
    published: title ?? (collapse(told.map((node) => node.textContent).join('')) || null),
    edited: null,
    replyTo: null,
    role: null,
    body: [passage(nodesAfter(afterTitle(end), isEnd))],
    root: head,
  };
}

/** The opening post repeats the title in a line of its own. */
function afterTitle(end: Node): Node {
  const label = end.nextSibling?.nodeName === 'B' ? end.nextSibling : end.nextSibling?.nextSibling;
  if (label?.nodeName !== 'B' || !/^(?:标题|標題|Title): ?$/i.test(label.textContent ?? '')) return end;
  return nodesAfter(label, (node) => node.nodeName === 'BR').at(-1)?.nextSibling ?? end;
}

/** A rule before the next post or before the footer's table; a rule within a text is none. */
function isEnd(node: Node): boolean {
  if (node.nodeName !== 'HR') return false;
  const next = (node as Element).nextElementSibling;
  if (next?.localName === 'table') return next.nextElementSibling === null;
  return next?.localName === 'b' && next.nextElementSibling?.localName === 'b';
}
