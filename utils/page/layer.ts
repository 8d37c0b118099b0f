/** Our own layer over a page: a closed shadow root in the browser's top layer, so that no page style or z-index reaches it. */
export interface Layer {
  root: ShadowRoot;
  remove(): void;
}

/** Puts a layer over the page; the page's own elements are not touched, and nothing is left after `remove`. */
export function layer(css: string): Layer {
  const host = document.createElement('plainthread-layer');
  host.style.cssText =
    'all: initial !important; position: fixed !important; inset: 0 !important; width: 100% !important; height: 100% !important; pointer-events: none !important; background: none !important; border: 0 !important; overflow: visible !important;';
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
  document.documentElement.append(host);
  host.showPopover?.();
  return { root, remove: () => host.remove() };
}
