/** What could cost clips, done to the real browser: a full disk, a stopped background, an update, a newer database, damage. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadedExtension } from '../tools/stage.ts';
import { built, chromium, type Stage } from './browser.ts';
import { libraryPage } from './libraryPage.ts';

type InLibrary = typeof import('../tools/inLibrary.ts');
declare const pt: InLibrary;
declare const tellSaved: (number: number) => void;
declare global {
  interface Window {
    saved: number[];
  }
}

const MOMENT = '2026-01-05T00:00:00.000Z';
/** A small disk of its own, where this user may make one. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'plainthread-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=40m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    // Only root on Linux may.
    return null;
  }
}

/** Nothing missing and nothing half, among the large clips and the small ones. */
const WHOLE = [
  { lost: [], half: 0 },
  { lost: [], half: 0 },
];

describe('a full disk', () => {
  const disk = smallDisk();
  afterAll(() => {
    if (disk) execFileSync('umount', ['-l', disk]);
  });

  test.skipIf(!disk)(
    'is told as such, and what was saved before is whole',
    async () => {
      const profile = mkdtempSync(join(disk ?? '', 'profile-'));
      const first = await chromium({ site: {}, profile, launch: { args: ['--disk-cache-size=1'] } });
      const page = await libraryPage(first);
      // Large clips until one does not fit, then small ones into what is left.
      const told = await page.evaluate(async (moment) => {
        const saved: [length: number, numbers: number[]][] = [];
        const full: boolean[] = [];
        for (const length of [1_500_000, 6000]) {
          const numbers: number[] = [];
          saved.push([length, numbers]);
          for (let number = length; ; number += 1) {
            try {
              await pt.save(await pt.library(), pt.sampleCapture(number, length), moment);
              numbers.push(number);
            } catch (error) {
              full.push(pt.isFull(error));
              break;
            }
          }
        }
        return { saved, full };
      }, MOMENT);
      expect(told.full).toEqual([true, true]);
      expect(told.saved.flatMap(([, numbers]) => numbers).length).toBeGreaterThan(5);
      await first.close();
      execFileSync('mount', ['-o', 'remount,size=200m', disk ?? '']);
      const restarted = async () => {
        const stage = await chromium({ site: {}, profile });
        const again = await libraryPage(stage);
        const found = await again.evaluate(
          (saved) => Promise.all(saved.map(([length, numbers]) => pt.check(numbers, length))),
          told.saved,
        );
        await stage.close();
        return found.map(({ lost, half }) => ({ lost, half }));
      };
      expect(await restarted()).toEqual(WHOLE);
      // What Chromium does with a database whose last write was cut off, sometimes.
      rmSync(join(profile, 'Default', 'IndexedDB'), { recursive: true });
      expect(await restarted()).toEqual(WHOLE);
      rmSync(profile, { recursive: true, force: true });
    },
    240_000,
  );
});

test('a database the browser threw away comes back from the journal, deletions and all', async () => {
  const first = await chromium({ site: {} });
  const page = await libraryPage(first);
  await page.evaluate(async (moment) => {
    const db = await pt.library();
    for (const number of [1, 2, 3]) await pt.save(db, pt.sampleCapture(number, 2000), moment);
    await pt.askExtension('keep', pt.sampleCapture(4, 2000));
    const { clips } = await pt.list(db);
    const [gone] = clips.filter((clip) => clip.url === pt.sampleCapture(3, 2000).thread.url);
    await pt.erase(db, { clips: [gone?.id ?? ''], highlights: [] });
    // The first is made as an older version wrote it.
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('journal');
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    const handle = await folder.getFileHandle(names.sort()[0] ?? '');
    const unzip = new DecompressionStream('gzip');
    const plain = await new Response((await handle.getFile()).stream().pipeThrough(unzip)).text();
    const file = await handle.createWritable();
    await file.write(plain);
    await file.close();
  }, MOMENT);
  await first.close();
  rmSync(join(first.profile, 'Default', 'IndexedDB'), { recursive: true });
  const second = await chromium({ site: {}, profile: first.profile });
  const again = await libraryPage(second);
  expect(await again.evaluate(() => pt.check([1, 2, 4]))).toEqual({ lost: [], half: 0, kept: 3 });
  await second.close();
});

