import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../words';
import { Icon } from './Icon';

interface Props {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  /** Side of the view it stands on; on narrow views every sheet comes from below. */
  side?: 'start' | 'end';
}

/** A panel over the reader's edge. Takes the focus when it opens and gives it back when it closes. */
export function Sheet({ title, onClose, children, side = 'end' }: Props) {
  const words = useWords();
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const sheet = place.current;
    const root = sheet?.getRootNode();
    const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    // A note that is opened for writing has the focus already.
    const isInside = sheet?.contains(active) ?? false;
    if (!isInside) sheet?.focus({ preventScroll: true });
    const before = isInside ? null : active;
    return () => {
      const back = before ?? (root as ParentNode | undefined)?.querySelector('.scroller');
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section ref={place} class={`sheet ${side}`} role="dialog" aria-label={title} tabIndex={-1}>
      <div class="sheet-head">
        <h2>{title}</h2>
        <button type="button" class="icon-button" aria-label={words('reader_close_sheet')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="sheet-body" tabIndex={0}>
        {children}
      </div>
    </section>
  );
}
