import type { Highlight } from '../model';
import { slot } from '../reading';
import { askExtension } from '../talk';
import { find } from './find';
import { paint } from './mark';

const COLORS: Highlight['color'][] = ['yellow', 'green', 'blue', 'pink', 'purple'];

/** Paints the thread's highlights on the page, as they stand in the library now. */
export async function paintHighlights(): Promise<void> {
  const url = slot().reading?.thread.url;
  const highlights = url ? await askExtension('highlightsOf', { url }) : [];
  for (const color of COLORS) {
    const places = highlights
      .filter((highlight) => highlight.color === color)
      .map(({ anchor }) => find(anchor));
    paint(
      color,
      places.filter((range) => range !== null),
    );
  }
}