test('a database that lost its last changes without a word has them again when the browser starts', async () => {
  const first = await chromium({ site: {} });
  const page = await libraryPage(first);
  await page.evaluate(async (moment) => {
    const db = await pt.library();
    for (const number of [1, 2, 3]) await pt.save(db, pt.sampleCapture(number, 2000), moment);
  }, MOMENT);
  await first.close();
  const before = join(first.profile, 'Default', 'IndexedDB');
  const older = join(first.profile, 'older');
  cpSync(before, older, { recursive: true });
  const second = await chromium({ site: {}, profile: first.profile });
  const later = await libraryPage(second);
  await later.evaluate(async (moment) => {
    await pt.save(await pt.library(), pt.sampleCapture(4, 2000), moment);
  }, MOMENT);
  await second.close();
  rmSync(before, { recursive: true });
  renameSync(older, before);
  const third = await chromium({ site: {}, profile: first.profile });
  const again = await libraryPage(third);
  expect(await again.evaluate(() => pt.check([1, 2, 3, 4]))).toEqual({ lost: [], half: 0, kept: 4 });
  await third.close();
});

test('images a lost database took along are listed as missing, and one click fetches them again', async () => {
  const first = await chromium({ site: {} });
  const page = await libraryPage(first);
  const id = await page.evaluate(async (moment) => {
    const db = await pt.library();
    const sample = pt.sampleCapture(1, 2000);
    const [post] = sample.thread.posts;
    if (post) post.html = `${post.html}<img src="https://forum.example/photo.png">` as typeof post.html;
    const { clip } = await pt.save(db, sample, moment);
    await pt.keepImages(db, clip.id, async () => ({ blob: new Blob(['photo'], { type: 'image/png' }) }));
    return clip.id;
  }, MOMENT);
  const opened = async (stage: Stage) => {
    const library = await libraryPage(stage);
    await library.goto(`${stage.origin}/library.html#clip=${id}`);
    await library.reload();
    await library.waitForSelector('.clip h1');
    return library;
  };
  const line = (library: Page) => library.$eval('.image-line', ({ textContent }) => textContent);
  const library = await opened(first);
  expect(await line(library)).toMatch(/^1 image kept/);
  await first.close();
  rmSync(join(first.profile, 'Default', 'IndexedDB'), { recursive: true });
  const second = await chromium({ site: {}, profile: first.profile });
  const again = await opened(second);
  expect(await line(again)).toContain('1 image not kept');
  expect(await line(again)).toContain('https://forum.example/photo.png');
  expect(await again.$('::-p-aria([name="Fetch missing images …"])')).not.toBeNull();
  await second.close();
});

