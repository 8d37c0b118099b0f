import { options } from 'preact';
import { type Overlay, showModal } from './overlay';

const ALONE =
  '@page { margin: 18mm 16mm; } @media print { html > body { display: none !important; } html { block-size: auto !important; overflow: visible !important; } }';

/**
 * Printing shows the reader alone, on as many sheets of paper as it needs: a modal dialog would be cut at the first one,
 * so the dialog leaves the top layer while the browser prints. The page's elements are not touched.
 */
export function printing({ dialog, root }: Overlay, prepare: () => void): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ALONE);
  const before = () => {
    atOnce(prepare);
    document.adoptedStyleSheets.push(sheet);
    dialog.close();
    dialog.show();
  };
  const after = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    showModal({ dialog, root });
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

/** Renders within the call what `change` changes: the browser prints when the event is over. */
function atOnce(change: () => void): void {
  const { debounceRendering } = options;
  options.debounceRendering = (render) => render();
  try {
    change();
  } finally {
    if (debounceRendering) options.debounceRendering = debounceRendering;
    else delete options.debounceRendering;
  }
}

/** Switches full screen, above which the dialog has to be shown anew. */
export async function toggleFullscreen({ dialog, root }: Overlay): Promise<void> {
  if (document.fullscreenElement) return document.exitFullscreen();
  await document.documentElement.requestFullscreen();
  showModal({ dialog, root });
}
