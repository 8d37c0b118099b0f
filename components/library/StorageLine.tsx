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
  /** Name of the folder backups go to; null where none was chosen. */
  folder: string | null;
  /** Backs up into that folder, or into another; null where the browser gives no folders. */
  onBackupInto: ((isOther: boolean) => void) | null;
  /** Files to be brought in: a backup, or what other programs wrote. */
  onFiles: (files: File[]) => void;
}

/** A backup older than this is asked for again. */
const REMIND_AFTER = 30;

/** Backups and what other programs write; pictures beside Markdown. */
const ACCEPTED = '.zip,.html,.htm,.json,.md,.markdown,.png,.jpg,.jpeg,.gif,.webp';

/** What the library uses, when it was last backed up, and the way to do so. */
export function StorageLine(props: Props) {
  const { used, quota, backupDays, hasClips, onBackup, folder, onBackupInto, onFiles } = props;
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
      {onBackupInto && (
        <button type="button" disabled={!hasClips} onClick={() => onBackupInto(false)}>
          {folder === null ? words('library_backup_folder') : words('library_backup_into', folder)}
        </button>
      )}
      {onBackupInto && folder !== null && (
        <button type="button" disabled={!hasClips} onClick={() => onBackupInto(true)}>
          {words('library_backup_other')}
        </button>
      )}
      <FileButton label={words('library_import')} accept={ACCEPTED} onFiles={onFiles} />
      <FileButton label={words('library_import_folder')} isFolder onFiles={onFiles} />
    </section>
  );
}

interface FileProps {
  label: string;
  accept?: string;
  /** Asks for a folder with all that is in it. */
  isFolder?: boolean;
  onFiles: (files: File[]) => void;
}

function FileButton({ label, accept, isFolder = false, onFiles }: FileProps) {
  return (
    <label class="file">
      {label}
      <input
        type="file"
        multiple
        {...(accept && { accept })}
        {...(isFolder && { webkitdirectory: true })}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files.length > 0) onFiles(files);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
