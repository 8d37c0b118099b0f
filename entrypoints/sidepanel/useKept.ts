import { useCallback, useEffect, useState } from 'preact/hooks';
import { changeHighlight, clipsAt, highlightsAt, trash } from '../../utils/keep';
import type { Clip, Highlight } from '../../utils/model';
import { hear } from '../../utils/talk';

/** What was kept of the shown page. */
export interface Kept {
  clips: Clip[];
  highlights: Highlight[];
}

/** Something just put into the trash, and how to take it out again. */
export interface Undoable {
  undo(): void;
}

const NOTHING: Kept = { clips: [], highlights: [] };
/** How long a deletion can be taken back here, in milliseconds; the library's trash keeps it for 30 days. */
const UNDO_TIME = 8000;

/** Clips and highlights of a thread, newest state, whoever changes them. */
export function useKept(url: string | null) {
  const [kept, setKept] = useState<Kept>(NOTHING);
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const reload = useCallback(async () => setKept(url === null ? NOTHING : await keptAt(url)), [url]);
  useEffect(() => {
    void reload();
    return hear({ kept: () => void reload() });
  }, [reload]);
  useEffect(() => {
    const timer = undoable && setTimeout(() => setUndoable(null), UNDO_TIME);
    return () => clearTimeout(timer ?? undefined);
  }, [undoable]);
  const change = async (act: () => Promise<unknown>, back: () => Promise<unknown>) => {
    await act();
    await reload();
    setUndoable({
      undo: () => {
        setUndoable(null);
        void back().then(reload);
      },
    });
  };
  return {
    kept,
    undoable,
    reload,
    deleteClip: ({ id }: Clip) =>
      change(
        () => trash([id]),
        () => trash([id], true),
      ),
    deleteHighlight: ({ id }: Highlight) =>
      change(
        () => changeHighlight(id, { trashed: new Date().toISOString() }),
        () => changeHighlight(id, { trashed: null }),
      ),
  };
}

async function keptAt(url: string): Promise<Kept> {
  const [clips, highlights] = await Promise.all([clipsAt(url), highlightsAt(url)]);
  return { clips, highlights };
}
