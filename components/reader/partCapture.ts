import { describe } from '../../utils/anchor';
import { postsCapture, selectionCapture, threadCapture } from '../../utils/capture';
import type { Capture, Thread } from '../../utils/model';
import type { PageTools } from '../../utils/reading';
import type { ClipPart } from './host';
import type { Selected } from './selection';

/** What to keep of an open reader, over a page or over a clip. */
export function partCapture({ words }: Pick<PageTools, 'words'>, thread: Thread, part: ClipPart): Capture {
  if (part.is === 'thread') return threadCapture(thread);
  if (part.is === 'post') return postsCapture(thread, new Set([part.post.id]));
  return selectionCapture(thread, selectedWords(words, part.selection));
}

function selectedWords(words: PageTools['words'], { post, body, range }: Selected) {
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  holder.append(range.cloneContents());
  for (const button of holder.querySelectorAll('button')) button.remove();
  return { ...words(holder), post, quote: describe(body, range) };
}
