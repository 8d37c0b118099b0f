import type { Selected } from '../../components/reader/selection';
import { describe } from '../../utils/anchor';
import { selectionCapture } from '../../utils/capture';
import { collapse } from '../../utils/extract/adapter';
import { clean, toHtml } from '../../utils/extract/clean';
import type { Capture, Thread } from '../../utils/model';

/** The selected words of an open reader as something to keep. */
export function selectionPart(thread: Thread, { post, body, range }: Selected): Capture {
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  holder.append(range.cloneContents());
  for (const button of holder.querySelectorAll('button')) button.remove();
  const { element } = clean([holder], { baseUrl: document.baseURI });
  return selectionCapture(thread, {
    html: toHtml(element),
    text: collapse(element.textContent),
    post,
    quote: describe(body, range),
  });
}
