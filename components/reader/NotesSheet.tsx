import type { Highlight, Thread } from '../../utils/model';
import { useWords, type Word } from '../words';
import { Icon } from './Icon';
import { Sheet } from './Sheet';
import { COLORS, type Notes } from './useNotes';

interface Props {
  notes: Notes;
  thread: Thread;
  /** The highlight whose note the user wants to write. */
  editing: string | null;
  onEdit: (id: string | null) => void;
  onGo: (note: Highlight) => void;
  onRemoved: (note: Highlight) => void;
  onClose: () => void;
}

/** All highlights and notes of the thread in its order; those whose words are gone come last, never dropped. */
export function NotesSheet({ notes, thread, editing, onEdit, onGo, onRemoved, onClose }: Props) {
  const words = useWords();
  const order = new Map(thread.posts.map(({ id }, index) => [id, index]));
  const index = (note: Highlight) => order.get(note.anchor.post) ?? Number.POSITIVE_INFINITY;
  const isLost = (note: Highlight) => notes.orphans.has(note.id);
  const sorted = [...notes.all].sort((a, b) => Number(isLost(a)) - Number(isLost(b)) || index(a) - index(b));
  const remove = (note: Highlight) => {
    notes.remove(note.id);
    onRemoved(note);
  };
  return (
    <Sheet title={words('reader_notes')} onClose={onClose}>
      {sorted.length === 0 && <p class="sheet-note">{words('reader_no_notes')}</p>}
      <ul class="notes">
        {sorted.map((note) => (
          <li key={note.id} data-color={note.color}>
            <button type="button" class="note-words" onClick={() => onGo(note)} disabled={isLost(note)}>
              {note.anchor.quote?.exact}
            </button>
            {isLost(note) && <p class="note-lost">{words('reader_note_lost')}</p>}
            {!order.has(note.anchor.post) && <p class="note-lost">{words('reader_note_elsewhere')}</p>}
            {editing === note.id ? (
              <NoteEditor note={note} onDone={(text) => done(note, text)} />
            ) : (
              note.note && <p class="note-text">{note.note}</p>
            )}
            <div class="note-buttons">
              {COLORS.map((color) => (
                <button
                  key={color}
                  type="button"
                  class="swatch small"
                  data-color={color}
                  aria-label={words(`reader_color_${color}` as Word)}
                  aria-pressed={note.color === color}
                  onClick={() => notes.edit(note.id, { color })}
                />
              ))}
              <button
                type="button"
                class="icon-button small"
                aria-label={words('reader_note')}
                onClick={() => onEdit(note.id)}
              >
                <Icon name="note" />
              </button>
              <button
                type="button"
                class="icon-button small"
                aria-label={words('reader_remove')}
                onClick={() => remove(note)}
              >
                <Icon name="trash" />
              </button>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );

  function done(note: Highlight, text: string) {
    notes.edit(note.id, { note: text.trim() || null });
    onEdit(null);
  }
}

function NoteEditor({ note, onDone }: { note: Highlight; onDone: (text: string) => void }) {
  const words = useWords();
  return (
    <textarea
      ref={(area) => area?.focus()}
      aria-label={words('reader_note')}
      placeholder={words('reader_note_placeholder')}
      defaultValue={note.note ?? ''}
      onBlur={(event) => onDone(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onDone(event.currentTarget.value);
      }}
    />
  );
}
