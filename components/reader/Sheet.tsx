import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
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
  useEffect(() => {
    const root = place.current?.getRootNode();
    const before = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    place.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
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
