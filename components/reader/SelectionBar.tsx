import { useEffect, useState } from 'preact/hooks';
import type { Highlight } from '../../utils/model';
import { useWords, type Word } from '../words';
import { Icon } from './Icon';
import { type Selected, selected } from './selection';
import { COLORS } from './useNotes';

interface Props {
  root: ShadowRoot | Document;
  onMark: (selection: Selected, color: Highlight['color']) => void;
  onNote: (selection: Selected) => void;
  onClip: (selection: Selected) => void;
}

/** Appears over selected words: colours, a note, clipping. */
export function SelectionBar({ root, onMark, onNote, onClip }: Props) {
  const words = useWords();
  const selection = useSelected(root);
  if (!selection) return null;
  const box = selection.range.getBoundingClientRect();
  const above = box.top > 110;
  const style = {
    insetBlockStart: `${above ? box.top - 8 : box.bottom + 8}px`,
    left: `${Math.min(Math.max(box.left + box.width / 2, 150), window.innerWidth - 150)}px`,
  };
  // Pressing a button must not take the selection away.
  const hold = (event: Event) => event.preventDefault();
  return (
    <div
      class={`selection-bar ${above ? 'above' : 'below'}`}
      style={style}
      role="toolbar"
      aria-label={words('reader_selection')}
      onPointerDown={hold}
      onMouseDown={hold}
    >
      {COLORS.map((color) => (
        <button
          key={color}
          type="button"
          class="swatch"
          data-color={color}
          aria-label={words(`reader_color_${color}` as Word)}
          title={words(`reader_color_${color}` as Word)}
          onClick={() => onMark(selection, color)}
        />
      ))}
      <button
        type="button"
        class="icon-button"
        aria-label={words('reader_note')}
        title={words('reader_note')}
        onClick={() => onNote(selection)}
      >
        <Icon name="note" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={words('reader_clip_selection')}
        title={words('reader_clip_selection')}
        onClick={() => onClip(selection)}
      >
        <Icon name="clip" />
      </button>
    </div>
  );
}

function useSelected(root: ShadowRoot | Document): Selected | null {
  const [now, setNow] = useState<Selected | null>(null);
  useEffect(() => {
    let isHeld = false;
    const look = () => setNow(isHeld ? null : selected(root));
    const press = (event: Event) => {
      isHeld = !(event.target instanceof Element && event.target.closest('.selection-bar'));
    };
    const release = () => {
      isHeld = false;
      setTimeout(look);
    };
    document.addEventListener('selectionchange', look);
    root.addEventListener('pointerdown', press, true);
    root.addEventListener('pointerup', release, true);
    return () => {
      document.removeEventListener('selectionchange', look);
      root.removeEventListener('pointerdown', press, true);
      root.removeEventListener('pointerup', release, true);
    };
  }, [root]);
  return now;
}
