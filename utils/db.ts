import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { browser } from 'wxt/browser';
import { type Journal, noted, writeDown } from './journal';
import { journalFolder } from './journalFolder';
import type { Clip, ClipContent, Highlight, ImageUse, KeptImage } from './model';
import { recover } from './recover';
import type { Pack } from './search/pack';
import type { KeptTexts } from './search/texts';

/** The library's stores. Extension pages and the background only: in a content script this would be the page's database. */
export interface Schema extends DBSchema {
  clips: { key: string; value: Clip; indexes: { key: string; thread: string; change: number } };
  contents: { key: string; value: ClipContent };
  highlights: { key: string; value: Highlight; indexes: { thread: string; change: number } };
  images: { key: string; value: KeptImage };
  uses: { key: [string, string]; value: ImageUse; indexes: { clip: string; hash: string } };
  state: { key: string; value: number | string | FileSystemDirectoryHandle };
  /** The search index and its folded texts: a cache of the rest. */
  packs: { key: number; value: Pack };
  packTexts: { key: number; value: KeptTexts };
}

export type Db = IDBPDatabase<Schema>;
export type Store = StoreNames<Schema>;
export type Write = IDBPTransaction<Schema, Store[], 'readwrite'>;
type Upgrade = IDBPTransaction<Schema, Store[], 'versionchange'>;

/** Step n makes version n out of version n - 1: the array's length is the version. Never edit a step that was released. */
export const migrations: ((db: Db, tx: Upgrade) => void | Promise<void>)[] = [
  (db) => {
    const clips = db.createObjectStore('clips', { keyPath: 'id' });
    clips.createIndex('key', 'key');
    clips.createIndex('thread', 'thread');
    clips.createIndex('change', 'change');
    db.createObjectStore('contents', { keyPath: 'id' });
    const highlights = db.createObjectStore('highlights', { keyPath: 'id' });
    highlights.createIndex('thread', 'thread');
    highlights.createIndex('change', 'change');
    db.createObjectStore('images', { keyPath: 'hash' });
    const uses = db.createObjectStore('uses', { keyPath: ['clip', 'url'] });
    uses.createIndex('clip', 'clip');
    uses.createIndex('hash', 'hash');
    db.createObjectStore('state');
  },
  // Search keeps its index, so that opening the library does not read every clip.
  (db) => {
    db.createObjectStore('packs', { keyPath: 'number' });
    db.createObjectStore('packTexts');
  },
];

const NAME = 'plainthread';

/** Opens the library at this version. A migration that throws is rolled back whole: the old data stays as it was. */
export function openLibrary(name = NAME, steps = migrations, closed = () => {}): Promise<Db> {
  let failure: unknown = null;
  const opening: Promise<Db> = openDB<Schema>(name, steps.length, {
    async upgrade(db, from, _to, tx) {
      tx.done.catch(() => {});
      try {
        for (const step of steps.slice(from)) await step(db, tx);
      } catch (error) {
        failure = error;
        tx.abort();
      }
    },
    // Another tab brings a newer version: give way, or its upgrade waits for ever.
    blocking() {
      void opening.then((db) => db.close());
      closed();
    },
    terminated: closed,
  });
  return opening.catch((error: unknown) => {
    // An aborted opening only says that it was; why is known better here.
    throw failure ?? error;
  });
}

/** Opens what is there without migrating, to export it when a migration failed. */
export function openAsIs(name = NAME): Promise<Db> {
  return openDB<Schema>(name);
}

let shared: Promise<Db> | null = null;

/** The one connection of this context, opened again after it was closed. */
export function library(): Promise<Db> {
  const forget = () => {
    shared = null;
  };
  if (!shared) {
    shared = openLibrary(NAME, migrations, forget).then(whole);
    shared.catch(forget);
  }
  return shared;
}

/** The library once all that its journal knows is in it; two pages that open it at once do this one after the other. */
async function whole(db: Db): Promise<Db> {
  const folder = await journalFolder();
  if (!folder) return db;
  // A worker has none of the extension's storage: it writes no clips, and leaves this to its page.
  const memory = (browser as typeof browser | undefined)?.storage?.session;
  await navigator.locks.request('plainthread-journal', async () => {
    const isStarted = memory ? (await memory.get(STARTED))[STARTED] === true : true;
    if (await recover(db, folder, !isStarted)) await memory?.set({ [STARTED]: true });
  });
  return db;
}

/** In the browser's memory until it ends: the journal was compared with the database. */
const STARTED = 'journalCompared';

/**
 * Runs `work` in one transaction over the named stores and resolves only when it is on the disk, in the journal too; a
 * throw undoes all of it. The journal comes first: what does not fit into it any more is not in the database either.
 */
export async function write<T>(db: Db, stores: Store[], work: (tx: Write) => Promise<T>): Promise<T> {
  const folder = await journalFolder();
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
  const done = tx.done;
  done.catch(() => {});
  const journal: Journal = { steps: [], change: 0 };
  let noting = Promise.resolve(async () => {});
  try {
    const result = await work(noted(tx, journal));
    noting = writeDown(journal, folder);
    await meanwhile(tx, noting);
    await done;
    return result;
  } catch (error) {
    abort(tx);
    // A quota error shows on the transaction, while the failed request only says that it was aborted.
    const whole = await done.then(
      () => null,
      (why: unknown) => why,
    );
    await noting.then(
      (takeBack) => takeBack(),
      () => {},
    );
    if (whole instanceof DOMException && whole.name !== 'AbortError') throw whole;
    throw error;
  }
}

/** Waits for `other` inside a transaction, which would end by itself without a request under way. */
async function meanwhile(tx: Write, other: Promise<unknown>): Promise<void> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  other.then(over, over);
  const [name = 'state'] = tx.objectStoreNames;
  for (await null; !isOver; ) await tx.objectStore(name).count();
  await other;
}

function abort(tx: Write): void {
  try {
    tx.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}

/** The next number of the library's count of writes. The transaction must hold `state`. */
export async function nextChange(tx: Write): Promise<number> {
  const state = tx.objectStore('state');
  const last = await state.get('change');
  const next = (typeof last === 'number' ? last : 0) + 1;
  await state.put(next, 'change');
  return next;
}
