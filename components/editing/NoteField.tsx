import { useState } from 'preact/hooks';
import { useWords } from '../words';

interface Props {
  note: string | null;
  onChange: (note: string | null) => void;
}

/** A note that is kept when the field is left; empty means none. */
export function NoteField({ note, onChange }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState(note ?? '');
  const keep = () => {
    const text = typed.trim() || null;
    if (text !== note) onChange(text);
  };
  return (
    <textarea
      class="note-field"
      dir="auto"
      rows={Math.min(8, Math.max(1, typed.split('\n').length))}
      value={typed}
      aria-label={words('library_note')}
      placeholder={words('library_note_hint')}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
    />
  );
}
