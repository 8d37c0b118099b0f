import type { Cleaning } from './clean';
import { isCodeBlock } from './code';
import { CREDITS, isCredit, isOuterHead, isPostBy, QUOTE_CLASS, quoteHead, titleOf } from './quotes';
import type { Rule } from './rules';
import { shortText } from './shortText';

const BOX =
  /(?:^|\s)(?:bbCodeQuote|bbcode_quote|quotebox|quotecontent|quotemain|quote_body|ubbcode-block)(?:\s|$)/;
const LABELLED = /^\s*引用[:：]\s*/;
const LABEL = /^(?:引用|quote|zitat|citation|cita|引用回覆|引用回帖)\s*[:：]?$/i;

/** Reply quotes as `<blockquote data-quote>`; a quotation that names nobody stays ordinary text. */
export const quoteRule: Rule = (element, cleaning) => {
  const tag = element.localName;
  if (/^h[3-6]$/.test(tag) && isLabel(element)) return null;
  if (tag === 'tr' && isHeadRow(element)) return null;
  const isCalled = element.hasAttribute('class');
  if (!isCalled && tag === 'div')
    return isLabelText(element) || isLabelText(element.previousElementSibling)
      ? boxRule(element, cleaning)
      : undefined;
  return isCalled || UNCALLED.has(tag) ? boxRule(element, cleaning) : undefined;
};

const boxRule: Rule = (element, cleaning) => {
  const tag = element.localName;
  if (isHeadOfNext(element)) return null;
  const isPlain = isBox(element);
  if (!isPlain && !mayBeBox(element)) return undefined;
  if (tag !== 'blockquote' && cleaning.roots.includes(element)) return undefined;
  if (tag === 'blockquote' && isWithinBox(element, cleaning)) return () => {};
  const head = quoteHead(element);
  // What says who speaks may head the box around this one already.
  if (!isPlain && (!head || head.head.some((node) => cleaning.used.has(node)))) return undefined;
  const quote = cleaning.document.createElement('blockquote');
  if (tag !== 'blockquote') cleaning.boxes.add(element);
  if (head) {
    quote.setAttribute('data-quote', head.author);
    if (head.post) quote.setAttribute('data-post', head.post);
    for (const node of head.head) cleaning.used.add(node);
  }
  // 'Quote:' over a quotation that names nobody.
  const title = head ? null : titleOf(element);
  if (title && element.contains(title) && isLabelText(title)) cleaning.used.add(title);
  cleaning.out.open(quote, 'flow');
  const first = element.firstChild;
  // Discuz!'s phone view writes the label into the quote.
  if (!head && first?.nodeType === 3 && LABELLED.test((first as Text).data)) {
    cleaning.used.add(first);
    cleaning.out.text((first as Text).data.replace(LABELLED, ''));
  }
  return () => cleaning.out.close();
};

/** What may be a quote or head one without a class of its own. */
const UNCALLED = new Set(['blockquote', 'td', 'fieldset', ...CREDITS]);
const BLOCKS = new Set(['div', 'fieldset', 'section', 'td']);

/** Whether an element may be a quote, if it names somebody: it is called one, or the only cell of what is. */
function mayBeBox(element: Element): boolean {
  if (!BLOCKS.has(element.localName)) return false;
  if (element.localName === 'fieldset' && element.firstElementChild?.localName === 'legend')
    return LABEL.test((element.firstElementChild.textContent ?? '').trim());
  if (element.localName === 'div' && isLabelText(element.previousElementSibling)) return true;
  const called = element.localName === 'td' ? onlyCellOf(element) : element;
  return called !== null && QUOTE_CLASS.test(called.getAttribute('class') ?? '');
}

function onlyCellOf(cell: Element): Element | null {
  return cell.matches('table > tbody > tr:only-child > td:only-child') ? cell.closest('table') : null;
}

/** A quote that frames another element with the words quoted: they are one. */
function isWithinBox(quote: Element, { boxes }: Cleaning): boolean {
  if (quote.parentElement?.closest('aside.quote,.bbCodeQuote,.bbcode_quote,.quotebox')) return true;
  if (boxes.size === 0) return false;
  for (let box = quote.parentElement; box; box = box.parentElement)
    if (boxes.has(box)) return box.querySelector('blockquote') === quote;
  return false;
}

function isBox(element: Element): boolean {
  const tag = element.localName;
  if (tag === 'blockquote') return true;
  const names = element.getAttribute('class') ?? '';
  if (tag === 'div' && names === 'kmsgtext-quote') return true;
  if (tag === 'div' && names === 'quote')
    return isPostBy(element) || element.previousElementSibling?.className === 'quoteheader';
  if (tag !== 'aside' && tag !== 'td') return BOX.test(names);
  return /(?:^|\s)quote(?:\s|$)/.test(names) || isCell(element);
}

/** vBulletin 3 frames a quote by a table under a label. */
function isCell(element: Element): boolean {
  return (
    element.classList.contains('alt2') &&
    element.matches('table:not([class]) > tbody > tr:only-child > td:only-child') &&
    isOuterHead(element.closest('table')?.previousElementSibling ?? null)
  );
}

/** phpBB 2 heads a quote or a code by a row. */
function isHeadRow(row: Element): boolean {
  return row.nextElementSibling?.firstElementChild?.matches('td.quote,td.code') === true;
}

function isHeadOfNext(element: Element): boolean {
  const next = element.nextElementSibling;
  if (next?.localName === 'div' && isLabelText(element) && quoteHead(next)) return true;
  if (!next || !isOuterHead(element)) return false;
  // What names who is quoted stands before nothing else.
  if (isCredit(element)) return true;
  return isBox(next) || isCodeBlock(next) || next.querySelector(':scope > tbody > tr > td.alt2') !== null;
}

/** The longest label with the white space around it. */
const LABEL_LENGTH = 60;

function isLabelText(element: Element | null): boolean {
  // A label has an element of its own at the most; the text of more is not asked for.
  if (!element || element.childElementCount > 1) return false;
  const text = (element.firstElementChild ?? element).firstChild;
  if (text?.nodeType !== 3 || (text as Text).length > LABEL_LENGTH) return false;
  return LABEL.test((shortText(element, LABEL_LENGTH) ?? '').trim());
}

function isLabel(element: Element): boolean {
  return element.parentElement?.matches('.quote') === true && LABEL.test((element.textContent ?? '').trim());
}
