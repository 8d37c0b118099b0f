import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { edit, get, save } from '../../utils/clips';
import { type Db, openLibrary, write } from '../../utils/db';
import { addHighlight, listHighlights } from '../../utils/highlights';
import { type Journal, noted, tidy, writeDown } from '../../utils/journal';
import type { Folder } from '../../utils/journalFolder';
import { list } from '../../utils/listing';
import type { Clip } from '../../utils/model';
import { recover } from '../../utils/recover';
import { capture, emptyLibrary, post } from './library';

const MONDAY = '2026-01-05T00:00:00.000Z';
let db: Db;
let files: Map<string, string>;
let folder: Folder;
beforeEach(async () => {
  db = await emptyLibrary();
  files = new Map();
  folder = {
    names: async () => [...files.keys()],
    read: async (name) => files.get(name) ?? '',
    write: async (name, text) => void files.set(name, text),
    remove: async (name) => void files.delete(name),
    settle: async () => {},
  };
});

/** What `write` does in a browser, where it has a folder. */
async function journaled(work: (tx: Parameters<typeof noted>[0]) => Promise<unknown>): Promise<void> {
  const journal: Journal = { steps: [], change: 0 };
  await write(db, ['clips', 'contents', 'highlights', 'state'], (tx) => work(noted(tx, journal)));
  await writeDown(journal, folder);
}

/** The database as it is left when the browser throws it away. */
async function wiped(): Promise<Db> {
  globalThis.indexedDB = new IDBFactory();
  return openLibrary();
}

const everything = async (from: Db) =>
  Promise.all([list(from), listHighlights(from), from.getAll('contents'), from.get('state', 'change')]);

test('a database thrown away comes back from what was there when the journal began', async () => {
  await save(db, capture([post('1', '一')]), MONDAY);
  await addHighlight(
    db,
    { url: 'https://a.example', title: 't', anchor: { post: '1' }, color: 'blue', note: null },
    MONDAY,
  );
  await recover(db, folder);
  const before = await everything(db);
  db = await wiped();
  expect((await list(db)).clips).toEqual([]);
  await recover(db, folder);
  expect((await everything(db)).slice(0, 3)).toEqual(before.slice(0, 3));
});

test('changes are noted in order: the newest state comes back, what was deleted does not', async () => {
  await recover(db, folder);
  const { clip } = await save(db, capture([post('1', '一')]), MONDAY);
  const { clip: other } = await save(db, capture([post('2', '二')], { url: 'https://b.example' }), MONDAY);
  const found = await get(db, clip.id);
  const changed = { ...clip, tags: ['新'], change: 7 };
  await journaled(async (tx) => {
    await tx.objectStore('clips').put(clip);
    if (found) await tx.objectStore('contents').put(found.content);
    await tx.objectStore('state').put(5, 'change');
  });
  await journaled(async (tx) => {
    await tx.objectStore('clips').put(other);
    await tx.objectStore('state').put(6, 'change');
  });
  await journaled(async (tx) => {
    await tx.objectStore('clips').put(changed);
    await tx.objectStore('state').put(7, 'change');
  });
  await journaled(async (tx) => {
    await tx.objectStore('clips').delete(other.id);
    await tx.objectStore('state').put(8, 'change');
  });
  expect([...files.keys()]).toEqual([
    `000000000005-${clip.id}-whole.json`,
    `000000000006-${other.id}-part.json`,
    `000000000007-${clip.id}-part.json`,
    `000000000008-${other.id}-whole.json`,
  ]);
  await tidy(folder);
  expect([...files.keys()].map((name) => Number.parseInt(name, 10))).toEqual([5, 7, 8]);
  files.set('000000000009-x-whole.json', '[["put","clips",{"id":"x"');
  files.set(
    '000000000009-y-whole.json',
    '[["put","clips",null],["delete","clips",3],7,["put","state",{"id":"z"}]]',
  );
  db = await wiped();
  await recover(db, folder);
  expect(await get(db, clip.id)).toEqual({ clip: changed, content: found?.content });
  expect(await db.get('clips', other.id)).toBeUndefined();
  const [after] = await edit(db, [clip.id], () => ({ note: 'x' }), MONDAY);
  expect(after?.change).toBe(7);
  expect((await db.get('clips', clip.id))?.change).toBeGreaterThan(8);
});

