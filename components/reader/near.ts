/** Tells posts that they come near the visible part of a scrolling element. */
export interface Near {
  /** Calls once when the element, of class 'waiting', comes near; the returned function forgets it. */
  watch(element: Element, onNear: () => void): () => void;
  /** Calls everyone who waits, and who begins to by that, for printing. */
  all(): void;
  stop(): void;
}

/** Posts so many views away are made ready before they are seen. */
const AHEAD = 1.5;

/**
 * Watches within `root`. An IntersectionObserver looks at all it watches in every frame, 11 ms for 6,000 posts: what waits
 * stands one below the other, so that what is near is found by halving.
 */
export function near(root: Element): Near {
  const waiting = new Map<Element, () => void>();
  const boxes = root.getElementsByClassName('waiting');
  let frame = 0;
  let isForAll = false;
  const arrive = (element: Element) => {
    const onNear = waiting.get(element);
    waiting.delete(element);
    onNear?.();
  };
  const look = () => {
    frame = 0;
    if (waiting.size === 0) return;
    const { top, bottom, height } = root.getBoundingClientRect();
    const found: Element[] = [];
    for (let index = firstBelow(boxes, top - AHEAD * height); index < boxes.length; index += 1) {
      const box = boxes[index];
      if (!box || box.getBoundingClientRect().top > bottom + AHEAD * height) break;
      found.push(box);
    }
    for (const box of found) arrive(box);
  };
  const ask = () => {
    frame ||= requestAnimationFrame(look);
  };
  root.addEventListener('scroll', ask, { passive: true });
  // The view, and the posts together: what came, a larger font, an opened quote move others near.
  const sizes = globalThis.ResizeObserver && new ResizeObserver(ask);
  sizes?.observe(root);
  return {
    watch(element, onNear) {
      waiting.set(element, onNear);
      if (isForAll) arrive(element);
      if (element.parentElement) sizes?.observe(element.parentElement);
      ask();
      return () => void waiting.delete(element);
    },
    all() {
      isForAll = true;
      for (const element of [...waiting.keys()]) arrive(element);
      isForAll = false;
    },
    stop() {
      root.removeEventListener('scroll', ask);
      sizes?.disconnect();
      cancelAnimationFrame(frame);
      waiting.clear();
    },
  };
}

/** The first box that ends below a height of the window; as many as there are where none does. */
function firstBelow(boxes: HTMLCollectionOf<Element>, height: number): number {
  let from = 0;
  let to = boxes.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((boxes[middle]?.getBoundingClientRect().bottom ?? 0) < height) from = middle + 1;
    else to = middle;
  }
  return from;
}
