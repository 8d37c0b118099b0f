import type { EnhanceContext } from '.';
import { actButton } from './element';

/** Code blocks get a copy button and can be scrolled by keyboard. */
export function codeCopy(fragment: DocumentFragment, { words }: EnhanceContext): void {
  for (const code of fragment.querySelectorAll('pre')) {
    const box = document.createElement('div');
    box.className = 'code';
    code.replaceWith(box);
    code.tabIndex = 0;
    code.dir = 'ltr';
    code.setAttribute('role', 'group');
    code.setAttribute('aria-label', words('reader_code'));
    box.append(code, actButton('copy', words('reader_copy_code'), words('reader_copy')));
  }
}
