import type { EnhanceContext } from '.';

/** Plain paragraphs that are headings by the outline look like headings. */
export function headings(fragment: DocumentFragment, { headings }: EnhanceContext): void {
  if (headings.size === 0) return;
  for (const paragraph of fragment.querySelectorAll('p')) {
    const text = (paragraph.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (headings.has(text)) paragraph.classList.add('heading');
  }
}
