import type { Anchor } from '../model';
import { find } from './find';
import { markForAMoment } from './mark';

/** Scrolls the page to a place and marks its words; false when they are not there. */
export function show(anchor: Anchor): boolean {
  const range = find(anchor);
  if (!range) return false;
  const box = range.getBoundingClientRect();
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollTo({
    // A third of the window above the words: fixed page heads must not cover them.
    top: window.scrollY + box.top - window.innerHeight / 4,
    behavior: calm ? 'instant' : 'smooth',
  });
  markForAMoment(range, box);
  return true;
}
