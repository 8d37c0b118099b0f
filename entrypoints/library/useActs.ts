import { useMemo } from 'preact/hooks';
import type { Act } from '../../components/library/ClipActions';
import { useWords } from '../../components/words';
import type { Ids } from '../../utils/trash';
import { eraseAll, tag, trash } from './changes';
import { fetchMissing } from './fetchMissing';
import type { Shelf } from './useLibrary';
import type { Opened } from './useOpenClip';
import type { Done, useUndo } from './useUndo';

interface ActsOf {
  shelf: Shelf;
  undo: ReturnType<typeof useUndo>;
  /** What is marked, or what is open where nothing is marked. */
  ids: Ids;
  opened: Opened;
  clear: () => void;
  onExport: (ids: string[]) => void;
  onCopy: (id: string) => Promise<void>;
}

/** What is done with what is marked or open. */
export function useActs({ shelf: { db }, undo, ids, opened, clear, onExport, onCopy }: ActsOf) {
  const words = useWords();
  return useMemo(() => {
    const doing = (work: () => Promise<Done>) => () => {
      if (ids.clips.length + ids.highlights.length === 0) return;
      clear();
      void undo.run(work);
    };
    const copy = async (id: string) => {
      await onCopy(id);
      return { text: words('library_did_copy') };
    };
    const acts = {
      onTrash: doing(() => trash(db, ids, { words, isBack: false })),
      onRestore: doing(() => trash(db, ids, { words, isBack: true })),
      onErase: doing(() => eraseAll(db, ids, words)),
      onExport: () => onExport(ids.clips),
      onTag: (tags: string[]) => void undo.run(() => tag(db, ids.clips, { words, tags })),
    };
    const one = (id: string): Ids => ({ clips: [id], highlights: [] });
    const byName: Record<Act, (id: string) => Promise<Done | null>> = {
      trash: (id) => trash(db, one(id), { words, isBack: false }),
      restore: (id) => trash(db, one(id), { words, isBack: true }),
      erase: (id) => eraseAll(db, one(id), words),
      export: async (id) => {
        onExport([id]);
        return null;
      },
      copy,
      // The reading mode comes when it is first asked for.
      read: async () => {
        const { openReader } = await import('./reader');
        if (opened.is === 'clip') await openReader(opened.open, words);
        return null;
      },
      images: async () => (opened.is === 'clip' ? fetchMissing(opened.open, words) : null),
    };
    const erase = (all: Ids) => void undo.run(() => eraseAll(db, all, words));
    return { ...acts, erase, onAct: (act: Act, id: string) => void undo.run(() => byName[act](id)) };
  }, [db, undo, ids, opened, clear, words, onExport, onCopy]);
}
