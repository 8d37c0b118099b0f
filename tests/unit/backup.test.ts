import { beforeEach, expect, test } from 'vitest';
import { preview, restoreBackup } from '../../utils/backup/restore';
import { backup } from '../../utils/backup/write';
import { edit, get, save } from '../../utils/clips';
import type { Db } from '../../utils/db';
import { addHighlight } from '../../utils/highlights';
import { keepImages, keptImages } from '../../utils/images';
import { capture, emptyLibrary, post } from './library';

const MONDAY = '2026-01-05T00:00:00.000Z';
const TUESDAY = '2026-01-06T00:00:00.000Z';
let db: Db;
beforeEach(async () => {
  db = await emptyLibrary();
});

const packed = async () => new Response(backup(db, TUESDAY)).blob();

async function fill() {
  const html = '<p>组织「建设」 &amp; 𠮷 <img src="https://x.example/a.png"></p>';
  const { clip } = await save(
    db,
    capture([post('1', html), post('2', '二')], {}, { tags: ['党建'], note: '甲' }),
    MONDAY,
  );
  await addHighlight(
    db,
    {
      url: clip.url,
      title: clip.title,
      anchor: { post: '1', quote: { exact: '建设', prefix: '', suffix: '' } },
      color: 'pink',
      note: '想',
    },
    MONDAY,
  );
  return clip;
}

/** Everything kept, without the counts of writes, which are the library's own. */
async function everything() {
  const rows = async (store: 'clips' | 'contents' | 'highlights' | 'uses') =>
    (await db.getAll(store)).map((row) => ({ ...row, change: 0 }));
  return [await rows('clips'), await rows('contents'), await rows('highlights'), await rows('uses')];
}

test('a backup restored into an empty library is equal to what it was made of', async () => {
  await fill();
  const before = await everything();
  const file = await packed();
  db = await emptyLibrary();
  expect(await preview(db, file)).toMatchObject({
    clips: { new: 1, same: 0 },
    highlights: { new: 1 },
    damaged: 0,
  });
  await restoreBackup(db, file);
  expect(await everything()).toEqual(before);
  expect(await preview(db, file)).toMatchObject({ clips: { new: 0, same: 1 }, highlights: { same: 1 } });
});

test('what changed here and there is joined without loss', async () => {
  const clip = await fill();
  const file = await packed();
  await edit(db, [clip.id], () => ({ tags: ['本机'], note: '乙' }), TUESDAY);
  await save(
    db,
    capture([post('1', '改了'), post('3', '三')], {
      pages: { current: 1, total: 2, next: 'x', previous: null },
    }),
    TUESDAY,
  );
  expect(await preview(db, file)).toMatchObject({ clips: { newerHere: 1 } });
  await restoreBackup(db, file);
  const kept = await get(db, clip.id);
  expect(kept?.clip.tags.sort()).toEqual(['党建', '本机'].sort());
  expect(kept?.clip.note).toBe('乙\n\n甲');
  expect(kept?.content.thread.posts.map((each) => each.id).sort()).toEqual(['1', '2', '3']);
  expect(kept?.content.versions.some((version) => version.post.html.includes('组织'))).toBe(true);
});

test('another file is no backup, and a damaged line hides no other', async () => {
  expect(await preview(db, new Blob(['nonsense']))).toBeNull();
  await fill();
  const { zip } = await import('../../utils/export/zip');
  const manifest = JSON.stringify({ format: 'plainthread-backup', version: 1, created: MONDAY });
  const [clip] = await db.getAll('clips');
  const content = await db.get('contents', clip?.id ?? '');
  const line = JSON.stringify({ clip: { ...clip, id: 'x', key: 'other' }, content, uses: [] });
  const file = await new Response(
    zip([
      { path: 'plainthread.json', data: manifest },
      { path: 'clips.jsonl', data: `{"clip":\n${line}\n` },
    ]),
  ).blob();
  expect(await preview(db, file)).toMatchObject({ clips: { new: 1 }, damaged: 1 });
  await restoreBackup(db, file);
  expect(await db.count('clips')).toBe(2);
});

test('equal images are kept once, refused ones are listed with the reason', async () => {
  const one = await save(
    db,
    capture([post('1', '<img src="https://x/a.png"><img src="https://x/b.png">')]),
    MONDAY,
  );
  const uses = await keepImages(db, one.clip.id, async (url) =>
    url.endsWith('a.png')
      ? { blob: new Blob(['same'], { type: 'image/png' }) }
      : { refused: 'missing' as const },
  );
  expect(uses).toMatchObject([
    { bytes: 4, refused: null },
    { hash: null, refused: 'missing' as const },
  ]);
  const two = await save(
    db,
    capture([post('1', '<img src="https://x/c.png">')], {}, { kind: 'post' }),
    MONDAY,
  );
  await keepImages(db, two.clip.id, async () => ({ blob: new Blob(['same'], { type: 'image/png' }) }));
  expect(await db.count('images')).toBe(1);
  expect((await keptImages(db, two.clip.id)).blobs).toHaveLength(1);
});
