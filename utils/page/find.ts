import { collapse } from '../extract/adapter';
import type { Anchor } from '../model';
import { slot } from '../reading';

/** The words of the live page that an anchor means: its quote, else the beginning of its post. */
export function find(anchor: Anchor): Range | null {
  const bodies = slot().reading?.bodies.get(anchor.post) ?? [];
  const body = bodies[0];
  if (!body?.isConnected) return null;
  const wanted = anchor.quote?.exact;
  if (wanted) return bodies.map((part) => locateIn(part, wanted)).find((range) => range !== null) ?? null;
  const range = document.createRange();
  range.selectNodeContents(body);
  range.collapse(true);
  return range;
}

function locateIn(body: Element, wanted: string): Range | null {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!collapse(node.textContent).includes(wanted)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    return range;
  }
  return null;
}
