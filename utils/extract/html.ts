import type { Html } from '../model';

const KEPT: Record<string, string[]> = {
  a: ['href', 'title', 'data-embed'],
  img: ['src', 'alt', 'width', 'height', 'data-smiley'],
  video: ['src', 'poster', 'controls'],
  audio: ['src', 'controls'],
  blockquote: ['data-quote', 'data-post'],
  ol: ['start', 'type', 'reversed'],
  ul: ['data-attachments'],
  li: ['value'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
  math: ['display', 'xmlns'],
  code: ['data-tex'],
  details: ['data-hidden'],
};
const EVERYWHERE = ['dir', 'lang'];
const TAGS = new Set([
  ...Object.keys(KEPT),
  ...'p,h1,h2,h3,h4,h5,h6,ul,dl,dt,dd,pre,table,caption,thead,tbody,tfoot,tr,figure,figcaption,summary,hr,br'.split(
    ',',
  ),
  ...'b,strong,i,em,u,s,del,ins,sub,sup,mark,small,kbd,samp,var,q,cite,abbr,ruby,rt,rp,bdo,bdi'.split(','),
  ...'mrow,mi,mo,mn,ms,mtext,mspace,mfrac,msqrt,mroot,msub,msup,msubsup,munder,mover,munderover'.split(','),
  ...'mtable,mtr,mtd,mstyle,mpadded,mphantom,mmultiscripts,mprescripts,semantics'.split(','),
]);
const VOID = new Set(['br', 'hr', 'img']);

/** The allow-listed HTML of a cleaned body. */
export function toHtml(element: Element): Html {
  const parts: string[] = [];
  let node: Node | null = element.firstChild;
  while (node) {
    parts.push(
      node.nodeType === 1 ? tag(node as Element) : node.nodeType === 3 ? escaped(node.nodeValue ?? '') : '',
    );
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== element) {
      if (node.nodeType === 1) parts.push(endTag(node as Element));
      if (node.nextSibling) break;
      node = node.parentNode;
    }
    node = node === element ? null : (node?.nextSibling ?? null);
  }
  return parts.join('') as Html;
}

function tag(element: Element): string {
  const name = element.localName;
  if (!TAGS.has(name)) return '';
  let attributes = '';
  for (const kept of [...(KEPT[name] ?? []), ...EVERYWHERE]) {
    const value = element.getAttribute(kept);
    if (value !== null) attributes += ` ${kept}="${escaped(value).replace(/"/g, '&quot;')}"`;
  }
  return `<${name}${attributes}>`;
}

function endTag(element: Element): string {
  return TAGS.has(element.localName) && !VOID.has(element.localName) ? `</${element.localName}>` : '';
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\u00a0/g, '&nbsp;');
}
