import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../words';

/** An image to look at closely. `full` is the address of a larger version, when its link had one. */
export interface ZoomedImage {
  src: string;
  full: string | null;
  alt: string;
  from: HTMLElement;
}

/** One image over everything; a click or Enter switches between fitting the view and its own size, Escape closes. */
export function Zoom({ image, onClose }: { image: ZoomedImage; onClose: () => void }) {
  const words = useWords();
  const [isWhole, setWhole] = useState(true);
  const [source, setSource] = useState(image.full ?? image.src);
  const place = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    return () => image.from.focus({ preventScroll: true });
  }, [image]);
  return (
    <div class={`zoom ${isWhole ? 'whole' : 'own-size'}`} role="dialog" aria-label={words('reader_zoom')}>
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
