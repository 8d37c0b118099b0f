import type { EnhanceContext } from '.';

/** Hidden parts open on a click, whatever the page's own way was. */
export function spoilers(fragment: DocumentFragment, { words }: EnhanceContext): void {
  for (const spoiler of fragment.querySelectorAll('[data-spoiler]')) {
    if (spoiler.localName === 'details') continue;
    const details = document.createElement('details');
    details.className = 'spoiler';
    const summary = document.createElement('summary');
    summary.textContent = spoiler.getAttribute('data-spoiler') || words('reader_spoiler');
    spoiler.replaceWith(details);
    details.append(summary, spoiler);
  }
}
