/** The reader's ground over a page: an element in the top layer whose inside the page can neither see nor style. */
export interface Overlay {
  root: ShadowRoot;
  /** Where the reader is rendered. */
  place: HTMLElement;
  dialog: HTMLDialogElement;
  host: HTMLElement;
  remove(): void;
}

/** Events that end at the reader: the page's own shortcuts and scroll effects must not act on what happens in it. */
const OWN_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'wheel',
  'click',
  'dblclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchmove',
  'touchend',
  'contextmenu',
  'input',
  'change',
  'copy',
  'paste',
  'focusin',
  'focusout',
  'selectstart',
  'mouseover',
  'mousemove',
  'auxclick',
  'submit',
];

/**
 * Puts the overlay over the page. A modal dialog is above every z-index and every earlier dialog, makes the page inert,
 * and gives the focus back when it closes. It hangs on the root element: pages hide their body. Making a long page inert
 * takes longer than showing the text: the dialog becomes modal in a quiet moment after its first frame.
 */
export function overlay(styles: string, onCancel: () => void): Overlay {
  const host = document.createElement('plainthread-reader');
  const root = host.attachShadow({ mode: 'closed' });
  const dialog = document.createElement('dialog');
  const place = document.createElement('div');
  dialog.append(place);
  root.append(dialog);
  dress(root, styles);
  for (const name of OWN_EVENTS)
    root.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    onCancel();
  });
  const release = holdKeys(root);
  const before = remember();
  document.documentElement.append(host);
  dialog.show();
  const waiting = requestIdleCallback(() => showModal({ dialog, root }), { timeout: 1000 });
  return {
    root,
    place,
    dialog,
    host,
    remove() {
      cancelIdleCallback(waiting);
      dialog.close();
      host.remove();
      release();
      before();
    },
  };
}

/** Shows the dialog above everything there is by now, whatever it was before: what entered the top layer last is on top. */
export function showModal({ dialog, root }: Pick<Overlay, 'dialog' | 'root'>): void {
  // A dialog that is shown focuses its first button: the focus goes back to where it was.
  const focused = root.activeElement;
  dialog.close();
  dialog.showModal();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

/** The key that closed the reader comes up over the page: the returned function keeps that from the page. */
function holdKeys(root: ShadowRoot): () => void {
  let isHeld = false;
  root.addEventListener('keydown', () => {
    isHeld = true;
  });
  root.addEventListener('keyup', () => {
    isHeld = false;
  });
  const swallow = (event: Event) => event.stopImmediatePropagation();
  return () => {
    if (isHeld) window.addEventListener('keyup', swallow, { capture: true, once: true });
  };
}

/** Constructed sheets pass any CSP of the page; Firefox before 140 refuses them from a content script. */
function dress(root: ShadowRoot, styles: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = styles;
    root.append(style);
  }
}

/** The page's selection, scroll place and focus; the returned function puts back what is not as it was. */
function remember(): () => void {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  const { scrollX, scrollY } = window;
  const focused = document.activeElement;
  return () => {
    if (range?.startContainer.isConnected) {
      selection?.removeAllRanges();
      selection?.addRange(range);
    }
    if (focused instanceof HTMLElement && focused !== document.activeElement && focused !== document.body)
      focused.focus({ preventScroll: true });
    if (window.scrollX !== scrollX || window.scrollY !== scrollY)
      window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  };
}
