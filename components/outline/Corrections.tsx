import type { Correction } from '../../utils/model';
import { useWords } from '../words';
import type { Item } from './items';

const KINDS = ['higher', 'deeper', 'text'] as const;

/** What the user can do when the outline is wrong. */
export interface Correcting {
  onCorrect: (correction: Correction) => void;
  /** Makes the words selected in the page a heading. */
  onAdd: () => void;
  /** Takes the last correction back; null when there is none. */
  onUndo: (() => void) | null;
}

/** Buttons that correct the heading chosen in the tree. */
export function Corrections({ item, onCorrect, onAdd, onUndo }: Correcting & { item: Item | null }) {
  const words = useWords();
  const heading = item?.is === 'heading' ? item : null;
  return (
    <details class="outline-corrections">
      <summary>{words('outline_correct')}</summary>
      <p>{heading ? heading.text : words('outline_choose')}</p>
      <div role="toolbar" aria-label={words('outline_correct')}>
        {KINDS.map((is) => (
          <button
            type="button"
            key={is}
            disabled={!heading}
            onClick={() => heading && onCorrect({ is, anchor: heading.node.anchor })}
          >
            {words(`outline_${is}`)}
          </button>
        ))}
        <button type="button" onClick={onAdd}>
          {words('outline_heading')}
        </button>
        {onUndo && (
          <button type="button" onClick={onUndo}>
            {words('outline_undo')}
          </button>
        )}
      </div>
    </details>
  );
}
