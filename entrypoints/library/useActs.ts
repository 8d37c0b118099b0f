import { useMemo } from 'preact/hooks';
import type { Act } from '../../components/library/ClipActions';
import { useWords } from '../../components/words';
import { eraseAll, tag, trash } from './changes';
import type { Shelf } from './useLibrary';
import type { useUndo } from './useUndo';

interface ActsOf {
  shelf: Shelf;
  undo: ReturnType<typeof useUndo>;
  /** The marked clips, or the open one where none is marked. */
  clipIds: string[];
  clear: () => void;
  onExport: (ids: string[]) => void;
  onCopy: (id: string) => Promise<void>;
}

/** What is done with the marked clips. */
export function useActs({ shelf: { db }, undo, clipIds, clear, onExport, onCopy }: ActsOf) {
  const words = useWords();
  return useMemo(() => {
    const doing = (work: () => Promise<{ text: string }>) => () => {
      if (clipIds.length === 0) return;
      clear();
      void undo.run(work);
    };
    const copy = async (id: string) => {
      await onCopy(id);
      return { text: words('library_did_copy') };
    };
    const acts = {
      onTrash: doing(() => trash(db, clipIds, { words, isBack: false })),
      onRestore: doing(() => trash(db, clipIds, { words, isBack: true })),
      onErase: doing(() => eraseAll(db, clipIds, words)),
      onExport: () => onExport(clipIds),
      onTag: (tags: string[]) => void undo.run(() => tag(db, clipIds, { words, tags })),
    };
    const byName: Record<Act, (id: string) => void> = {
      trash: acts.onTrash,
      restore: acts.onRestore,
      erase: acts.onErase,
      export: acts.onExport,
      copy: (id) => void undo.run(() => copy(id)),
      images: () => {},
    };
    return { ...acts, onAct: (act: Act, id: string) => byName[act](id) };
  }, [db, undo, clipIds, clear, words, onExport, onCopy]);
}
