import { useEffect, useState } from 'preact/hooks';
import { RestoreSheet } from '../../components/library/RestoreSheet';
import { StorageLine } from '../../components/library/StorageLine';
import { useWords } from '../../components/words';
import { backUpInto, backupFolder, canPickFolder, LAST_BACKUP, pickFolder } from '../../utils/backup/folder';
import { type Preview, preview, restoreBackup } from '../../utils/backup/restore';
import { backup } from '../../utils/backup/write';
import { blobOf } from '../../utils/export';
import { type ImportPreview, previewImport, readFiles } from '../../utils/import';
import type { ImportFile } from '../../utils/import/found';
import { tell } from '../../utils/talk';
import { Importing } from './Importing';
import { download } from './save';
import type { Shelf } from './useLibrary';
import type { useUndo } from './useUndo';

interface Props {
  shelf: Shelf;
  undo: ReturnType<typeof useUndo>;
}

const DAY = 86_400_000;

/** Storage used, backup and restore. */
export function Storage({ shelf, undo }: Props) {
  const words = useWords();
  const { db, change } = shelf;
  const { used, quota, days } = useUse(shelf, change);
  const [file, setFile] = useState<{ blob: Blob; preview: Preview } | null>(null);
  const [found, setFound] = useState<ImportPreview | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const onBackup = () =>
    void undo.run(async () => {
      const now = new Date().toISOString();
      const name = `Plainthread backup ${now.slice(0, 10)}.zip`;
      download(name, await blobOf(backup(db, now)));
      await db.put('state', now, LAST_BACKUP);
      return { text: words('library_did_export', name) };
    });
  const [folder, setFolder] = useFolder(shelf);
  const onBackupInto = (isOther: boolean) =>
    void undo.run(async () => {
      const chosen = (!isOther && folder) || (await pickFolder(db));
      if (!chosen) return null;
      setFolder(chosen);
      const name = await backUpInto(db, chosen, new Date().toISOString());
      return { text: words('library_did_backup', name, chosen.name) };
    });
  const onFiles = (files: File[]) =>
    void undo.run(async () => {
      const [first] = files;
      const found = first && files.length === 1 ? await preview(db, first).catch(() => null) : null;
      if (found && first) setFile({ blob: first, preview: found });
      else setFound(await previewImport(db, await readFiles(files.map(importFile))));
      return null;
    });
  const restore = ({ blob }: { blob: Blob }) =>
    void undo.run(async () => {
      setDone(0);
      try {
        await restoreBackup(db, blob, setDone);
      } finally {
        setDone(null);
        setFile(null);
        tell('kept', { ids: [] });
      }
      return { text: words('library_did_restore_backup') };
    });
  return (
    <>
      <StorageLine
        used={used}
        quota={quota}
        backupDays={days}
        hasClips={shelf.clips.length + shelf.highlights.length > 0}
        onBackup={onBackup}
        folder={folder?.name ?? null}
        onBackupInto={canPickFolder() ? onBackupInto : null}
        onFiles={onFiles}
      />
      {file && (
        <RestoreSheet
          {...file.preview}
          made={file.preview.manifest.created}
          done={done}
          onRestore={() => restore(file)}
          onClose={() => setFile(null)}
        />
      )}
      {found && <Importing shelf={shelf} preview={found} undo={undo} onClose={() => setFound(null)} />}
    </>
  );
}

/** The folder the user chose for backups; read at opening, so that the click need not wait for it. */
function useFolder({ db }: Shelf) {
  const [folder, setFolder] = useState<FileSystemDirectoryHandle | null>(null);
  useEffect(() => {
    backupFolder(db).then(setFolder, (error: unknown) => console.error('No backup folder', error));
  }, [db]);
  return [folder, setFolder] as const;
}

function importFile(file: File): ImportFile {
  return { path: file.webkitRelativePath || file.name, blob: file };
}

interface Use {
  used: number | null;
  quota: number | null;
  days: number | null;
}

function useUse({ db }: Shelf, change: number): Use {
  const [use, setUse] = useState<Use>({ used: null, quota: null, days: null });
  useEffect(() => {
    Promise.all([navigator.storage.estimate(), db.get('state', LAST_BACKUP)]).then(
      ([{ usage, quota }, last]) => {
        const days = typeof last === 'string' ? Math.floor((Date.now() - Date.parse(last)) / DAY) : null;
        setUse({ used: usage ?? null, quota: quota ?? null, days });
      },
      (error: unknown) => console.error('The browser does not say what is used', error),
    );
  }, [db, change]);
  return use;
}
