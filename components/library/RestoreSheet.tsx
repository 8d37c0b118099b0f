import { shortMoment } from '../../utils/moment';
import { useWords } from '../words';
import { CountTable } from './CountTable';
import { Dialog } from './Dialog';

type Counts = Record<'new' | 'same' | 'newerHere' | 'newerThere', number>;

interface Props {
  made: string;
  clips: Counts;
  highlights: Counts;
  damaged: number;
  /** How many records are in already; null before it starts. */
  done: number | null;
  onRestore: () => void;
  onClose: () => void;
}

const ROWS = ['new', 'newerThere', 'newerHere', 'same'] as const;

/** What a backup would change, before it changes anything. */
export function RestoreSheet({ made, clips, highlights, damaged, done, onRestore, onClose }: Props) {
  const words = useWords();
  return (
    <Dialog title={words('library_restore_title', shortMoment(made))} onClose={onClose}>
      <CountTable
        rows={ROWS.map((row) => ({
          label: words(`library_restore_${row}`),
          clips: clips[row],
          highlights: highlights[row],
        }))}
      />
      {damaged > 0 && <p class="remark">{words('library_restore_damaged', String(damaged))}</p>}
      <p>{done === null ? words('library_restore_text') : words('library_restore_progress', String(done))}</p>
      <div class="acts">
        <button type="button" class="primary" disabled={done !== null} onClick={onRestore}>
          {words('library_restore_do')}
        </button>
        <button type="button" onClick={onClose}>
          {words('library_close')}
        </button>
      </div>
    </Dialog>
  );
}
