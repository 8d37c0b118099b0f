/** Share of a pattern's letters that may be changed, missing or added. */
const TOLERANCE = 0.25;

/**
 * The stretch of a text most like a pattern (Sellers' algorithm: edit distance with a free start), or null when more
 * than a quarter of the pattern would have to change. Takes text × pattern steps.
 */
export function nearest(text: string, pattern: string): { from: number; to: number } | null {
  const size = pattern.length;
  // For each length of the pattern's beginning: the cost of the best match that ends here, and where it starts.
  let costs = Uint16Array.from({ length: size + 1 }, (_, length) => length);
  let starts = new Uint32Array(size + 1);
  let nextCosts = new Uint16Array(size + 1);
  let nextStarts = new Uint32Array(size + 1);
  let best = Math.floor(size * TOLERANCE) + 1;
  let found: { from: number; to: number } | null = null;
  for (let end = 1; end <= text.length; end += 1) {
    nextCosts[0] = 0;
    nextStarts[0] = end;
    step(pattern, text[end - 1] ?? '', { costs, starts, nextCosts, nextStarts });
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
    const cost = costs[size] ?? size;
    if (cost >= best) continue;
    best = cost;
    found = { from: starts[size] ?? 0, to: end };
  }
  return found;
}

interface Columns {
  costs: Uint16Array;
  starts: Uint32Array;
  nextCosts: Uint16Array;
  nextStarts: Uint32Array;
}

/** One letter of the text further. */
function step(pattern: string, sign: string, { costs, starts, nextCosts, nextStarts }: Columns): void {
  for (let length = 1; length <= pattern.length; length += 1) {
    const replaced = (costs[length - 1] ?? 0) + (pattern[length - 1] === sign ? 0 : 1);
    const added = (costs[length] ?? 0) + 1;
    const missing = (nextCosts[length - 1] ?? 0) + 1;
    const cost = Math.min(replaced, added, missing);
    nextCosts[length] = cost;
    nextStarts[length] =
      (cost === replaced ? starts[length - 1] : cost === added ? starts[length] : nextStarts[length - 1]) ??
      0;
  }
}
