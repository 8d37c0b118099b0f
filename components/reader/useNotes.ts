import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Highlight, Quote } from '../../utils/model';
import type { ReaderHost } from './host';
import { type MarkKind, paint } from './marks';
import type { Selected } from './selection';
import type { Stage } from './stage';

/** The highlights and notes of the thread, and what can be done with them. */
export interface Notes {
  all: Highlight[];
  /** Ids of those whose words are gone from a post that is here. */
  orphans: ReadonlySet<string>;
  add(selection: Selected, color: Highlight['color'], note: string | null): Promise<Highlight | null>;
  edit(id: string, change: { color?: Highlight['color']; note?: string | null }): void;
  remove(id: string): void;
  restore(note: Highlight): void;
  /** The highlight at a point of the view, or null. */
  at(x: number, y: number): Highlight | null;
}

/** The colours a highlight may have, in the order offered. */
export const COLORS: readonly Highlight['color'][] = ['yellow', 'green', 'blue', 'pink', 'purple'];

/** Keeps, paints and finds the thread's highlights in the posts that are rendered. */
export function useNotes(stage: Stage | null, host: ReaderHost): Notes {
  const [all, setAll] = useState<Highlight[]>([]);
  const { ranges, orphans } = usePainted(all, stage, host);
  useEffect(() => void host.notes.list().then(setAll), [host]);
  const put = useCallback(
    (note: Highlight) => setAll((old) => [...old.filter(({ id }) => id !== note.id), note]),
    [],
  );
  return {
    all,
    orphans,
    async add({ post, body, range }, color, note) {
      const quote = host.describe(body, range);
      if (!quote) return null;
      const kept = await host.notes.add({ anchor: { post, quote }, color, note });
      put(kept);
      return kept;
    },
    edit(id, change) {
      setAll((old) => old.map((note) => (note.id === id ? { ...note, ...change } : note)));
      void host.notes.edit(id, change);
    },
    remove(id) {
      setAll((old) => old.filter((note) => note.id !== id));
      void host.notes.edit(id, { trashed: new Date().toISOString() });
    },
    restore(note) {
      put(note);
      void host.notes.edit(note.id, { trashed: null });
    },
    at: (x, y) => all.find(({ id }) => holds(ranges.get(id), x, y)) ?? null,
  };
}

function holds(range: Range | undefined, x: number, y: number): boolean {
  return [...(range?.getClientRects() ?? [])].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

interface Painted {
  ranges: ReadonlyMap<string, Range>;
  orphans: ReadonlySet<string>;
}

function usePainted(all: Highlight[], stage: Stage | null, host: ReaderHost): Painted {
  const [painted, setPainted] = useState<Painted>({ ranges: new Map(), orphans: new Set() });
  useEffect(() => {
    if (!stage) return;
    const ranges = new Map<string, Range>();
    const orphans = new Set<string>();
    const stop = stage.followBodies((post, body) => {
      const here = all.filter(({ anchor }) => anchor.post === post);
      for (const note of here) {
        const range = body && quoteOf(note) && host.locate(body, quoteOf(note) as Quote);
        if (range) ranges.set(note.id, range);
        else ranges.delete(note.id);
        if (body && !range) orphans.add(note.id);
        else orphans.delete(note.id);
      }
      if (here.length === 0) return;
      paintAll(all, ranges);
      setPainted({ ranges: new Map(ranges), orphans: new Set(orphans) });
    });
    paintAll(all, ranges);
    return () => {
      stop();
      paintAll([], ranges);
    };
  }, [all, stage, host]);
  return painted;
}

function quoteOf(note: Highlight): Quote | null {
  return note.anchor.quote ?? null;
}

function paintAll(all: Highlight[], ranges: Map<string, Range>): void {
  for (const color of COLORS) {
    const own = all.filter((note) => note.color === color).flatMap(({ id }) => ranges.get(id) ?? []);
    paint(color satisfies MarkKind, own);
  }
}
