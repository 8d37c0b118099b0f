/** Tells posts that they come near the visible part of a scrolling element. */
export interface Near {
  /** Calls once when the element, an article, comes near; the returned function forgets it. */
  watch(element: Element, onNear: () => void): () => void;
  /** Calls everyone who still waits, for printing. */
  all(): void;
  stop(): void;
}

/** Posts so many views away are made ready before they are seen. */
const AHEAD = 1.5;

/**
 * Watches within `root`. An IntersectionObserver looks at all it watches in every frame, 11 ms for 6,000 posts: posts stand
 * one below the other, so that those near are found by halving.
 */
export function near(root: Element): Near {
  const waiting = new Map<Element, () => void>();
  const cards = root.getElementsByTagName('article');
  let frame = 0;
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
    for (let index = firstBelow(cards, top - AHEAD * height); index < cards.length; index += 1) {
      const card = cards[index];
      if (!card || card.getBoundingClientRect().top > bottom + AHEAD * height) break;
      if (waiting.has(card)) found.push(card);
    }
    for (const card of found) arrive(card);
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
      if (element.parentElement) sizes?.observe(element.parentElement);
      ask();
      return () => void waiting.delete(element);
    },
    all() {
      for (const element of [...waiting.keys()]) arrive(element);
    },
    stop() {
      root.removeEventListener('scroll', ask);
      sizes?.disconnect();
      cancelAnimationFrame(frame);
      waiting.clear();
    },
  };
}

/** The first card that ends below a height of the window; as many as there are where none does. */
function firstBelow(cards: HTMLCollectionOf<Element>, height: number): number {
  let from = 0;
  let to = cards.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((cards[middle]?.getBoundingClientRect().bottom ?? 0) < height) from = middle + 1;
    else to = middle;
  }
  return from;
}
