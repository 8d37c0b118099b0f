import type { EnhanceContext } from '.';

/** Wide tables scroll inside a frame of their own, by keyboard too. */
export function tables(fragment: DocumentFragment, { words }: EnhanceContext): void {
  for (const table of fragment.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const frame = document.createElement('div');
    frame.className = 'table';
    frame.tabIndex = 0;
    frame.setAttribute('role', 'group');
    frame.setAttribute('aria-label', words('reader_table'));
    table.replaceWith(frame);
    frame.append(table);
  }
}
