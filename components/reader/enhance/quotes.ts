import type { EnhanceContext } from '.';
import { actButton } from './element';

/** Reply quotes as one line that opens, with a way to the quoted post. */
export function quotes(fragment: DocumentFragment, context: EnhanceContext): void {
  const outermost = [...fragment.querySelectorAll('blockquote[data-quote]')].filter(
    (quote) => !quote.parentElement?.closest('blockquote[data-quote]'),
  );
  outermost.forEach((quote, index) => {
    quote.replaceWith(fold(quote, index, context));
  });
}

function fold(quote: Element, index: number, { words, quotedPost, quotes }: EnhanceContext): Element {
  const { author = null, text = quote.textContent ?? '' } = quotes[index] ?? {};
  const post = quotedPost(index);
  const details = document.createElement('details');
  details.className = 'quote';
  const summary = document.createElement('summary');
  const name = document.createElement('b');
  name.textContent = author ?? words('reader_quote');
  const line = document.createElement('span');
  line.className = 'quote-line';
  line.textContent = text.replace(/\s+/g, ' ').trim().slice(0, 200);
  summary.append(name, line);
  details.append(summary, quote.cloneNode(true));
  if (!post) return details;
  const row = document.createElement('div');
  row.className = 'quote-row';
  const jump = actButton('jump', words('reader_quote_jump', author ?? ''), '↑');
  jump.dataset.post = post;
  row.append(details, jump);
  return row;
}
