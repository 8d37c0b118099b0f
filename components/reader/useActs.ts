import { useEffect, useRef } from 'preact/hooks';
import { copy } from './copy';
import type { Stage } from './stage';
import type { ZoomedImage } from './Zoom';

interface Acts {
  stage: Stage | null;
  onZoom: (image: ZoomedImage) => void;
  onCopied: () => void;
  /** A click on words that do nothing by themselves. */
  onText: (x: number, y: number) => void;
}

/** Answers clicks, and Enter or space, on what stands inside posts: elements with `data-act`. */
export function useActs(scroller: { current: HTMLElement | null }, acts: Acts): void {
  const now = useRef(acts);
  now.current = acts;
  useEffect(() => {
    const place = scroller.current;
    const listener = (event: Event) => answer(event, now.current);
    for (const name of ['click', 'keydown']) place?.addEventListener(name, listener);
    return () => {
      for (const name of ['click', 'keydown']) place?.removeEventListener(name, listener);
    };
  }, [scroller]);
}

function answer(event: Event, { stage, onZoom, onCopied, onText }: Acts): void {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
  if (!target) {
    if (event instanceof MouseEvent && isPlain(event)) onText(event.clientX, event.clientY);
    return;
  }
  if (event instanceof KeyboardEvent) {
    // Buttons turn the key into a click by themselves.
    if ((event.key !== 'Enter' && event.key !== ' ') || target instanceof HTMLButtonElement) return;
    event.preventDefault();
  }
  const { act, post, full } = target.dataset;
  if (act === 'jump' && post) stage?.goTo(post);
  if (act === 'zoom' && target instanceof HTMLImageElement)
    onZoom({ src: target.currentSrc || target.src, full: full ?? null, alt: target.alt, from: target });
  if (act === 'copy') {
    const code = target.parentElement?.querySelector('pre')?.textContent ?? '';
    void copy(code, target).then(onCopied);
  }
}

function isPlain({ target, detail }: MouseEvent): boolean {
  return detail === 1 && target instanceof Element && !target.closest('a,button,summary,input,label');
}
