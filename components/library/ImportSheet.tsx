import { useWords } from '../words';
import { CountTable } from './CountTable';
import { Dialog } from './Dialog';

/** How many clips and highlights. */
interface Count {
  clips: number;
  highlights: number;
}

interface Props {
  fresh: Count;
  known: Count;
  /** Titles of the first new clips. */
  titles: string[];
  /** Paths of files that hold nothing we understand. */
  unread: string[];
  /** How many clips are in already; null before it starts. */
  done: number | null;
  onImport: () => void;
  onClose: () => void;
}

/** What files of other programs would bring, before anything is changed. */
export function ImportSheet({ fresh, known, titles, unread, done, onImport, onClose }: Props) {
  const words = useWords();
  const total = fresh.clips + fresh.highlights + known.clips;
  return (
    <Dialog title={words('library_import_title')} onClose={onClose}>
      <CountTable
        rows={[
          { label: words('library_restore_new'), ...fresh },
          { label: words('library_import_known'), ...known },
        ]}
      />
      {titles.length > 0 && (
        <ul class="import-titles">
          {titles.map((title, index) => (
            <li key={index} dir="auto">
              {title}
            </li>
          ))}
        </ul>
      )}
      {unread.length > 0 && (
        <details class="remark">
          <summary>{words('library_import_unread', String(unread.length))}</summary>
          {unread.slice(0, 100).join('\n')}
        </details>
      )}
      {done !== null && <p>{words('library_restore_progress', String(done))}</p>}
      <div class="acts">
        <button type="button" class="primary" disabled={done !== null || total === 0} onClick={onImport}>
          {words('library_import_do')}
        </button>
        <button type="button" onClick={onClose}>
          {words('library_close')}
        </button>
      </div>
    </Dialog>
  );
}
