import { type Layer, layer } from './layer';

/** A paint of `components/page.css`. */
export type Paint = 'shown' | 'yellow' | 'green' | 'blue' | 'pink' | 'purple';

const boxes = new Map<Paint, Layer>();

/** Paints words without touching the page's elements; what the same paint marked before is let go. */
export function paint(name: Paint, ranges: Range[]): void {
  boxes.get(name)?.remove();
  boxes.delete(name);
  if (!hasHighlights()) {
    if (ranges.length > 0) boxes.set(name, frame(ranges));
  } else if (ranges.length > 0) CSS.highlights.set(`plainthread-${name}`, new Highlight(...ranges));
  else CSS.highlights.delete(`plainthread-${name}`);
}

function hasHighlights(): boolean {
  return typeof Highlight === 'function' && 'highlights' in CSS;
}

const FRAME = `i { position: absolute; border-radius: 3px; background: #ffc94d66; mix-blend-mode: multiply; }`;

/** Firefox before 140 has no highlights: boxes over the words, for as long as the page does not move. */
function frame(ranges: Range[]): Layer {
  const over = layer(FRAME);
  for (const { left, top, width, height } of ranges.flatMap((range) => [...range.getClientRects()])) {
    const box = document.createElement('i');
    box.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    over.root.append(box);
  }
  document.addEventListener('scroll', () => over.remove(), { once: true, capture: true, passive: true });
  return over;
}

/** How long shown words stay marked, in milliseconds. */
const MOMENT = 2600;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Marks words for a moment, so that the eye finds them. */
export function flash(range: Range): void {
  clearTimeout(timer);
  paint('shown', [range]);
  timer = setTimeout(() => paint('shown', []), MOMENT);
}
