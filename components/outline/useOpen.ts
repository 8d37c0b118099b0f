import { useCallback, useMemo, useState } from 'preact/hooks';
import { type Item, keysAbove } from './items';

/** Up to this many items everything is open at first. */
const OPEN_AT_FIRST = 150;

/** Which items are open. While a filter is set, all that hold a match are. */
export function useOpen(items: Item[], filtering: boolean) {
  const [changes, setChanges] = useState(new Map<string, boolean>());
  const [depth, setDepth] = useState<number | null>(null);
  const opened = useMemo(() => {
    const known = depth ?? (count(items) > OPEN_AT_FIRST ? 1 : Number.POSITIVE_INFINITY);
    return new Set(keysAbove(items, known));
  }, [items, depth]);
  const isOpen = useCallback(
    (key: string) => changes.get(key) ?? (filtering || opened.has(key)),
    [changes, filtering, opened],
  );
  const toggle = (keys: string[], open: boolean) =>
    setChanges((before) => new Map([...before, ...keys.map((key) => [key, open] as const)]));
  const toDepth = (level: number) => {
    setDepth(level);
    setChanges(new Map());
  };
  return { isOpen, toggle, toDepth };
}

function count(items: Item[]): number {
  return items.reduce((sum, item) => sum + 1 + count(item.children), 0);
}
