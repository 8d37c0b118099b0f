import type { Highlight } from '../../utils/model';
import { NoteField } from '../editing/NoteField';
import { useWords } from '../words';

/** The colours of highlights, in the order in which they are offered. */
const COLORS: Highlight['color'][] = ['yellow', 'green', 'blue', 'pink', 'purple'];

interface Props {
  highlight: Highlight;
  onEdit: (change: Partial<Pick<Highlight, 'color' | 'note'>>) => void;
  onDelete: () => void;
}

/** Marked words with their colour and note, both to be changed. */
export function HighlightCard({ highlight, onEdit, onDelete }: Props) {
  const words = useWords();
  return (
    <div class={`highlight color-${highlight.color}`}>
      <blockquote dir="auto">{highlight.anchor.quote?.exact}</blockquote>
      <NoteField key={highlight.updated} note={highlight.note} onChange={(note) => onEdit({ note })} />
      <div class="colors" role="radiogroup" aria-label={words('library_color')}>
        {COLORS.map((color) => (
          <label key={color} class={`color-${color}`} title={words(`library_color_${color}`)}>
            <input
              type="radio"
              name={`color-${highlight.id}`}
              checked={color === highlight.color}
              aria-label={words(`library_color_${color}`)}
              onChange={() => onEdit({ color })}
            />
          </label>
        ))}
        <button type="button" class="quiet" onClick={onDelete}>
          {words('library_act_trash')}
        </button>
      </div>
    </div>
  );
}
