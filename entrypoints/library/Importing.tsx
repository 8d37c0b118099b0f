import { useState } from 'preact/hooks';
import { ImportSheet } from '../../components/library/ImportSheet';
import { useWords } from '../../components/words';
import { bringIn, type ImportPreview } from '../../utils/import';
import { tell } from '../../utils/talk';
import { trash } from './changes';
import type { Shelf } from './useLibrary';
import type { useUndo } from './useUndo';

interface Props {
  shelf: Shelf;
  preview: ImportPreview;
  undo: ReturnType<typeof useUndo>;
  onClose: () => void;
}

const TITLES = 8;

/** An import: shows what it would do, does it, and can put all that is new into the trash again. */
export function Importing({ shelf: { db }, preview, undo, onClose }: Props) {
  const words = useWords();
  const [done, setDone] = useState<number | null>(null);
  const { fresh, known } = preview;
  const counts = ({ captures, highlights }: ImportPreview['fresh']) => {
    return { clips: captures.length, highlights: highlights.length };
  };
  const onImport = () =>
    void undo.run(async () => {
      setDone(0);
      try {
        const added = await bringIn(db, preview, new Date().toISOString(), setDone);
        return {
          text: words('library_did_import', String(added.clips.length), String(added.highlights.length)),
          undo: () => trash(db, added, { words, isBack: false }),
        };
      } finally {
        tell('kept', { ids: [] });
        onClose();
      }
    });
  return (
    <ImportSheet
      fresh={counts(fresh)}
      known={counts(known)}
      titles={fresh.captures.slice(0, TITLES).map(({ thread }) => thread.title)}
      unread={preview.unread}
      done={done}
      onImport={onImport}
      onClose={onClose}
    />
  );
}
