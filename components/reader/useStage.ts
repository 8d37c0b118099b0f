import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReaderHost } from './host';
import { type Near, near } from './near';
import { Stage } from './stage';

/** The scrolling part once it stands: null in the very first render. */
export interface StageHook {
  scroller: { current: HTMLDivElement | null };
  stage: Stage | null;
  near: Near | null;
}

/** Sets up scrolling and lazy rendering for the element `scroller` is put on. */
export function useStage(host: ReaderHost): StageHook {
  const scroller = useRef<HTMLDivElement>(null);
  const [made, setMade] = useState<{ stage: Stage; near: Near } | null>(null);
  useLayoutEffect(() => {
    if (!scroller.current) return;
    const watcher = near(scroller.current);
    setMade({ stage: new Stage(scroller.current, host.locate), near: watcher });
    return () => watcher.stop();
  }, [host.locate]);
  useEffect(() => {
    scroller.current?.focus({ preventScroll: true });
    made?.stage.look();
  }, [made]);
  return { scroller, stage: made?.stage ?? null, near: made?.near ?? null };
}
