import type { Place } from '../messages';
import type { Anchor, OutlineNode } from '../model';
import { slot } from '../reading';
import { bodiesOf, find } from './find';

/** The line of the window where the eye is: what starts above it has been reached. */
const EYE = 0.3;

/** Where the reader is in the page, or in the open reading mode. */
export function placeNow(): Place {
  const { reader, reading } = slot();
  if (reader) return reader.place();
  if (!reading) return { anchor: null, passed: 0 };
  return {
    anchor: anchorAbove(anchorsOf(reading.thread.outline)),
    passed: passed(bodiesOf('')),
  };
}

/** Tells the place now and at every scroll, at most once a frame, until the returned function is called. */
export function follow(tellPlace: (place: Place) => void): () => void {
  let frame = 0;
  let told = '';
  const look = () => {
    frame = 0;
    const place = placeNow();
    const text = JSON.stringify(place);
    if (text === told) return;
    told = text;
    tellPlace(place);
  };
  const scrolled = () => {
    frame ||= requestAnimationFrame(look);
  };
  look();
  slot().moved = scrolled;
  // Capturing: forums scroll inner boxes too, and `scroll` does not bubble.
  document.addEventListener('scroll', scrolled, { passive: true, capture: true });
  window.addEventListener('resize', scrolled, { passive: true });
  return () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('scroll', scrolled, { capture: true });
    window.removeEventListener('resize', scrolled);
    if (slot().moved === scrolled) slot().moved = null;
  };
}

function anchorsOf(nodes: OutlineNode[]): Anchor[] {
  return nodes.flatMap((node) => [node.anchor, ...anchorsOf(node.children)]);
}

/** The last anchor above the eye line whose words are there. Anchors stand in the order of the page, so halving finds it. */
function anchorAbove(anchors: Anchor[]): Anchor | null {
  const eye = window.innerHeight * EYE;
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = topOf(anchors[middle]);
    if (top !== null && top > eye) high = middle;
    else low = middle + 1;
  }
  return anchors.slice(0, low).findLast((anchor) => topOf(anchor) !== null) ?? null;
}

/** Ranges follow the page as it changes, so that words are looked for once a reading, not at every scroll. */
const known = new WeakMap<Anchor, Range | null>();

function topOf(anchor: Anchor | undefined): number | null {
  if (!anchor) return null;
  if (!known.has(anchor)) known.set(anchor, find(anchor));
  return known.get(anchor)?.getBoundingClientRect().top ?? null;
}

function passed(bodies: Element[]): number {
  const first = bodies[0]?.getBoundingClientRect();
  const last = bodies.at(-1)?.getBoundingClientRect();
  if (!first || !last) return 0;
  const height = last.bottom - first.top;
  const above = window.innerHeight - first.top;
  return height > 0 ? Math.min(1, Math.max(0, Math.round((above / height) * 1000) / 1000)) : 0;
}
