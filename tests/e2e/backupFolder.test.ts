/** Backups into a folder of the user's, by the File System Access API. The browser's own picker cannot be pressed: a folder of OPFS stands for what it gives. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildScript } from '../tools/extractor.ts';
import { chromium, type Stage } from './browser.ts';
import { press, shows } from './sample.ts';

type InLibrary = typeof import('../tools/inLibrary.ts');
declare const pt: InLibrary;

const isMissing = (process.env.PLAINTHREAD_MISSING ?? '').includes('chromium');

/** Runs in the page before it: the picker gives the folder 'Papers', or what the user answered. */
function standIn(): void {
  const pick = async () => {
    if (sessionStorage.getItem('picker') === 'closed') throw new DOMException('closed', 'AbortError');
    const root = await navigator.storage.getDirectory();
    return root.getDirectoryHandle('Papers', { create: true });
  };
  Object.defineProperty(globalThis, 'showDirectoryPicker', { value: pick });
  const asked = { value: async () => sessionStorage.getItem('permission') ?? 'granted' };
  Object.defineProperty(FileSystemHandle.prototype, 'requestPermission', asked);
}

describe.skipIf(isMissing)('a backup folder', () => {
  let stage: Stage;
  let page: Page;
  let script: string;
  const load = async () => {
    await page.goto(`${stage.origin}/library.html`);
    await page.waitForSelector('.row');
    await page.evaluate(script);
  };
  const answer = (name: string, value: string) =>
    page.evaluate((key, given) => sessionStorage.setItem(key, given), name, value);
  const names = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const found: string[] = [];
      for await (const name of (await root.getDirectoryHandle('Papers', { create: true })).keys())
        found.push(name);
      return found.sort();
    });

  beforeAll(async () => {
    script = await buildScript('tests/tools/inLibrary.ts', 'pt');
    stage = await chromium({ site: {} });
    page = await stage.browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.evaluateOnNewDocument(standIn);
    await page.goto(`${stage.origin}/library.html`);
    await page.evaluate(script);
    await page.evaluate(async () => {
      const db = await pt.library();
      await pt.save(db, pt.sampleCapture(1, 2000), '2026-01-05T00:00:00.000Z');
    });
    await load();
  });
  afterAll(() => stage?.close());

  test('a closed picker changes nothing', async () => {
    await answer('picker', 'closed');
    await press(page, 'Back up into a folder…');
    await answer('picker', 'open');
    await shows(page, 'Never backed up');
    expect(await names()).toEqual([]);
  });

  test('the first click picks it and writes what can be restored; it counts as the last backup', async () => {
    await press(page, 'Back up into a folder…');
    await shows(page, 'is now in “Papers”');
    const [name = ''] = await names();
    const found = await page.evaluate(async (file) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('Papers');
      const blob = await (await folder.getFileHandle(file)).getFile();
      return (await pt.preview(await pt.library(), blob))?.manifest.clips;
    }, name);
    expect(found).toBe(1);
    await load();
    await shows(page, 'Last backup 0 days ago');
  });

  test('it is remembered, and keeps the last five', async () => {
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('Papers');
      for await (const name of folder.keys()) await folder.removeEntry(name);
      for (const name of [1, 2, 3, 4, 5].map((day) => `Plainthread backup 2020-01-0${day} 101112.zip`))
        await folder.getFileHandle(name, { create: true });
      await folder.getFileHandle('of mine.zip', { create: true });
    });
    await press(page, 'Back up into “Papers”');
    await expect
      .poll(names, { timeout: 10_000 })
      .toEqual([
        'Plainthread backup 2020-01-02 101112.zip',
        'Plainthread backup 2020-01-03 101112.zip',
        'Plainthread backup 2020-01-04 101112.zip',
        'Plainthread backup 2020-01-05 101112.zip',
        expect.stringMatching(/^Plainthread backup 20\d\d-\d\d-\d\d \d{9}\.zip$/),
        'of mine.zip',
      ]);
    await shows(page, 'is now in “Papers”');
  });

  test('what stands in the way is said in words, and leaves the older files', async () => {
    const before = await names();
    await answer('permission', 'denied');
    await press(page, 'Back up into “Papers”');
    await shows(page, 'the browser was not allowed to write into this folder');
    await answer('permission', 'granted');
    expect(await names()).toEqual(before);
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('Papers', { recursive: true });
    });
    await press(page, 'Back up into “Papers”');
    await shows(page, 'this folder is no longer there');
  });
});
