/**
 * Hears Alt+Shift+R in this document, until the returned function is called. Chromium keeps this key for itself (its own
 * reading mode) and gives it to no command of an extension, seen in 156; but a document gets it first, so it works
 * wherever our script already is. In Firefox it is a command, and the browser hears it.
 */
export function onReadKey(act: () => void): () => void {
  if (import.meta.env.FIREFOX) return () => {};
  const stop = new AbortController();
  const hear = (event: KeyboardEvent) => {
    const { code, altKey, shiftKey, ctrlKey, metaKey, repeat } = event;
    if (code !== 'KeyR' || !altKey || !shiftKey || ctrlKey || metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!repeat) act();
  };
  window.addEventListener('keydown', hear, { capture: true, signal: stop.signal });
  return () => stop.abort();
}
