import type { ComponentChildren } from 'preact';
import { useWords } from '../words';
import type { FoundWords, Row } from './ClipRow';

/** What a row of the list is given, however it looks. */
export interface RowProps {
  row: Row;
  found: FoundWords | null;
  isOpen: boolean;
  isMarked: boolean;
  onOpen: () => void;
  onMark: (isRange: boolean) => void;
  onDrag: (event: DragEvent) => void;
}

/** A row that opens, is marked and is dragged; its children are what it shows. */
export function RowFrame({
  row,
  isOpen,
  isMarked,
  onOpen,
  onMark,
  onDrag,
  look,
  children,
}: RowProps & { look: string; children: ComponentChildren }) {
  const words = useWords();
  return (
    // The keyboard is the list's: it moves an active row and never the focus.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={`row-${row.id}`}
      class={`row ${look}`}
      role="option"
      tabIndex={-1}
      aria-selected={isMarked}
      aria-current={isOpen}
      draggable
      onDragStart={onDrag}
      onClick={(event) =>
        event.shiftKey || event.ctrlKey || event.metaKey ? onMark(event.shiftKey) : onOpen()
      }
    >
      {/* A pointer's way to mark; the keyboard has the space bar. */}
      <span
        class="row-mark"
        aria-hidden="true"
        title={words('library_mark')}
        onClick={(event) => {
          event.stopPropagation();
          onMark(event.shiftKey);
        }}
      />
      {children}
    </div>
  );
}
