import { isOuterHead, quoteHead } from './quotes';
import type { Rule } from './rules';

const BOX = /(?:^|\s)(?:bbCodeQuote|bbcode_quote|quotebox|quotecontent)(?:\s|$)/;
const LABELLED = /^\s*引用[:：]\s*/;
const LABEL = /^(?:引用|quote|zitat|citation|cita|引用回覆)\s*[:：]?$/i;

/** Reply quotes as `<blockquote data-quote>`; a quotation that names nobody stays ordinary text. */
export const quoteRule: Rule = (element, cleaning) => {
  const tag = element.localName;
  if (/^h[3-6]$/.test(tag) && isLabel(element)) return null;
  if (tag !== 'blockquote' && tag !== 'p' && !element.hasAttribute('class')) return undefined;
  if (isOuterHead(element) && element.nextElementSibling && isBox(element.nextElementSibling)) return null;
  if (!isBox(element)) return undefined;
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
  return BOX.test(names) || ((tag === 'aside' || tag === 'td') && /(?:^|\s)quote(?:\s|$)/.test(names));
}

/** Some software draws a box around the blockquote: the box is the quote. */
function isInBox(element: Element): boolean {
  let at = element.parentElement;
  for (let steps = 0; at && steps < 3; steps++, at = at.parentElement)
    if (at.localName !== 'blockquote' && isBox(at)) return true;
  return false;
}

function isLabel(element: Element): boolean {
  return element.parentElement?.matches('.quote') === true && LABEL.test((element.textContent ?? '').trim());
}
