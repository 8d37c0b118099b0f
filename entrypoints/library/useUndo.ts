import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Notice } from '../../components/library/Toast';
import { useWords } from '../../components/words';
import { isFull } from '../../utils/full';

/** A thing that was done: says what, and takes it back. */
export interface Done {
  text: string;
  undo?: () => Promise<unknown>;
}

/** Does things that can be taken back, one by one, and says what was done or why it failed. */
export function useUndo(reload: () => Promise<void>) {
  const words = useWords();
  const [notice, setNotice] = useState<Notice | null>(null);
  const past = useRef<(() => Promise<unknown>)[]>([]);
  const close = useCallback(() => setNotice(null), []);
  const undoLast = useCallback(async () => {
    const undo = past.current.pop();
    setNotice(null);
    if (!undo) return;
    await undo();
    await reload();
  }, [reload]);
  const run = useCallback(
    async (work: () => Promise<Done | null>) => {
      try {
        const done = await work();
        await reload();
        if (!done) return;
        if (done.undo) past.current.push(done.undo);
        setNotice({ text: done.text, ...(done.undo && { undo: () => void undoLast() }) });
      } catch (error) {
        setNotice({
          text: isFull(error) ? words('library_full') : words('library_failed', String(error)),
          isError: true,
        });
      }
    },
    [reload, undoLast, words],
  );
  return useMemo(() => ({ notice, close, run, undoLast }), [notice, close, run, undoLast]);
}
