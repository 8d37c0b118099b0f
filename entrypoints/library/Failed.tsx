import { useState } from 'preact/hooks';
import { useWords } from '../../components/words';
import { backup } from '../../utils/backup/write';
import { openAsIs } from '../../utils/db';
import { blobOf } from '../../utils/export';
import { download } from './save';

interface Props {
  why: string;
  onRetry: () => Promise<void>;
}

/** The library could not be opened: nothing was changed, and what is there can still be exported. */
export function Failed({ why, onRetry }: Props) {
  const words = useWords();
  const [failure, setFailure] = useState<string | null>(null);
  return (
    <main class="failed">
      <h1>{words('library_closed')}</h1>
      <p>{words('library_closed_text')}</p>
      <pre>{why}</pre>
      <div class="acts">
        <button type="button" onClick={() => void onRetry()}>
          {words('library_retry')}
        </button>
        <button
          type="button"
          onClick={() => exportAsIs().catch((error: unknown) => setFailure(String(error)))}
        >
          {words('library_export_as_is')}
        </button>
      </div>
      {failure && <pre>{failure}</pre>}
    </main>
  );
}

/** A backup of the database as it stands, whatever its version. */
async function exportAsIs(): Promise<void> {
  const db = await openAsIs();
  const now = new Date().toISOString();
  download(`Plainthread backup ${now.slice(0, 10)}.zip`, await blobOf(backup(db, now)));
  db.close();
}
