import { useWords } from '../words';

/** Says what was just done and offers to take it back. */
export function UndoBar({ text, onUndo }: { text: string; onUndo(): void }) {
  const words = useWords();
  return (
    <div class="undo" role="status">
      <span>{text}</span>
      <button type="button" class="button quiet small" onClick={onUndo}>
        {words('panel_undo')}
      </button>
    </div>
  );
}
