import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Notice } from '../../components/library/Toast';
import { useWords, type Words } from '../../components/words';
import { FolderError } from '../../utils/backup/folder';
import { isFull } from '../../utils/full';

/** A thing that was done: says what, and takes it back. */
export interface Done {
  text: string;
  undo?: () => Promise<unknown>;
}

/** Why something did not work, in the user's language. */
function whyNot(error: unknown, words: Words): string {
  if (isFull(error)) return words('library_full');
  if (error instanceof FolderError) return words(`library_folder_${error.why}`);
  return words('library_failed', String(error));
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
          text: whyNot(error, words),
          isError: true,
        });
      }
    },
    [reload, undoLast, words],
  );
  return useMemo(() => ({ notice, close, run, undoLast }), [notice, close, run, undoLast]);
}
