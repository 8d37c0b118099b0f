import type { Anchor } from '../model';
import { find } from './find';
import { flash } from './mark';

/** Scrolls the page to a place and marks its words; false when they are not there. */
export function show(anchor: Anchor): boolean {
  const range = find(anchor);
  if (!range) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = calm ? 'instant' : 'smooth';
  const box = boxOf(range.startContainer);
  if (box) scrollBox(box, range, behavior);
  else window.scrollBy({ top: distance(range), behavior });
  if (anchor.quote) flash(range);
  return true;
}

/** A quarter of the window stays free above the words: many forums have a head that sticks there. */
function distance(range: Range): number {
  return range.getBoundingClientRect().top - window.innerHeight / 4;
}

/** The innermost scrolling box around a node, when it is not the page itself: some forums scroll in a box. */
function boxOf(node: Node): Element | null {
  const page = document.scrollingElement;
  for (let at = node.parentElement; at && at !== page && at !== document.body; at = at.parentElement) {
    if (at.scrollHeight <= at.clientHeight + 1) continue;
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}

function scrollBox(box: Element, range: Range, behavior: ScrollBehavior): void {
  box.scrollBy({ top: distance(range), behavior });
  // A small box (a code block, a spoiler) may itself be out of view.
  if (box.clientHeight < window.innerHeight / 2) box.scrollIntoView({ block: 'center', behavior });
}
