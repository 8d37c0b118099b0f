import { isCodeBlock } from './code';
import { isOuterHead, isPostBy, quoteHead } from './quotes';
import type { Rule } from './rules';

const BOX =
  /(?:^|\s)(?:bbCodeQuote|bbcode_quote|quotebox|quotecontent|quotemain|quote_body|ubbcode-block)(?:\s|$)/;
const LABELLED = /^\s*引用[:：]\s*/;
const LABEL = /^(?:引用|quote|zitat|citation|cita|引用回覆)\s*[:：]?$/i;

/** Reply quotes as `<blockquote data-quote>`; a quotation that names nobody stays ordinary text. */
export const quoteRule: Rule = (element, cleaning) => {
  const tag = element.localName;
  if (/^h[3-6]$/.test(tag) && isLabel(element)) return null;
  if (tag === 'tr' && isHeadRow(element)) return null;
  if (tag !== 'blockquote' && tag !== 'p' && !element.hasAttribute('class')) return undefined;
  if (isHeadOfNext(element)) return null;
  if (!isBox(element) || (tag === 'td' && cleaning.roots.includes(element))) return undefined;
  if (
    tag === 'blockquote' &&
    element.parentElement?.closest('aside.quote,.bbCodeQuote,.bbcode_quote,.quotebox')
  )
    return () => {};
  const quote = cleaning.document.createElement('blockquote');
  const head = quoteHead(element);
  if (head) {
    quote.setAttribute('data-quote', head.author);
    if (head.post) quote.setAttribute('data-post', head.post);
    for (const node of head.head) cleaning.used.add(node);
  }
  cleaning.out.open(quote, 'flow');
  const first = element.firstChild;
  // Discuz!'s phone view writes the label into the quote.
  if (!head && first?.nodeType === 3 && LABELLED.test((first as Text).data)) {
    cleaning.used.add(first);
    cleaning.out.text((first as Text).data.replace(LABELLED, ''));
  }
  return () => cleaning.out.close();
};

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
  if (!next || !isOuterHead(element)) return false;
  return isBox(next) || isCodeBlock(next) || next.querySelector(':scope > tbody > tr > td.alt2') !== null;
}

function isLabel(element: Element): boolean {
  return element.parentElement?.matches('.quote') === true && LABEL.test((element.textContent ?? '').trim());
}
