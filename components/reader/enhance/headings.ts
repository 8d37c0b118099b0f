import { findHeadings } from '../../../utils/headings';
import type { EnhanceContext } from '.';

/** Above a post's own headings stands the title of the thread. */
const TITLE = 1;

/** Plain paragraphs that are headings by the outline look like headings, and are; those that begin with one begin bold. */
export function headings(fragment: DocumentFragment, { headings }: Pick<EnhanceContext, 'headings'>): void {
  for (const { element, depth, isWhole } of findHeadings(fragment, headings)) {
    if (!isWhole) element.className = 'run-in';
    else if (element.localName === 'p') {
      element.className = 'heading';
      element.role = 'heading';
      element.ariaLevel = String(Math.min(6, depth + TITLE));
    }
  }
}
