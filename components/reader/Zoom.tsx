import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../words';

/** An image to look at closely. `full` is the address of a larger version, when its link had one. */
export interface ZoomedImage {
  src: string;
  full: string | null;
  alt: string;
  from: HTMLElement;
}

/** The focus goes round among the buttons of what covers everything else. */
function stayInside(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.key !== 'Tab') return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const here = buttons.findIndex((button) => button.matches(':focus'));
  event.preventDefault();
  buttons.at((here + (event.shiftKey ? -1 : 1)) % buttons.length)?.focus();
}

/** One image over everything; a click or Enter switches between fitting the view and its own size, Escape closes. */
export function Zoom({ image, onClose }: { image: ZoomedImage; onClose: () => void }) {
  const words = useWords();
  const [isWhole, setWhole] = useState(true);
  const [source, setSource] = useState(image.full ?? image.src);
  const place = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    place.current?.focus({ preventScroll: true });
    return () => image.from.focus({ preventScroll: true });
  }, [image]);
  return (
    <div
      class={`zoom ${isWhole ? 'whole' : 'own-size'}`}
      role="dialog"
      aria-modal="true"
      aria-label={words('reader_zoom')}
      onKeyDown={stayInside}
    >
      <button
        ref={place}
        type="button"
        class="zoom-image"
        aria-label={words(isWhole ? 'reader_zoom_in' : 'reader_zoom_out')}
        onClick={() => setWhole(!isWhole)}
      >
        <img src={source} alt={image.alt} onError={() => setSource(image.src)} />
      </button>
      <button type="button" class="plain-button zoom-close" onClick={onClose}>
        {words('reader_close_sheet')}
      </button>
    </div>
  );
}
