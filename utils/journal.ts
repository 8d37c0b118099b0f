import type { Db, Schema, Write } from './db';
import { isFull } from './full';

/**
 * What every transaction changes is also written down in files beside the database, before 'saved' is said. Chromium
 * throws a whole database away when it finds its log torn, which a killed browser and a full disk can leave.
 */

type Mirrored = 'clips' | 'contents' | 'highlights';
const MIRRORED = new Set<string>(['clips', 'contents', 'highlights'] satisfies Mirrored[]);

/** One change of a record. */
export type Step = ['put', Mirrored, Schema[Mirrored]['value']] | ['delete', Mirrored, string];

/** The files of the journal. */
export interface Folder {
  names(): Promise<string[]>;
  read(name: string): Promise<string>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

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

/**
 * Where the database was made anew, everything in the journal is put back; where the journal is new, it gets everything.
 * At the start of a browser that may have been killed (`isStart`) the database may also be one that has lost the last
 * changes without a word: what the journal knows beyond it is put back.
 */
export async function recover(db: Db, folder: Folder | null, isStart = false): Promise<void> {
  const isKnown = (await db.get('state', FLAG)) === 1;
  if (!folder || (isKnown && !isStart)) return;
  const change = isKnown ? await db.get('state', 'change') : -1;
  const reached = typeof change === 'number' ? change : 0;
  const names = (await folder.names()).sort().filter((name) => changeOf(name) > reached);
  if (!isKnown && names.length === 0) await writeAll(db, folder);
  // Without the flag all of it is done again at the next opening.
  if (await replay(db, folder, names)) await db.put('state', 1, FLAG);
  else await db.delete('state', FLAG);
}

const changeOf = (name: string) => Number.parseInt(name, 10) || 0;

/** Does again what the files tell, in order; false where one could not be read, which may be another time. */
async function replay(db: Db, folder: Folder, names: string[]): Promise<boolean> {
  let change = 0;
  let isWhole = true;
  for (const name of names) {
    change = Math.max(change, changeOf(name));
    const steps = await folder.read(name).then(parse, (error: unknown) => {
      // What gzip cannot make sense of was cut off by the end of the browser.
      if (!(error instanceof TypeError)) isWhole = false;
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
      const records = await Promise.all(
        keys.slice(from, from + BATCH).map((key) => db.get(store, key).catch(() => undefined)),
      );
      const steps = records.filter((record) => record !== undefined).map((record) => ['put', store, record]);
      await folder.write(`000000000000-${store}${from}-part.json`, JSON.stringify(steps));
    }
  }
}

/** Removes files that a later one makes needless. */
export async function tidy(folder: Folder | null): Promise<void> {
  if (!folder) return;
  const later = new Set<string>();
  for (const name of (await folder.names()).sort().reverse()) {
    const [, id = '', what] = /^\d+-(.+)-(whole|part)\.json$/.exec(name) ?? [];
    if (later.has(`${id} whole`) || (what === 'part' && later.has(`${id} part`))) await folder.remove(name);
    else if (id !== 'many') later.add(`${id} ${what}`);
  }
}

/** As gzip: plain, the journal would take as much of the disk as the database. No Blob, which may itself need the disk. */
async function packed(text: string): Promise<ArrayBuffer> {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const [bytes] = await Promise.all([
    new Response(readable).arrayBuffer(),
    writer.write(new TextEncoder().encode(text)),
    writer.close(),
  ]);
  return bytes;
}

/** Older versions wrote plain JSON, which never begins as gzip does. */
async function unpacked(file: Blob): Promise<string> {
  const [first] = new Uint8Array(await file.slice(0, 1).arrayBuffer());
  if (first !== 0x1f) return file.text();
  return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
}

let place: Promise<Folder | null> | null = null;

/** The browser's own folder for this extension; null where there is none: tests, private windows. */
export function journalFolder(): Promise<Folder | null> {
  place ??= openFolder().catch((error: unknown) => {
    // What does not open after a crash may open for the next clip.
    console.error('The journal did not open', error);
    place = null;
    return null;
  });
  return place;
}

async function openFolder(): Promise<Folder | null> {
  const root = await globalThis.navigator?.storage?.getDirectory?.();
  if (!root) return null;
  const folder = await root.getDirectoryHandle('journal', { create: true });
  return {
    async names() {
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names;
    },
    read: async (name) => unpacked(await (await folder.getFileHandle(name)).getFile()),
    async write(name, text) {
      const bytes = await packed(text);
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await file.write(bytes);
      await file.close();
    },
    remove: (name) => folder.removeEntry(name),
  };
}
