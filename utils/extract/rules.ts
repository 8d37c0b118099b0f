import { attachmentRule } from './attachments';
import type { Cleaning, Leave } from './clean';
import { codeText, isCodeBlock } from './code';
import type { Container } from './flow';
import { hiddenRule, spoilerRule } from './foldRules';
import { afterOpenNoise, isAside, isNoise } from './noise';
import { noticeRule } from './noticeRule';
import { pictureRule } from './pictureRule';
import { quoteRule } from './quoteRule';
import { absolute } from './urls';

/** Reads one kind of element. `undefined`: not mine; `null`: nothing of it stays; else its children are read next. */
export type Rule = (element: Element, cleaning: Cleaning) => Leave | null | undefined;

const SILENT = new Set(
  'script,style,noscript,template,link,meta,head,title,svg,canvas,button,select,textarea,option,object,map,area,dialog,nav'.split(
    ',',
  ),
);
const AD =
  /(?:^|\s)(?:a_p[rtb]|adsbygoogle|advert[\w-]*|ads?-(?:slot|box|banner|container|wrapper|unit)|google-?ads?[\w-]*|sponsored[\w-]*)(?:\s|$)/i;
const CONTROLS =
  /(?:^|\s)(?:aimg_tip|tip_horn|tip|p_pop|copy-?code|code-?copy|bbCodeBlock-expandLink|bbp-\w+-revision-log|quoteExpand|quote-controls|d-btn|reply_btn|wgt-(?:best|answers)-mask)(?:\s|$)/;
const INLINE = new Set(
  'b,strong,i,em,u,s,strike,del,ins,sub,sup,mark,small,big,font,span,code,kbd,samp,var,tt,q,cite,abbr,acronym,time,bdo,bdi,ruby,rt,rp,label'.split(
    ',',
  ),
);
const BLOCKS: Record<string, Container> = {
  ...Object.fromEntries(
    'h1,h2,h3,h4,h5,h6,dt,caption,figcaption,summary'.split(',').map((tag) => [tag, 'lines']),
  ),
  ...Object.fromEntries('li,dd,td,th,blockquote,figure,details'.split(',').map((tag) => [tag, 'flow'])),
  ...Object.fromEntries('ul,ol,dl,table,thead,tbody,tfoot,tr'.split(',').map((tag) => [tag, 'items'])),
};
const PARTS = new Set(
  'p,div,center,section,article,main,header,footer,aside,address,fieldset,legend,form,hgroup,details-content'.split(
    ',',
  ),
);
/** What an element keeps while the outline looks at it; `toHtml` keeps less. */
const LOOKS =
  'style,size,color,face,align,dir,lang,start,type,reversed,value,colspan,rowspan,scope,datetime'.split(',');

const silent: Rule = (element, { drop }) => {
  if (SILENT.has(element.localName)) return null;
  const names = element.getAttribute('class');
  if (!names) return undefined;
  if (AD.test(names)) return drop('ad', element.textContent);
  if (CONTROLS.test(names)) return drop('control', element.textContent);
  if (isAside(element)) return null;
  return undefined;
};

const noise: Rule = (element, { looks, drop, used, out }) => {
  if (isNoise(element, looks)) return drop('jammer', element.textContent);
  const open = afterOpenNoise(element);
  if (!open) return undefined;
  drop('jammer', open.node.data.slice(0, open.node.data.length - open.rest.length));
  used.add(open.node);
  out.text(open.rest);
  return () => {};
};

const code: Rule = (element, { document, out }) => {
  if (!isCodeBlock(element)) return undefined;
  const pre = document.createElement('pre');
  pre.append(document.createElement('code'));
  pre.firstElementChild?.append(codeText(element));
  out.block(pre);
  return null;
};

const link: Rule = (element, { base, document, out, drop }) => {
  if (element.localName !== 'a') return undefined;
  const address = element.getAttribute('href');
  const href = absolute(address, base);
  if (!href) {
    const runs = /^\s*(?:javascript|vbscript):/i.test(address ?? '');
    const isControl =
      runs && !element.querySelector('img') && (element.textContent ?? '').trim().length <= 20;
    return isControl ? drop('control', element.textContent) : () => {};
  }
  const anchor = document.createElement('a');
  anchor.setAttribute('href', href);
  out.wrap(anchor);
  return () => out.unwrap();
};

const lines: Rule = (element, { document, out }) => {
  if (element.localName === 'br') out.line();
  else if (element.localName === 'hr') out.block(document.createElement('hr'));
  else return undefined;
  return null;
};

const checkbox: Rule = (element, { out }) => {
  if (element.localName !== 'input') return undefined;
  if (element.getAttribute('type') === 'checkbox') out.text(element.hasAttribute('checked') ? '☑ ' : '☐ ');
  return null;
};

const frame: Rule = (element, { out, frames }) => {
  if (element.localName !== 'table') return undefined;
  const isFramed = isFrame(element as HTMLTableElement);
  if (!isFramed) return undefined;
  frames.add(element);
  out.line();
  return () => out.line();
};

const block: Rule = (element, { document, out, frames, roots }) => {
  const tag = element.localName;
  if (PARTS.has(tag) || isFramePart(element, frames) || isRoot(element, roots)) {
    const look = shell(element, document);
    if (tag === 'center') look.setAttribute('align', 'center');
    out.enter(look);
    return () => out.leave();
  }
  const container = BLOCKS[tag];
  if (!container) return undefined;
  out.open(shell(element, document), container);
  return () => out.close();
};

const inline: Rule = (element, { document, out }) => {
  if (!INLINE.has(element.localName)) return () => {};
  out.wrap(shell(element, document));
  return () => out.unwrap();
};

/** How an element of a post becomes an element of the clean body; the first rule that knows it decides. */
export const rules: Rule[] = [
  silent,
  noise,
  spoilerRule,
  hiddenRule,
  noticeRule,
  lines,
  pictureRule,
  attachmentRule,
  code,
  quoteRule,
  link,
  checkbox,
  frame,
  block,
  inline,
];

function shell(element: Element, document: Document): Element {
  const copy = document.createElement(element.localName);
  for (const name of LOOKS) {
    const value = element.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  return copy;
}

/** A table of one column only frames its text. */
function isFrame(table: HTMLTableElement): boolean {
  return [...table.rows].every((row) => row.cells.length <= 1);
}

function isFramePart(element: Element, frames: Set<Element>): boolean {
  if (!/^(?:tbody|thead|tfoot|tr|td|th)$/.test(element.localName)) return false;
  const table = element.closest('table');
  return table === null || frames.has(table);
}

/** A body that is itself a cell or an item is no cell of the clean body. */
function isRoot(element: Element, roots: Element[]): boolean {
  return /^(?:tr|td|th|li|dd|dt|figure)$/.test(element.localName) && roots.includes(element);
}
