/** What a kill in the middle of a write leaves: the logs of the browser's own databases end within a record. */
import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chromium, type Stage } from './browser.ts';
import { libraryPage } from './libraryPage.ts';

type InLibrary = typeof import('../tools/inLibrary.ts');
declare const pt: InLibrary;

async function inLibrary<T>(profile: string | undefined, work: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await chromium({ site: {}, ...(profile !== undefined && { profile }) });
  const result = await work(stage);
  await stage.close();
  return result;
}

/** Saves clips `from` to `to`; answers the profile they are in. */
function saving(from: number, to: number, profile?: string): Promise<string> {
  return inLibrary(profile, async (stage) => {
    const page = await libraryPage(stage);
    await page.evaluate(
      async (first, last) => {
        const db = await pt.library();
        for (let number = first; number <= last; number += 1)
          await pt.save(db, pt.sampleCapture(number, 2000), '2026-01-05T00:00:00.000Z');
      },
      from,
      to,
    );
    return stage.profile;
  });
}

function lostOf(count: number, profile: string) {
  return inLibrary(profile, async (stage) => {
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    return (await libraryPage(stage)).evaluate((each) => pt.check(each), numbers);
  });
}

const FOLDERS = { journal: 'File System', database: 'IndexedDB' };

/** Cuts the last bytes off the newest log of the journal's folder or of the database. */
function tear(profile: string, what: keyof typeof FOLDERS): void {
  const root = join(profile, 'Default', FOLDERS[what]);
  const logs = (readdirSync(root, { recursive: true }) as string[])
    .filter((name) => /(?:Paths|\.leveldb).\d+\.log$/.test(name))
    .map((name) => join(root, name))
    .sort();
  const last = logs.at(-1);
  if (!last) throw new Error(`No log in ${root}`);
  truncateSync(last, statSync(last).size - 3);
}

// Chromium goes on writing behind the torn record, and drops what it wrote there when it reads the log again.
test.each([[['database'] as const], [['journal', 'database'] as const]])(
  'clips saved after a kill that tore the log of %j are there after the next start',
  async (torn) => {
    const profile = await saving(1, 5);
    for (const what of torn) tear(profile, what);
    await saving(6, 12, profile);
    expect(await lostOf(12, profile)).toMatchObject({ lost: [], half: 0 });
  },
);

test('a journal that lost files has them again before the database is lost', async () => {
  const profile = await saving(1, 5);
  await inLibrary(profile, async (stage) => {
    await (await libraryPage(stage)).evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('journal');
      for await (const name of folder.keys()) if (name > '000000000003') await folder.removeEntry(name);
    });
  });
  expect(await lostOf(5, profile)).toMatchObject({ lost: [] });
  rmSync(join(profile, 'Default', 'IndexedDB'), { recursive: true });
  expect(await lostOf(5, profile)).toMatchObject({ lost: [], half: 0 });
});
