import type { Db } from './db';
import { changeOf, nameOf, partsOf, type Step, stepsIn } from './journal';
import type { Folder } from './journalFolder';

const FLAG = 'journal';
/** Changes there were when the browser started. */
const START = 'start';

/**
 * Where the database was made anew, everything in the journal is put back; where the journal is new, it gets everything.
 * At the start of a browser that may have been killed (`isStart`) either may have lost changes without a word: what one
 * of them knows beyond the other is put there. False where a known database could not be compared: it is used as it is.
 */
export async function recover(db: Db, folder: Folder | null, isStart = false): Promise<boolean> {
  const isKnown = (await db.get('state', FLAG)) === 1;
  if (!folder || (isKnown && !isStart)) return true;
  if (!isKnown) await putBack(db, folder, isStart);
  return !isKnown || tried(compare(db, folder));
}

/** A new database gets what the journal has, a new journal what the database has. */
async function putBack(db: Db, folder: Folder, isStart: boolean): Promise<void> {
  if (isStart) await tried(folder.settle());
  const names = (await folder.names()).sort();
  if (names.length === 0) await writeAll(db, folder);
  await finish(db, await replay(db, folder, names), isStart);
}

async function compare(db: Db, folder: Folder): Promise<void> {
  await tried(folder.settle());
  const names = (await folder.names()).sort();
  const reached = await numberOf(db, 'change');
  const isWhole = await replay(
    db,
    folder,
    names.filter((name) => changeOf(name) > reached),
  );
  const isMirrored = await tried(writeMissing(db, folder, names));
  await finish(db, isWhole, isMirrored);
}

/** Without the flag all of it is done again at the next opening. */
async function finish(db: Db, isWhole: boolean, isMirrored: boolean): Promise<void> {
  if (isMirrored) await db.put('state', await numberOf(db, 'change'), START);
  if (isWhole) await db.put('state', 1, FLAG);
  else await db.delete('state', FLAG);
}

/** False where the journal cannot be read or written to, as on a full disk: that keeps nobody from the library. */
async function tried(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    console.error('The journal failed', error);
    return false;
  }
}

async function numberOf(db: Db, key: string): Promise<number> {
  const value = await db.get('state', key);
  return typeof value === 'number' ? value : 0;
}

const BATCH = 100;

/** Does again what the files tell, in order; false where one could not be read, which may be another time. */
async function replay(db: Db, folder: Folder, names: string[]): Promise<boolean> {
  let isWhole = true;
  for (let from = 0; from < names.length; from += BATCH) {
    const some = names.slice(from, from + BATCH);
    const read = await Promise.all(some.map((name) => stepsOf(folder, name)));
    if (read.includes(null)) isWhole = false;
    await doAgain(
      db,
      read.flatMap((steps) => steps ?? []),
      changeOf(some.at(-1) ?? ''),
    );
  }
  return isWhole;
}

/** What a file tells; null where it cannot be read now. */
async function stepsOf(folder: Folder, name: string): Promise<Step[] | null> {
  try {
    return stepsIn(await folder.read(name));
  } catch (error) {
    // What gzip cannot make sense of was cut off by the end of the browser; a name without its file stays so.
    const isGone = error instanceof DOMException && error.name === 'NotFoundError';
    return isGone || error instanceof TypeError ? [] : null;
  }
}

async function doAgain(db: Db, steps: Step[], change: number): Promise<void> {
  const tx = db.transaction(['clips', 'contents', 'highlights', 'state'], 'readwrite');
  const requests = steps.map(([step, store, what]) =>
    step === 'put' ? tx.objectStore(store).put(what as never) : tx.objectStore(store).delete(what),
  );
  await Promise.all([...requests, tx.objectStore('state').put(change, 'change'), tx.done]);
}

async function writeAll(db: Db, folder: Folder): Promise<void> {
  for (const store of ['clips', 'contents', 'highlights'] as const) {
    const keys = await db.getAllKeys(store);
    for (let from = 0; from < keys.length; from += BATCH) {
      const some = keys.slice(from, from + BATCH);
      const records = await Promise.all(some.map((key) => db.get(store, key).catch(() => undefined)));
      const steps = records.filter((record) => record !== undefined).map((record) => ['put', store, record]);
      await folder.write(`000000000000-${store}${from}-part.json`, JSON.stringify(steps));
    }
  }
}

/** Writes down again what changed since the browser's last start and has lost its files. */
async function writeMissing(db: Db, folder: Folder, names: string[]): Promise<void> {
  const since = await numberOf(db, START);
  const isNoted = notedIn(names);
  for (const store of ['clips', 'highlights'] as const) {
    const missing = (await changedSince(db, store, since)).filter((change) => !isNoted(change));
    for (let from = 0; from < missing.length; from += BATCH) {
      const some = missing.slice(from, from + BATCH);
      const steps: Step[] = [];
      for (const { id } of some) {
        const record = await db.get(store, id);
        const content = store === 'clips' && (await db.get('contents', id).catch(() => undefined));
        if (record) steps.push(['put', store, record]);
        if (content) steps.push(['put', 'contents', content]);
      }
      await folder.write(nameOf(steps, some.at(-1)?.change ?? 0), JSON.stringify(steps));
    }
  }
}

/** A record's last change. */
interface Changed {
  id: string;
  change: number;
}

/** By the index alone: the records of a big library take time to read. */
async function changedSince(db: Db, store: 'clips' | 'highlights', since: number): Promise<Changed[]> {
  const changed: Changed[] = [];
  const index = db.transaction(store).store.index('change');
  let cursor = await index.openKeyCursor(IDBKeyRange.lowerBound(since, true));
  for (; cursor; cursor = await cursor.continue())
    changed.push({ id: cursor.primaryKey, change: cursor.key });
  return changed;
}

/** Whether files of these names, in their order, hold a record's last change: its own file, or one of many records. */
function notedIn(names: string[]): (record: Changed) => boolean {
  const last = new Map(names.map((name) => [partsOf(name).id, changeOf(name)]));
  const many = names.flatMap((name, index) =>
    partsOf(name).id === 'many' ? [{ after: changeOf(names[index - 1] ?? ''), to: changeOf(name) }] : [],
  );
  return ({ id, change }) =>
    (last.get(id) ?? -1) >= change || many.some(({ after, to }) => change > after && change <= to);
}
