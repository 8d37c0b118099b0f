/** Clips made to run something: in the library, its exports, and a restored backup nothing runs and no server is asked. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildScript } from '../tools/extractor.ts';
import { HOSTILE } from '../tools/hostile.ts';
import { chromium, type Stage } from './browser.ts';

type InLibrary = typeof import('../tools/inLibrary.ts');
declare const pt: InLibrary;
declare global {
  interface Window {
    ran?: number;
  }
}

let stage: Stage;
let script: string;
let asked: string[];
beforeAll(async () => {
  script = await buildScript('tests/tools/inLibrary.ts', 'pt');
  stage = await chromium({ site: {} });
  asked = [];
});
afterAll(() => stage.close());

/** A page whose requests are noted, the library with the test's tools in it. */
async function openPage(url = `${stage.origin}/library.html`): Promise<Page> {
  const page = await stage.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(url);
  if (url.startsWith('chrome-extension:')) await page.evaluate(script);
  return page;
}

/** Opens the only clip, presses all that can be pressed in it, and looks whether anything ran. */
async function readAll(page: Page): Promise<void> {
  await page.waitForSelector('.row');
  await page.click('.row');
  await page.waitForSelector('.clip .words');
  await harmless(page, '.words');
}

async function harmless(page: Page, words: string): Promise<void> {
  await page.evaluate((within) => {
    for (const each of document.querySelectorAll<HTMLElement>(`${within} :is(a, button, summary, .press)`)) {
      if (!/^https?:/.test(each.getAttribute('href') ?? '')) each.click();
      each.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    }
  }, words);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
  expect(asked.filter((url) => url.includes('tracker.example') || url.startsWith('data:text'))).toEqual([]);
}

test('in the library', async () => {
  const page = await openPage();
  await page.evaluate(async (all) => {
    const capture = pt.sampleCapture(3, 100, all.length);
    for (const [index, post] of capture.thread.posts.entries()) {
      post.html = `<p>第${index}层</p>${all[index]}` as typeof post.html;
      post.author = all[index] ?? null;
    }
    const [, , , , , image = ''] = all;
    Object.assign(capture.thread, { title: `恶意${image}`, site: image, board: [image, image] });
    capture.tags = [image];
    capture.note = all.join('\n');
    await pt.save(await pt.library(), capture, '2026-01-06T00:00:00.000Z');
    const quote = { exact: image, prefix: '', suffix: '' };
    await pt.addHighlight(
      await pt.library(),
      {
        url: capture.thread.url,
        title: image,
        anchor: { post: '3001', quote },
        color: 'yellow',
        note: image,
      },
      '2026-01-06T00:00:00.000Z',
    );
  }, HOSTILE);
  await page.reload();
  await readAll(page);
  expect(await page.$$eval('.post', (posts) => posts.length)).toBe(HOSTILE.length);
  await page.type('.search input', '恶意');
  await page.waitForSelector('.row mark');
  await harmless(page, '.list');
  await page.close();
});

test('in exports, opened as files', async () => {
  const library = await openPage();
  const files = await library.evaluate(async () => {
    const db = await pt.library();
    const ids = await db.getAllKeys('clips');
    const made: Record<string, number[]> = {};
    for (const format of ['html', 'epub', 'markdown'] as const) {
      const { blob } = await pt.exportClips(db, ids, {
        format,
        title: 't',
        modified: '2026-01-06T00:00:00.000Z',
      });
      made[format] = [...new Uint8Array(await blob.arrayBuffer())];
    }
    return made;
  });
  const folder = mkdtempSync(join(tmpdir(), 'plainthread-exports-'));
  const bytes = (name: string) => Uint8Array.from(files[name] ?? []);
  writeFileSync(join(folder, 'clip.html'), bytes('html'));
  // Not even the policy in the file is needed.
  const text = Buffer.from(bytes('html')).toString();
  writeFileSync(
    join(folder, 'bare.html'),
    text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
  );
  for (const [path, data] of Object.entries(unzipSync(bytes('epub'))))
    if (path.endsWith('.xhtml')) writeFileSync(join(folder, path.replace('/', '-')), data);
  for (const name of ['clip.html', 'bare.html', 'OEBPS-chapter1.xhtml', 'OEBPS-nav.xhtml']) {
    const page = await openPage(`file://${folder}/${name}`);
    expect(await page.evaluate(() => document.body.textContent?.length ?? 0)).toBeGreaterThan(2);
    expect(await page.evaluate(() => document.querySelector('parsererror')?.textContent ?? null)).toBeNull();
    await harmless(page, 'body');
    await page.close();
  }
  const whole = Buffer.from(bytes('markdown')).toString();
  // Before the first post stands the note, which is the user's own Markdown.
  const markdown = whole.slice(whole.indexOf('第0层'));
  expect(markdown).not.toMatch(/(?<!\\)<(?:script|img|svg|iframe|style|math)\b/i);
  await library.close();
});

test('in a restored backup', async () => {
  const page = await openPage();
  const kept = await page.evaluate(async () => {
    const db = await pt.library();
    const before = await db.getAll('contents');
    const file = await pt.blobOf(pt.backup(db, '2026-01-07T00:00:00.000Z'));
    await pt.erase(db, { clips: before.map(({ id }) => id), highlights: [] });
    await pt.restoreBackup(db, file);
    return JSON.stringify(await db.getAll('contents')) === JSON.stringify(before);
  });
  expect(kept).toBe(true);
  await page.reload();
  await readAll(page);
  await page.close();
});
