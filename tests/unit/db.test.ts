import { readdirSync, readFileSync } from 'node:fs';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { clipsOf, get, save } from '../../utils/clips';
import { migrations, openAsIs, openLibrary, type Store, write } from '../../utils/db';
import { loadEngine, search, sync } from '../../utils/search/engine';
import { ROOT } from '../tools/root';
import { capture, post } from './library';

const FOLDER = `${ROOT}tests/samples/db/`;
const NAME = 'plainthread';
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** A database as that version left it. */
async function old(version: number): Promise<Record<string, unknown[]>> {
  const rows = JSON.parse(readFileSync(`${FOLDER}v${version}.json`, 'utf8')) as Record<string, unknown[]>;
  const db = await openLibrary(NAME, migrations.slice(0, version));
  await write(db, Object.keys(rows) as Store[], async (tx) => {
    for (const [store, list] of Object.entries(rows))
      for (const row of list) await tx.objectStore(store as Store).put(row as never);
  });
  db.close();
  return rows;
}

test('there is a sample of every version', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(migrations.map((_, index) => `v${index + 1}.json`));
});

test.each(migrations.map((_, index) => index + 1))(
  'version %d opens with everything in it, and is searched',
  async (version) => {
    const rows = await old(version);
    const db = await openLibrary();
    expect(db.version).toBe(migrations.length);
    for (const [store, list] of Object.entries(rows)) expect(await db.getAll(store as Store)).toEqual(list);
    expect(await clipsOf(db, 'https://bbs.example.com/forum.php?mod=viewthread&tid=9')).toHaveLength(1);
    const engine = await loadEngine(db);
    await sync(engine);
    expect((await search(engine, '正文')).map((hit) => hit.id).sort()).toEqual(['c1', 'h1']);
    db.close();
  },
);

test('a migration that throws leaves the old data as it was, and open for an export', async () => {
  const rows = await old(2);
  const failing = [...migrations, () => Promise.reject(new Error('no'))];
  await expect(openLibrary(NAME, failing)).rejects.toThrow();
  const db = await openAsIs();
  expect(db.version).toBe(2);
  expect(await db.getAll('clips')).toEqual(rows.clips);
  db.close();
});

test('a write that fails half way leaves nothing of itself', async () => {
  const db = await openLibrary();
  const { clip } = await save(db, capture([post('1', '一')]), '2026-01-05T00:00:00.000Z');
  const failing = write(db, ['clips', 'contents'], async (tx) => {
    await tx.objectStore('clips').delete(clip.id);
    throw new Error('stopped');
  });
  await expect(failing).rejects.toThrow('stopped');
  expect(await get(db, clip.id)).not.toBeNull();
});
