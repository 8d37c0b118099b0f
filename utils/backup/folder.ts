import type { Db } from '../db';
import { backup } from './write';

/** When the last backup was made, in the library's `state`. */
export const LAST_BACKUP = 'last backup';
const FOLDER = 'backup folder';

/** Backups a folder keeps; older ones are removed once a newer one is whole. */
export const KEPT = 5;

type Folder = FileSystemDirectoryHandle;

/** What Chromium adds to folders and pages; other browsers have none of it. */
interface Asking {
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface Picking {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<Folder>;
}

/** Why a folder took no backup: the user did not allow it, or it is not there any more. */
export class FolderError extends Error {
  readonly why: 'denied' | 'gone';
  constructor(why: 'denied' | 'gone', cause?: unknown) {
    super(`The backup folder: ${why}`, { cause });
    this.why = why;
  }
}

/** Whether this browser lets the user give us a folder. */
export const canPickFolder = () => 'showDirectoryPicker' in globalThis;

/** The folder the user chose before, or null. */
export async function backupFolder(db: Db): Promise<Folder | null> {
  const known = await db.get('state', FOLDER);
  return typeof known === 'object' ? known : null;
}

/** Asks the user for a folder and remembers it; null when they would rather not. Call it in a click. */
export async function pickFolder(db: Db): Promise<Folder | null> {
  try {
    const options = { id: 'plainthread', mode: 'readwrite' } as const;
    const folder = await (globalThis as Picking).showDirectoryPicker?.(options);
    if (folder) await db.put('state', folder, FOLDER);
    return folder ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Writes a backup into a folder, piece by piece, and removes the oldest; answers its name. Call it in a click. */
export async function backUpInto(db: Db, folder: Folder, now: string): Promise<string> {
  // Asked before anything else is awaited: the browser only asks the user in their click.
  const allowed = (await (folder as Asking).requestPermission?.({ mode: 'readwrite' })) ?? 'granted';
  if (allowed !== 'granted') throw new FolderError('denied');
  const name = nameAt(now);
  try {
    const file = await folder.getFileHandle(name, { create: true });
    // Only a whole file takes the place of the empty one: a stream that breaks off is thrown away by the browser.
    await backup(db, now).pipeTo(await file.createWritable());
  } catch (error) {
    await folder.removeEntry(name).catch(() => {});
    if (!(error instanceof DOMException)) throw error;
    if (error.name === 'NotFoundError') throw new FolderError('gone', error);
    if (error.name === 'NotAllowedError') throw new FolderError('denied', error);
    throw error;
  }
  await db.put('state', now, LAST_BACKUP);
  await removeOld(folder);
  return name;
}

const NAME = /^Plainthread backup \d{4}-\d\d-\d\d \d{6}(?:\d{3})?\.zip$/;

/** In order of time, to the millisecond (two of one second are two files), and a name every file system takes. */
function nameAt(now: string): string {
  return `Plainthread backup ${now.slice(0, 10)} ${now.slice(11, 23).replace(/[:.]/g, '')}.zip`;
}

/** A file that cannot be removed does no harm: the backup itself is there. */
async function removeOld(folder: Folder): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) if (NAME.test(name)) names.push(name);
  for (const name of names.sort().slice(0, -KEPT)) await folder.removeEntry(name).catch(() => {});
}
