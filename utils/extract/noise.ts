/** What hides: Discuz!'s and phpwind's anti-copy noise, and text a page keeps out of sight. */

// Discuz! (source/function/function_discuzcode.php, jammer()): 5-15 times chr(32-59), a blank, chr(63-126).
const DISCUZ_NOISE = /^(?:[ -;] [?-~]){4,}$/;
// phpwind (lib/utility: shield code): a few printable characters between blanks.
const GIBBERISH = /^[\s\u00a0]*[!-~]{2,16}[\s\u00a0]*$/;
const GIBBERISH_START = /^[\s\u00a0]*[!-~]{1,16}[\s\u00a0]*/;
const CARRIERS = new Set(['span', 'font', 'i', 'b', 'em', 'small', 'label']);
const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])/i;
const SCREEN_READERS_ONLY = /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|u-hiddenVisually)(?:\s|$)/;
const SWITCH = 'button,summary,label,input[type=button],[onclick],[aria-expanded],a[href^="javascript:"]';
const FOLD = /spoiler|collaps|fold|toggle|expand|showhide|quote/i;

/** Characters that are no text: C0/C1 controls, zero-width marks, soft hyphens. Joiners (emoji, Persian) stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff\ufffe]/g;

/** A text without stray control characters. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '');
}

/** Whether an element is out of sight by its own attributes. */
export function isHidden(element: Element): boolean {
  const style = element.getAttribute('style');
  return (style !== null && HIDING.test(style)) || element.hasAttribute('hidden');
}

/** Whether an element speaks to screen readers only. */
export function isAside(element: Element): boolean {
  return SCREEN_READERS_ONLY.test(element.getAttribute('class') ?? '');
}

/** Whether an element holds anti-copy noise; `looks` remembers how a class looks, so that each is asked once. */
export function isNoise(element: Element, looks: Map<string, boolean>): boolean {
  if (!CARRIERS.has(element.localName)) return false;
  if (element.classList.contains('jammer')) return true;
  if (element.childElementCount > 0) return false;
  const words = element.textContent ?? '';
  if (words.length > 120) return false;
  const text = withoutControls(words.replace(/\u00a0/g, ' ').replace(/[\t\r\n]/g, ''));
  if (DISCUZ_NOISE.test(text)) return true;
  return GIBBERISH.test(text) && /[^\w\s]/.test(text) && (isHidden(element) || isInvisible(element, looks));
}

/**
 * Noise whose own `<` swallowed its end tag, so that the real text after it lies in the hidden element.
 * Gives that first text without the noise, or null when the element is nothing of the kind.
 */
export function afterOpenNoise(element: Element): { node: Text; rest: string } | null {
  if (!CARRIERS.has(element.localName) || element.childNodes.length < 2 || !isHidden(element)) return null;
  const node = element.firstChild;
  if (node?.nodeType !== 3 /* TEXT_NODE */) return null;
  const text = (node as Text).data;
  const noise = text.match(GIBBERISH_START)?.[0];
  return noise && /[^\w\s]/.test(noise) ? { node: node as Text, rest: text.slice(noise.length) } : null;
}

/** Whether a reader can unfold a hidden element: a spoiler, a folded quote. */
export function unfolds(element: Element): boolean {
  const names = `${element.className} ${element.parentElement?.className ?? ''}`;
  if (FOLD.test(names)) return true;
  const before = element.previousElementSibling ?? element.parentElement?.previousElementSibling;
  return (
    before !== null &&
    before !== undefined &&
    (before.matches(SWITCH) || before.querySelector(SWITCH) !== null)
  );
}

/** The words on the switch of a hidden element, where they are no text of the post. */
export function labelOf(element: Element): string {
  const before = element.previousElementSibling;
  if (!before?.matches('button,input[type=button],a[href^="javascript:"]')) return '';
  return (before.getAttribute('value') ?? before.textContent ?? '').trim();
}

function isInvisible(element: Element, looks: Map<string, boolean>): boolean {
  const key = `${element.localName} ${element.getAttribute('class')} ${element.getAttribute('style')}`;
  const known = looks.get(key);
  if (known !== undefined) return known;
  const found = looksInvisible(element);
  looks.set(key, found);
  return found;
}

function looksInvisible(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  const style = view.getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden' || Number.parseFloat(style.fontSize) <= 2)
    return true;
  return style.color !== '' && style.color === backgroundOf(element, view);
}

function backgroundOf(element: Element, view: Window): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = view.getComputedStyle(at).backgroundColor;
    if (colour && colour !== 'transparent' && !/, 0\)$/.test(colour)) return colour;
  }
  return 'rgb(255, 255, 255)';
}
