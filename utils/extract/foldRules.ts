import { collapse } from './adapter';
import type { Cleaning, Leave } from './clean';
import { isHidden, labelOf, unfolds } from './noise';
import type { Rule } from './rules';

/** Boxes that fold their text: XenForo, Invision, and what plugins of other boards call so. */
const SPOILER =
  '.bbCodeSpoiler,.bbCodeSpoilerContainer,.ipsSpoiler,.spoiler,.spoiler_wrap,.sp-wrap,.spoilerBox';
const SPOILER_LABEL =
  ':scope > button,:scope > .ipsSpoiler_header,:scope > [class*="spoiler-h"],:scope > [class*="spoiler_h"],:scope > .sp-head,:scope > [class*="spoiler-t"],:scope > [class*="spoilerBoxT"]';

/** A spoiler's box becomes a part that a reader unfolds. */
export const spoilerRule: Rule = (element, cleaning) => {
  if (element.localName !== 'div' || !/spoiler|sp-wrap/i.test(element.className)) return undefined;
  if (!element.matches(SPOILER)) return undefined;
  const label = element.querySelector(SPOILER_LABEL);
  if (label) cleaning.used.add(label);
  return openFold(cleaning, collapse(label?.textContent ?? null));
};

/** Begins a part that a reader unfolds. */
function openFold({ document, out }: Cleaning, label: string): Leave {
  const details = document.createElement('details');
  details.setAttribute('data-hidden', '');
  out.open(details, 'flow');
  if (label) {
    const summary = document.createElement('summary');
    summary.append(label);
    out.block(summary);
  }
  return () => out.close();
}

/** Hidden text that a reader can unfold stays, folded; other hidden text goes. */
export const hiddenRule: Rule = (element, cleaning) => {
  if (!isHidden(element)) return undefined;
  if (unfolds(element) && element.parentElement?.closest(SPOILER)) return undefined;
  if (!unfolds(element) || !element.textContent?.trim()) return cleaning.drop('hidden', element.textContent);
  return openFold(cleaning, labelOf(element));
};
