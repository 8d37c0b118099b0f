import type { EnhanceContext } from '.';
import { actButton } from './element';

/** Code blocks can be scrolled by keyboard, in a frame of their own. */
export function code(fragment: DocumentFragment, { words }: EnhanceContext): void {
  for (const code of fragment.querySelectorAll('pre')) {
    const box = document.createElement('div');
    box.className = 'code';
    // A copy button stands where lines end.
    box.dir = 'ltr';
    code.replaceWith(box);
    code.tabIndex = 0;
    code.setAttribute('role', 'group');
    code.setAttribute('aria-label', words('reader_code'));
    box.append(code);
  }
}

/** A copy button for each block of code. */
export function copyButtons(fragment: DocumentFragment, { words }: EnhanceContext): void {
  for (const box of fragment.querySelectorAll('.code'))
    box.append(actButton('copy', words('reader_copy_code'), words('reader_copy')));
}
