import { useEffect, useRef } from 'preact/hooks';
import { type Action, actionOf } from './actions';
import { scrollByKey } from './scrollKeys';

/** What each action does now. Those left out do nothing (no voices, no further pages). */
export type Deeds = Partial<Record<Action, () => void>>;

/** Turns keys into actions, and gives the function for buttons. Keys never reach the page below. */
export function useActions(root: ShadowRoot | Document, deeds: Deeds): (action: Action) => void {
  const now = useRef(deeds);
  now.current = deeds;
  useEffect(() => {
    const onKey = (event: Event) => {
      // What has the focus (the outline's tree) may have used the key.
      if (!(event instanceof KeyboardEvent) || event.defaultPrevented) return;
      const action = actionOf(event);
      const deed = action && now.current[action];
      if (!deed) {
        scrollByKey(event, root.querySelector<HTMLElement>('.scroller'));
        return;
      }
      event.preventDefault();
      deed();
    };
    // When what had the focus goes away, keys come to the page's body: they are meant for the reader.
    const onStray = (event: Event) => {
      if (!(root instanceof ShadowRoot) || event.target === root.host) return;
      event.stopImmediatePropagation();
      onKey(event);
    };
    root.addEventListener('keydown', onKey);
    window.addEventListener('keydown', onStray, true);
    return () => {
      root.removeEventListener('keydown', onKey);
      window.removeEventListener('keydown', onStray, true);
    };
  }, [root]);
  return (action) => now.current[action]?.();
}