describe('in one browser', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await chromium({ site: {} });
  });
  afterAll(() => stage.close());

  /** Asks the background to keep one clip after the other; the numbers of those reported saved are in `saved`. */
  const keepOn = (page: Page, from: number) =>
    page.evaluate((first) => {
      window.saved = [];
      const work = async () => {
        for (let number = first; number < first + 400; number += 1) {
          await pt.askExtension('keep', pt.sampleCapture(number, 2000));
          window.saved.push(number);
        }
      };
      // The background goes away on the way: that a question then has no answer is what is tested.
      work().catch(() => {});
    }, from);

  const someSaved = (page: Page) => page.waitForFunction(() => window.saved.length > 2, { polling: 5 });

  test('a background stopped while it saves leaves no half clip, and keeps again when asked', async () => {
    const page = await libraryPage(stage, 'options.html');
    for (let round = 0; round < 3; round += 1) {
      await keepOn(page, 1000 * (round + 1));
      await someSaved(page);
      const [worker] = await (await loadedExtension(stage.browser)).workers();
      await worker?.close();
      const saved = await page.evaluate(() => window.saved);
      expect(await page.evaluate((each) => pt.check(each), saved)).toMatchObject({ lost: [], half: 0 });
    }
    const { result } = await page.evaluate(() => pt.askExtension('keep', pt.sampleCapture(9999, 2000)));
    expect(result).toBe('new');
    await page.close();
  });

  test('an update of the extension while it saves loses nothing', async () => {
    const page = await libraryPage(stage, 'options.html');
    const saved: number[] = [];
    await page.exposeFunction('tellSaved', (number: number) => saved.push(number));
    page.evaluate(() => pt.keepOn({ from: 20_000, writer: 'page' }, tellSaved)).catch(() => {});
    while (saved.length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
    // The same folder again is what an update is: the old one ends at once, its pages with it.
    await stage.browser.installExtension(built('chrome'));
    const count = saved.length;
    const again = await libraryPage(stage);
    expect(await again.evaluate((each) => pt.check(each), saved)).toMatchObject({ lost: [], half: 0 });
    expect(count).toBeGreaterThan(2);
    await again.close();
  });

  test('damaged records hide nothing, are listed, can be deleted and brought back, and do not stop the search', async () => {
    const page = await libraryPage(stage);
    await page.evaluate(async (moment) => {
      const db = await pt.library();
      for (const number of [40, 41, 42]) await pt.save(db, pt.sampleCapture(number, 300), moment);
      const { clip } = await pt.save(db, pt.sampleCapture(43, 300), moment);
      await db.delete('contents', clip.id);
      await db.put('clips', { id: 'bad', title: '坏记录' } as never);
      const { clip: words } = await pt.save(db, pt.sampleCapture(44, 300), moment);
      await db.put('contents', { id: words.id, thread: 7 } as never);
      const rare = pt.sampleCapture(45, 300);
      await pt.save(db, { ...rare, thread: { ...rare.thread, title: '孤本书目' } }, moment);
      await db.put('packs', { number: 999 } as never);
    }, MOMENT);
    await page.reload();
    const press = (text: string) =>
      page.evaluate((wanted) => {
        const buttons = [...document.querySelectorAll('button')];
        const found = buttons.find((button) => button.textContent?.includes(wanted));
        found?.click();
        return found !== undefined;
      }, text);
    const damaged = (count: number) =>
      page.waitForFunction((wanted) => document.querySelectorAll('.damaged li').length === wanted, {}, count);
    await page.waitForFunction(() => document.body.innerText.includes('Damaged'));
    expect(await press('Damaged')).toBe(true);
    await damaged(2);
    expect(await page.$eval('.damaged', (element) => element.textContent)).toContain('坏记录');
    await press('Delete for good');
    await damaged(1);
    await press('Undo');
    await damaged(2);
    await page.type('.search input', 'kind:thread');
    await press('All clips');
    await page.waitForFunction(
      () =>
        document.querySelector('.list')?.getAttribute('aria-busy') === 'false' &&
        document.querySelectorAll('.row').length >= 3,
    );
    await page.$eval('.search input', (field) => (field as HTMLInputElement).select());
    await page.type('.search input', '孤本');
    await page.waitForFunction(() => document.querySelectorAll('.row').length === 1);
    await page.close();
  });

  test('a database of a newer version is left as it is, and everything in it can still be saved', async () => {
    const other = await libraryPage(stage, 'options.html');
    await other.evaluate(async (moment) => {
      const db = await pt.library();
      await pt.save(db, pt.sampleCapture(50, 300), moment);
      db.close();
      const newer = await pt.openLibrary('plainthread', [...Array.from({ length: 9 }, () => () => {})]);
      newer.close();
    }, MOMENT);
    const page = await stage.browser.newPage();
    await page.goto(`${stage.origin}/library.html`);
    await page.waitForSelector('main.failed');
    const folder = mkdtempSync(join(tmpdir(), 'plainthread-downloads-'));
    const session = await stage.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('main.failed button')][1]?.click());
    const isThere = () => readdirSync(folder).some((name) => name.endsWith('.zip'));
    for (let turn = 0; turn < 200 && !isThere(); turn += 1) await new Promise((done) => setTimeout(done, 50));
    expect(isThere()).toBe(true);
    const left = await other.evaluate(async () => {
      const db = await pt.openAsIs();
      return { version: db.version, clips: await db.count('clips'), words: await db.count('contents') };
    });
    expect(left.version).toBe(9);
    expect(left.clips).toBeGreaterThan(3);
    await page.close();
  });
});
