import type { Db, Schema, Write } from './db';
import { isFull } from './full';
import type { Folder } from './journalFolder';

/**
 * What every transaction changes is also written down in files beside the database, before 'saved' is said. Chromium
 * throws a whole database away when it finds its log torn, which a killed browser and a full disk can leave.
 */

type Mirrored = 'clips' | 'contents' | 'highlights';
const MIRRORED = new Set<string>(['clips', 'contents', 'highlights'] satisfies Mirrored[]);

/** One change of a record. */
export type Step = ['put', Mirrored, Schema[Mirrored]['value']] | ['delete', Mirrored, string];

/** What a transaction did so far; `change` is the library's count of writes it reached. */
export interface Journal {
  steps: Step[];
  change: number;
}

/** The transaction, with every change of clips, words and highlights noted in `journal`. */
export function noted(tx: Write, journal: Journal): Write {
  const note = (store: string, step: 'put' | 'delete', what: unknown, key: unknown) => {
    if (MIRRORED.has(store)) journal.steps.push([step, store, what] as Step);
    else if (store === 'state' && key === 'change' && typeof what === 'number') journal.change = what;
  };
  const storeOf = (name: string) => {
    const store = tx.objectStore(name as Mirrored);
    return new Proxy(store, {
      get(target, property) {
        const value = Reflect.get(target, property, target) as unknown;
        if (property !== 'put' && property !== 'delete')
          return typeof value === 'function' ? value.bind(target) : value;
        return (what: never, key?: never) => {
          note(name, property, what, key);
          return (value as (what: never, key?: never) => unknown).call(target, what, key);
        };
      },
    });
  };
  return new Proxy(tx, {
    get: (target, property) =>
      property === 'objectStore' ? storeOf : (Reflect.get(target, property, target) as unknown),
  });
}

/**
 * Writes down what a transaction is about to do; answers how to take that back should it fail. Throws where there is no
 * room left, except for deletions, which make room. A journal that fails otherwise takes nothing from the database.
 */
export async function writeDown(
  { steps, change }: Journal,
  folder: Folder | null,
): Promise<() => Promise<void>> {
  if (!folder || steps.length === 0) return async () => {};
  const name = nameOf(steps, change);
  const takeBack = () => folder.remove(name).catch(() => {});
  try {
    await folder.write(name, JSON.stringify(steps));
  } catch (error) {
    await takeBack();
    if (isFull(error) && steps.some(([step]) => step === 'put')) throw error;
    console.error('The journal was not written', error);
  }
  return takeBack;
}

/** '000000000012-ID-whole.json': in order of time, and it tells without reading what a later file makes needless. */
function nameOf(steps: Step[], change: number): string {
  const ids = new Set(steps.map(([step, , what]) => (step === 'put' ? what.id : what)));
  const [id] = ids;
  const isWhole = steps.some(([step, store]) => step === 'delete' || store !== 'clips');
  const what = ids.size === 1 ? `${id}-${isWhole ? 'whole' : 'part'}` : 'many-part';
  return `${String(change).padStart(12, '0')}-${what}.json`;
}

const FLAG = 'journal';
/** Changes there were when the browser started. */
const START = 'start';

/**
 * Where the database was made anew, everything in the journal is put back; where the journal is new, it gets everything.
 * At the start of a browser that may have been killed (`isStart`) either may have lost changes without a word: what one
 * of them knows beyond the other is put there.
 */
export async function recover(db: Db, folder: Folder | null, isStart = false): Promise<void> {
  const isKnown = (await db.get('state', FLAG)) === 1;
  if (!folder || (isKnown && !isStart)) return;
  if (isStart) await tried(folder.settle());
  const names = (await folder.names()).sort();
  const reached = isKnown ? await numberOf(db, 'change') : -1;
  const ahead = names.filter((name) => changeOf(name) > reached);
  if (!isKnown && ahead.length === 0) await writeAll(db, folder);
  // Without the flag all of it is done again at the next opening.
  const isWhole = await replay(db, folder, ahead);
  const isMirrored = !isKnown || (await tried(writeMissing(db, folder, names)));
  if (isStart && isMirrored) await db.put('state', await numberOf(db, 'change'), START);
  if (isWhole) await db.put('state', 1, FLAG);
  else await db.delete('state', FLAG);
}

