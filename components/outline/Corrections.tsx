import type { Correction } from '../../utils/model';
import { useWords } from '../words';
import type { Item } from './items';

const KINDS = ['higher', 'deeper', 'text'] as const;

/** Buttons that correct the heading chosen in the tree. */
export function Corrections(props: { item: Item | null; onCorrect: (correction: Correction) => void }) {
  const words = useWords();
  const item = props.item?.is === 'heading' ? props.item : null;
  return (
    <div role="toolbar" class="outline-corrections" aria-label={words('outline_correct')}>
      {KINDS.map((is) => (
        <button
          type="button"
          key={is}
          disabled={!item}
          onClick={() => item && props.onCorrect({ is, anchor: item.node.anchor })}
        >
          {words(`outline_${is}`)}
        </button>
      ))}
    </div>
  );
}
