import { useWords } from '../words';
import { sizeOf } from './size';

interface Props {
  /** Bytes; null where the browser does not say. */
  used: number | null;
  quota: number | null;
  /** Days since the last backup; null when there was none. */
  backupDays: number | null;
  /** There is something to lose. */
  hasClips: boolean;
  onBackup: () => void;
  onRestore: (file: File) => void;
}

/** A backup older than this is asked for again. */
const REMIND_AFTER = 30;

/** What the library uses, when it was last backed up, and the way to do so. */
export function StorageLine({ used, quota, backupDays, hasClips, onBackup, onRestore }: Props) {
  const words = useWords();
  const isLate = hasClips && (backupDays === null || backupDays > REMIND_AFTER);
  return (
    <section class="storage">
      {used !== null && quota !== null && <p>{words('library_storage', sizeOf(used), sizeOf(quota))}</p>}
      <p class={isLate ? 'late' : ''}>
        {backupDays === null
          ? words('library_backup_never')
          : words('library_backup_days', String(backupDays))}
      </p>
      <button type="button" disabled={!hasClips} onClick={onBackup}>
        {words('library_backup')}
      </button>
      <label class="file">
        {words('library_restore')}
        <input
          type="file"
          accept=".zip"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) onRestore(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
    </section>
  );
}
