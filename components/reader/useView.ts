import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Thread } from '../../utils/model';
import { type Filters, filter, type Muted, NO_FILTERS, type Row } from '../../utils/reader/filters';
import type { ReaderHost } from './host';

/** What of the thread is shown. */
export interface View {
  rows: Row[];
  filters: Filters;
  muted: Muted;
  /** Number of posts in the rows, folded ones too. */
  shown: number;
  narrow(change: Partial<Filters>): void;
  mute(muted: Muted): void;
}

/** Filters a thread as the user wants; typing in the word filter does not wait for 6,000 posts. */
export function useView(thread: Thread, firstMuted: Muted, host: ReaderHost): View {
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [muted, setMuted] = useState(firstMuted);
  const settled = useSettled(filters, 120);
  const rows = useMemo(() => filter(thread, settled, muted), [thread, settled, muted]);
  const shown = useMemo(
    () => rows.reduce((sum, row) => sum + (row.is === 'post' ? 1 : row.posts.length), 0),
    [rows],
  );
  const narrow = useCallback((change: Partial<Filters>) => setFilters((now) => ({ ...now, ...change })), []);
  const mute = useCallback(
    (next: Muted) => {
      setMuted(next);
      host.saveMuted(next);
    },
    [host],
  );
  return { rows, filters, muted, shown, narrow, mute };
}

/** A value once its words have not changed for some milliseconds; other changes at once. */
function useSettled(filters: Filters, milliseconds: number): Filters {
  const [settled, setSettled] = useState(filters);
  useEffect(() => {
    const wait = filters.words === settled.words ? 0 : milliseconds;
    if (wait === 0) return setSettled(filters);
    const timer = setTimeout(() => setSettled(filters), wait);
    return () => clearTimeout(timer);
  }, [filters, settled.words, milliseconds]);
  return settled;
}
