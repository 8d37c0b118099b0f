/** Tells elements that they come near the visible part of a scrolling element: one observer for thousands of posts. */
export interface Near {
  /** Calls once when the element comes near; the returned function forgets it. */
  watch(element: Element, onNear: () => void): () => void;
  /** Calls everyone who still waits, for printing. */
  all(): void;
  stop(): void;
}

/** Watches within `root`; posts a screen and a half away are made ready before they are seen. */
export function near(root: Element): Near {
  const waiting = new Map<Element, () => void>();
  const arrive = (element: Element) => {
    const onNear = waiting.get(element);
    waiting.delete(element);
    observer.unobserve(element);
    onNear?.();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) arrive(target);
    },
    { root, rootMargin: '150% 0px' },
  );
  return {
    watch(element, onNear) {
      waiting.set(element, onNear);
      observer.observe(element);
      return () => {
        waiting.delete(element);
        observer.unobserve(element);
      };
    },
    all() {
      for (const element of [...waiting.keys()]) arrive(element);
    },
    stop() {
      observer.disconnect();
      waiting.clear();
    },
  };
}
