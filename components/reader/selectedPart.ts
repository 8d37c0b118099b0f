import { describe } from '../../utils/anchor';
import { selectionCapture } from '../../utils/capture';
import type { Capture, Thread } from '../../utils/model';
import type { PageTools } from '../../utils/reading';
import type { Selected } from './selection';

/** The selected words of an open reader as something to keep. */
export function selectionPart(
  { words }: Pick<PageTools, 'words'>,
  thread: Thread,
  { post, body, range }: Selected,
): Capture {
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  holder.append(range.cloneContents());
  for (const button of holder.querySelectorAll('button')) button.remove();
  return selectionCapture(thread, { ...words(holder), post, quote: describe(body, range) });
}
