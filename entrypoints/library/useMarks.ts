import { useCallback, useRef, useState } from 'preact/hooks';

/** Marked rows: one by one, from the last one to this one, or all. */
export function useMarks(ids: string[]) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const mark = useCallback(
    (id: string, isRange: boolean) => {
      const from = ids.indexOf(last.current ?? id);
      const to = ids.indexOf(id);
      last.current = id;
      setMarked((old) => {
        const next = new Set(old);
        if (isRange && from >= 0)
          for (const each of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(each);
        else if (!next.delete(id)) next.add(id);
        return next;
      });
    },
    [ids],
  );
  const all = useCallback(() => setMarked(new Set(ids)), [ids]);
  const clear = useCallback(() => setMarked(new Set()), []);
  return { marked, mark, all, clear };
}
