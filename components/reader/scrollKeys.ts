/** Share of the view, or pixels, a key scrolls by. */
const STEPS: Record<string, (view: number) => number> = {
  PageDown: (view) => view * 0.9,
  PageUp: (view) => -view * 0.9,
  ArrowDown: () => 48,
  ArrowUp: () => -48,
  ' ': (view) => view * 0.9,
};
/** Where a scroll key has work of its own. */
const OWN = '.scroller,.sheet-body,.zoom,input,textarea,select';

/**
 * Keeps scroll keys in the reader: pressed on a button of the bar, or with the focus nowhere, the browser would scroll the
 * page below. Says whether it took the key.
 */
export function scrollByKey(event: KeyboardEvent, scroller: HTMLElement | null): boolean {
  const step = STEPS[event.key];
  const target = event.composedPath()[0];
  if (!step || !scroller || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (target instanceof Element && target.closest(OWN)) return false;
  // The space bar presses buttons.
  if (event.key === ' ' && target instanceof HTMLButtonElement) return false;
  event.preventDefault();
  scroller.focus({ preventScroll: true });
  scroller.scrollTop += step(scroller.clientHeight);
  return true;
}
