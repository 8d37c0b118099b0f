import { useLayoutEffect, useRef } from 'preact/hooks';
import { sanitise } from '../utils/sanitise';

interface Props {
  /** HTML from any source; it is sanitised here, whatever happened to it before. */
  html: string;
  class?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** May change the sanitised fragment (fold quotes, add buttons) before it is shown. */
  prepare?: (fragment: DocumentFragment) => void;
  /** Called with the element once its content stands in it. */
  onShown?: (element: HTMLElement) => void;
}

/** Shows HTML. The only place of the extension where HTML becomes elements. */
export function Html({ html, prepare, onShown, ...rest }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!place.current) return;
    const fragment = sanitise(html);
    prepare?.(fragment);
    place.current.replaceChildren(fragment);
    onShown?.(place.current);
  }, [html, prepare, onShown]);
  return <div ref={place} {...rest} />;
}