test('a transaction that fails is not noted', async () => {
  await expect(
    journaled(async (tx) => {
      await tx.objectStore('clips').delete('x');
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(files.size).toBe(0);
});

const full = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));

test('where there is no room for the journal, only deletions go on', async () => {
  const put: Journal = { steps: [['put', 'clips', { id: 'a' } as Clip]], change: 1 };
  await expect(writeDown(put, { ...folder, write: full })).rejects.toThrow('no room');
  const gone: Journal = { steps: [['delete', 'clips', 'a']], change: 2 };
  await expect(writeDown(gone, { ...folder, write: full })).resolves.toBeTypeOf('function');
});

test('what was written down is taken back when its transaction fails', async () => {
  const takeBack = await writeDown({ steps: [['delete', 'clips', 'a']], change: 1 }, folder);
  expect([...files.keys()]).toEqual(['000000000001-a-whole.json']);
  await takeBack();
  expect(files.size).toBe(0);
});

test('a database that lost its last changes without a word has them again after a start', async () => {
  await recover(db, folder);
  const { clip } = await save(db, capture([post('1', '一')]), MONDAY);
  const content = (await get(db, clip.id))?.content;
  const keep = (record: Clip, change: number) =>
    journaled(async (tx) => {
      await tx.objectStore('clips').put({ ...record, change });
      if (content) await tx.objectStore('contents').put({ ...content, id: record.id });
      await tx.objectStore('state').put(change, 'change');
    });
  await keep(clip, 5);
  await keep({ ...clip, id: 'lost' }, 6);
  const before = await everything(db);
  // The log of the last changes is gone, the database is not.
  const back = db.transaction(['clips', 'contents', 'state'], 'readwrite');
  await Promise.all([
    back.objectStore('clips').delete('lost'),
    back.objectStore('contents').delete('lost'),
    back.objectStore('state').put(5, 'change'),
    back.done,
  ]);
  await recover(db, folder);
  expect((await list(db)).clips).toHaveLength(1);
  await recover(db, folder, true);
  expect(await everything(db)).toEqual(before);
});

test('a file that cannot be read now is asked for again at the next opening', async () => {
  await recover(db, folder);
  const { clip } = await save(db, capture([post('1', '一')]), MONDAY);
  await journaled(async (tx) => {
    await tx.objectStore('clips').put(clip);
    await tx.objectStore('state').put(5, 'change');
  });
  db = await wiped();
  const locked = { ...folder, read: () => Promise.reject(new DOMException('busy', 'NotReadableError')) };
  await recover(db, locked);
  expect(await db.getAll('clips')).toEqual([]);
  await recover(db, folder);
  expect(await db.getAll('clips')).toEqual([clip]);
});

test('the same at a start: what was lost without a word and cannot be read now comes at the next opening', async () => {
  await recover(db, folder);
  const { clip } = await save(db, capture([post('1', '一')]), MONDAY);
  await journaled(async (tx) => {
    await tx.objectStore('clips').put({ ...clip, change: 5 });
    await tx.objectStore('state').put(5, 'change');
  });
  const back = db.transaction(['clips', 'state'], 'readwrite');
  await Promise.all([
    back.objectStore('clips').delete(clip.id),
    back.objectStore('state').put(4, 'change'),
    back.done,
  ]);
  const locked = { ...folder, read: () => Promise.reject(new DOMException('busy', 'NotReadableError')) };
  await recover(db, locked, true);
  expect(await db.getAll('clips')).toEqual([]);
  await recover(db, folder);
  expect(await db.getAll('clips')).toEqual([{ ...clip, change: 5 }]);
});

test('what changed since the last start and has lost its file is written down at the next', async () => {
  await recover(db, folder, true);
  const { clip } = await save(db, capture([post('1', '一')]), MONDAY);
  await addHighlight(
    db,
    { url: 'https://a.example', title: 't', anchor: { post: '1' }, color: 'blue', note: null },
    MONDAY,
  );
  const before = await everything(db);
  await recover(db, folder, true);
  expect([...files.keys()].map((name) => name.slice(13))).toEqual([
    `${clip.id}-whole.json`,
    expect.stringMatching(/^(?!many).+-whole\.json$/),
  ]);
  db = await wiped();
  await recover(db, folder);
  expect((await everything(db)).slice(0, 3)).toEqual(before.slice(0, 3));
  // What the last start saw is not looked for again.
  await recover(db, folder, true);
  files.clear();
  await recover(db, folder, true);
  expect(files.size).toBe(0);
});

test('what stands in a file of many is not written down again', async () => {
  await recover(db, folder, true);
  await save(db, capture([post('1', '一')]), MONDAY);
  await save(db, capture([post('2', '二')], { url: 'https://b.example' }), MONDAY);
  files.set('000000000002-many-part.json', '[]');
  await recover(db, folder, true);
  expect([...files.keys()]).toEqual(['000000000002-many-part.json']);
});

test('a journal that cannot be written to keeps nobody from the library, and is written at a later start', async () => {
  await recover(db, folder, true);
  await save(db, capture([post('1', '一')]), MONDAY);
  expect(await recover(db, { ...folder, names: full }, true)).toBe(false);
  expect(await recover(db, { ...folder, write: full, settle: full }, true)).toBe(true);
  expect(files.size).toBe(0);
  await recover(db, folder, true);
  expect(files.size).toBe(1);
});