/** False where the journal cannot be written to, as on a full disk: that keeps nobody from the library. */
async function tried(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    console.error('The journal was not written', error);
    return false;
  }
}

async function numberOf(db: Db, key: string): Promise<number> {
  const value = await db.get('state', key);
  return typeof value === 'number' ? value : 0;
}

const changeOf = (name: string) => Number.parseInt(name, 10) || 0;

function partsOf(name: string): { id: string; what: string } {
  const [, id = '', what = ''] = /^\d+-(.+)-(whole|part)\.json$/.exec(name) ?? [];
  return { id, what };
}

/** Does again what the files tell, in order; false where one could not be read, which may be another time. */
async function replay(db: Db, folder: Folder, names: string[]): Promise<boolean> {
  let change = 0;
  let isWhole = true;
  for (const name of names) {
    change = Math.max(change, changeOf(name));
    const steps = await folder.read(name).then(parse, (error: unknown) => {
      // What gzip cannot make sense of was cut off by the end of the browser; a name without its file stays so.
      const isGone = error instanceof DOMException && error.name === 'NotFoundError';
      if (!isGone && !(error instanceof TypeError)) isWhole = false;
      return [];
    });
    const tx = db.transaction(['clips', 'contents', 'highlights', 'state'], 'readwrite');
    for (const [step, store, what] of steps) {
      if (step === 'put') await tx.objectStore(store).put(what as never);
      else await tx.objectStore(store).delete(what);
    }
    await tx.objectStore('state').put(change, 'change');
    await tx.done;
  }
  return isWhole;
}

/** A file cut off by the end of the browser says nothing: its clip was never said to be saved. */
function parse(text: string): Step[] {
  try {
    const steps: unknown = JSON.parse(text);
    return Array.isArray(steps) ? steps.filter((step) => MIRRORED.has(step?.[1])) : [];
  } catch {
    return [];
  }
}

const BATCH = 100;

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
    for await (const records of changedSince(db, store, since)) {
      const missing = records.filter((record) => !isNoted(record));
      const steps: Step[] = [];
      for (const record of missing) {
        steps.push(['put', store, record]);
        const content = store === 'clips' && (await db.get('contents', record.id).catch(() => undefined));
        if (content) steps.push(['put', 'contents', content]);
      }
      const last = missing.at(-1);
      if (last) await folder.write(nameOf(steps, last.change), JSON.stringify(steps));
    }
  }
}

/** The records of a store that changed, some at a time: there may be more than fit into memory. */
async function* changedSince(db: Db, store: 'clips' | 'highlights', since: number) {
  for (let after = since; ; ) {
    const records = await db.getAllFromIndex(store, 'change', IDBKeyRange.lowerBound(after, true), BATCH);
    const last = records.at(-1);
    if (!last) return;
    yield records;
    after = last.change;
  }
}

/** Whether files of these names, in their order, hold a record's last change: its own file, or one of many records. */
function notedIn(names: string[]): (record: { id: string; change: number }) => boolean {
  const last = new Map(names.map((name) => [partsOf(name).id, changeOf(name)]));
  const many = names.flatMap((name, index) =>
    partsOf(name).id === 'many' ? [{ after: changeOf(names[index - 1] ?? ''), to: changeOf(name) }] : [],
  );
  return ({ id, change }) =>
    (last.get(id) ?? -1) >= change || many.some(({ after, to }) => change > after && change <= to);
}

/** Removes files that a later one makes needless. */
export async function tidy(folder: Folder | null): Promise<void> {
  if (!folder) return;
  const later = new Set<string>();
  for (const name of (await folder.names()).sort().reverse()) {
    const { id, what } = partsOf(name);
    if (later.has(`${id} whole`) || (what === 'part' && later.has(`${id} part`))) await folder.remove(name);
    else if (id !== 'many') later.add(`${id} ${what}`);
  }
}
