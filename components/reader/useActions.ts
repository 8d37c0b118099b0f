import { useEffect, useRef } from 'preact/hooks';
import { type Action, actionOf } from './actions';

/** What each action does now. Those left out do nothing (no voices, no further pages). */
export type Deeds = Partial<Record<Action, () => void>>;

/** Turns keys into actions, and gives the function for buttons. Keys never reach the page below. */
export function useActions(root: ShadowRoot | Document, deeds: Deeds): (action: Action) => void {
  const now = useRef(deeds);
  now.current = deeds;
  useEffect(() => {
    const onKey = (event: Event) => {
      if (!(event instanceof KeyboardEvent)) return;
      const action = actionOf(event);
      const deed = action && now.current[action];
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    root.addEventListener('keydown', onKey);
    return () => root.removeEventListener('keydown', onKey);
  }, [root]);
  return (action) => now.current[action]?.();
}
