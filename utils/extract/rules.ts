import { collapse } from './adapter';
import { attachmentRule } from './attachments';
import type { Cleaning, Leave } from './clean';
import { codeText, isCodeBlock } from './code';
import type { Container } from './flow';
import { afterOpenNoise, isAside, isHidden, isNoise, labelOf, unfolds } from './noise';
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
const EDITED = /(?:^|\s)(?:pstatus|last-?edit|edited|edit|postedit|message-lastEdit|alert_\w+)(?:\s|$)/i;
const LOCKED = /(?:^|\s)locked(?:\s|$)/;
const NOTICE_BOX = /(?:^|\s)(?:quote|notice|showhide|hide|tips?)(?:\s|$)/;
// What Discuz! says where it withholds a text, in boxes of many names.
const LOCKED_WORDS =
  /^(?:提示[:：]\s*)?(?:作者被禁止或删除|该帖被管理员或版主屏蔽|.{1,20}，如果您要查看本帖隐藏内容|附件[:：]\s*您需要)/;
// Discuz! heads shown hidden text so; its archiver puts this for hidden text.
const HIDDEN_HEAD = /^(?:本帖隐藏的内容|本帖隐藏的内容[:：]|\*+ Hidden Message \*+)$/;
/** Boxes that fold their text: XenForo, Invision, and what plugins of other boards call so. */
const SPOILER =
  '.bbCodeSpoiler,.bbCodeSpoilerContainer,.ipsSpoiler,.spoiler,.spoiler_wrap,.sp-wrap,.spoilerBox';
const SPOILER_LABEL =
  ':scope > button,:scope > .ipsSpoiler_header,:scope > [class*="spoiler-h"],:scope > [class*="spoiler_h"],:scope > .sp-head,:scope > [class*="spoiler-t"],:scope > [class*="spoilerBoxT"]';
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

const spoiler: Rule = (element, cleaning) => {
  if (element.localName !== 'div' || !/spoiler|sp-wrap/i.test(element.className)) return undefined;
  if (!element.matches(SPOILER)) return undefined;
  const label = element.querySelector(SPOILER_LABEL);
  if (label) cleaning.used.add(label);
  return openFold(cleaning, collapse(label?.textContent ?? null));
};

/** Begins a part that a reader unfolds. */
function openFold({ document, out }: Cleaning, label: string): Leave {
  const details = document.createElement('details');
  details.setAttribute('data-hidden', '');
  out.open(details, 'flow');
  if (label) {
    const summary = document.createElement('summary');
    summary.append(label);
    out.block(summary);
  }
  return () => out.close();
}

const hidden: Rule = (element, cleaning) => {
  if (!isHidden(element)) return undefined;
  if (unfolds(element) && element.parentElement?.closest(SPOILER)) return undefined;
  if (!unfolds(element) || !element.textContent?.trim()) return cleaning.drop('hidden', element.textContent);
  return openFold(cleaning, labelOf(element));
};

const notice: Rule = (element, cleaning) => {
  if (isHiddenHead(element)) return cleaning.drop('locked', element.textContent);
  // Invision marks its words about an edit as no part of a quote.
  const isEdited = element.hasAttribute('data-excludequote');
  if (!element.hasAttribute('class') && !element.id) return undefined;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (LOCKED.test(names)) return cleaning.drop('locked', element.textContent);
  if (NOTICE_BOX.test(names) && isLockedBox(element)) return cleaning.drop('locked', element.textContent);
  if (!isEdited && !EDITED.test(names)) return undefined;
  const words = collapse(element.textContent);
  if (words.length > 120 || !/\d/.test(words)) return undefined;
  cleaning.edited = words;
  return cleaning.drop('edited', words);
};

function isHiddenHead(element: Element): boolean {
  if (!/^(?:h[3-6]|b|strong)$/.test(element.localName) || element.childElementCount > 0) return false;
  return HIDDEN_HEAD.test((element.textContent ?? '').trim());
}

function isLockedBox(element: Element): boolean {
  return element.childElementCount < 6 && LOCKED_WORDS.test(collapse(element.textContent));
}

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
  spoiler,
  hidden,
  notice,
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
