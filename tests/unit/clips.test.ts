import { beforeEach, describe, expect, test } from 'vitest';
import { clipsOf, edit, get, remove, restore, save } from '../../utils/clips';
import type { Db } from '../../utils/db';
import { keepImages, keptImages } from '../../utils/images';
import { list } from '../../utils/listing';
import type { Clip } from '../../utils/model';
import { loadEngine, search, sync } from '../../utils/search/engine';
import { erase, purge, unerase } from '../../utils/trash';
import { capture, emptyLibrary, post, thread } from './library';

const MONDAY = '2026-01-05T00:00:00.000Z';
const TUESDAY = '2026-01-06T00:00:00.000Z';
let db: Db;
beforeEach(async () => {
  db = await emptyLibrary();
});

const words = async (id: string) => (await get(db, id))?.content.thread.posts.map((each) => each.html);

describe('save', () => {
  test('keeps a thread with its words and says so', async () => {
    const { result, clip } = await save(
      db,
      capture([post('1', '<p>一</p>'), post('2', '<p>二</p>')]),
      MONDAY,
    );
    expect(result).toBe('new');
    expect(clip).toMatchObject({
      kind: 'thread',
      title: '关于组织建设的讨论',
      posts: 2,
      excerpt: '一 二',
      characters: 3,
    });
    expect(await words(clip.id)).toEqual(['<p>一</p>', '<p>二</p>']);
  });

  test('writes nothing when the same is clipped again from another address', async () => {
    const first = await save(db, capture([post('1', '一')]), MONDAY);
    const again = await save(
      db,
      capture([post('1', '一')], { url: 'https://bbs.example.com/forum.php?mod=viewthread&tid=9&page=1' }),
      TUESDAY,
    );
    expect(again).toEqual({ result: 'same', clip: first.clip });
    expect((await list(db)).clips).toHaveLength(1);
  });

  test('adds new posts, keeps what edited ones said, keeps and marks deleted ones', async () => {
    const { clip } = await save(db, capture([post('1', '一'), post('2', '二'), post('3', '三')]), MONDAY);
    const again = await save(db, capture([post('1', '一'), post('3', '三改'), post('4', '四')]), TUESDAY);
    expect(again.result).toBe('updated');
    const kept = (await get(db, clip.id))?.content;
    expect(kept?.thread.posts.map((each) => each.html)).toEqual(['一', '二', '三改', '四']);
    expect(kept?.versions).toEqual([{ post: post('3', '三'), seen: TUESDAY }]);
    expect(kept?.gone).toEqual(['2']);
  });

  test('joins pages: a page that was not visited marks nothing as gone', async () => {
    const pages = { current: 1, total: 2, next: 'x', previous: null };
    const { clip } = await save(db, capture([post('1', '一'), post('2', '二')], { pages }), MONDAY);
    await save(
      db,
      capture([post('3', '三')], { pages: { ...pages, current: 2, next: null, previous: 'x' } }),
      TUESDAY,
    );
    expect(await words(clip.id)).toEqual(['一', '二', '三']);
    expect((await get(db, clip.id))?.content.gone).toEqual([]);
  });

  test('a view of one author marks nobody else as gone', async () => {
    const { clip } = await save(
      db,
      capture([post('1', '一'), post('2', '二', { author: 'b' }), post('3', '三')]),
      MONDAY,
    );
    await save(db, capture([post('1', '一'), post('3', '三')]), TUESDAY);
    expect((await get(db, clip.id))?.content.gone).toEqual([]);
  });

  test('counted ids of two pages are not confused', async () => {
    const { clip } = await save(
      db,
      capture([post('#1', '一', { floor: 1 }), post('#2', '二', { floor: 2 })]),
      MONDAY,
    );
    await save(
      db,
      capture([post('#1', '三', { floor: 3 })], {
        pages: { current: 2, total: 2, next: null, previous: 'x' },
        outline: [{ text: '三', level: 1, anchor: { post: '#1' }, children: [] }],
      }),
      TUESDAY,
    );
    const kept = (await get(db, clip.id))?.content.thread;
    expect(kept?.posts.map((each) => each.html)).toEqual(['一', '二', '三']);
    expect(kept?.outline[0]?.anchor.post).toBe(kept?.posts[2]?.id);
  });

  test('keeps the tags, note, title and board the user gave', async () => {
    const { clip } = await save(db, capture([post('1', '一')]), MONDAY);
    await edit(db, [clip.id], () => ({ tags: ['党建'], note: '重读', board: ['我的'] }), MONDAY);
    await save(db, capture([post('1', '一'), post('2', '二')], {}, { tags: ['新'] }), TUESDAY);
    expect((await get(db, clip.id))?.clip).toMatchObject({
      tags: ['党建', '新'],
      note: '重读',
      board: ['我的'],
    });
  });

  test('each part of a thread is a clip of its own', async () => {
    const anchor = (exact: string) => ({ post: '1', quote: { exact, prefix: '', suffix: '' } });
    const parts = [
      capture([post('1', '一')], {}, { kind: 'post' }),
      capture([post('2', '二')], {}, { kind: 'post' }),
      capture([post('1', '一'), post('2', '二')], {}, { kind: 'posts' }),
      capture([post('1', '一')], {}, { kind: 'selection', anchor: anchor('一') }),
      capture([post('1', '二')], {}, { kind: 'selection', anchor: anchor('二') }),
      capture([], {}, { kind: 'link' }),
      capture([post('1', '<img src="https://x/a.png">')], {}, { kind: 'image', url: 'https://x/a.png' }),
    ];
    for (const part of [...parts, ...parts]) await save(db, part, MONDAY);
    expect((await clipsOf(db, thread([]).url)).map((clip) => clip.kind).sort()).toEqual([
      'image',
      'link',
      'post',
      'post',
      'posts',
      'selection',
      'selection',
    ]);
  });

  test('two writers at once lose nothing', async () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      save(
        db,
        capture([post(String(index), `第${index}楼`)], {
          pages: { current: index + 1, total: 20, next: 'x', previous: 'x' },
        }),
        MONDAY,
      ),
    );
    const [first] = await Promise.all(many);
    expect(await words(first?.clip.id ?? '')).toHaveLength(20);
  });
});

describe('trash', () => {
  test('removing hides, restoring brings back, clipping again brings back too', async () => {
    const { clip } = await save(db, capture([post('1', '一')]), MONDAY);
    await remove(db, [clip.id], TUESDAY);
    expect(await clipsOf(db, clip.url)).toEqual([]);
    await restore(db, [clip.id], TUESDAY);
    expect(await clipsOf(db, clip.url)).toHaveLength(1);
    await remove(db, [clip.id], TUESDAY);
    expect((await save(db, capture([post('1', '一')]), TUESDAY)).result).toBe('updated');
    expect(await clipsOf(db, clip.url)).toHaveLength(1);
  });

  test('is emptied after 30 days and not before', async () => {
    const { clip } = await save(db, capture([post('1', '一')]), MONDAY);
    await remove(db, [clip.id], MONDAY);
    expect(await purge(db, '2026-02-03T00:00:00.000Z')).toBe(0);
    expect(await purge(db, '2026-02-05T00:00:00.000Z')).toBe(1);
    expect(await get(db, clip.id)).toBeNull();
  });
});

test('a damaged record is listed and hides no other', async () => {
  const { clip } = await save(db, capture([post('1', '一')]), MONDAY);
  await db.put('clips', { id: 'bad' } as Clip);
  const lost = await save(
    db,
    capture([post('2', '二')], { url: 'https://a.example/2', title: '丢' }),
    MONDAY,
  );
  await db.delete('contents', lost.clip.id);
  expect(await list(db)).toEqual({
    clips: [clip],
    broken: [
      { id: 'bad', of: 'clip', why: '' },
      { id: lost.clip.id, of: 'words', why: '丢' },
    ],
  });
});

test('damaged words hide no other clip from search, and clipping again mends them and keeps the tags', async () => {
  const words = capture([post('1', '完好')]);
  await save(db, words, MONDAY);
  const other = capture([post('2', '坏掉')], { url: 'https://a.example/2' }, { tags: ['留'] });
  const { clip } = await save(db, other, MONDAY);
  await db.put('contents', { id: clip.id, thread: { posts: [{ html: 7 }] } } as never);
  expect(await get(db, clip.id)).toBeNull();
  const engine = await loadEngine(db);
  await sync(engine);
  expect(await search(engine, '完好')).toHaveLength(1);
  await save(db, { ...other, tags: [] }, TUESDAY);
  expect(await get(db, clip.id)).toMatchObject({ clip: { tags: ['留'] } });
});

test('what was erased comes back whole, images too', async () => {
  const { clip } = await save(db, capture([post('1', '<img src="https://x/a.png">')]), MONDAY);
  await keepImages(db, clip.id, async () => ({ blob: new Blob(['i'], { type: 'image/png' }) }));
  const before = await Promise.all([get(db, clip.id), keptImages(db, clip.id)]);
  const erased = await erase(db, { clips: [clip.id], highlights: [] });
  expect(
    await Promise.all((['clips', 'contents', 'uses', 'images'] as const).map((store) => db.count(store))),
  ).toEqual([0, 0, 0, 0]);
  await unerase(db, erased);
  const after = await Promise.all([get(db, clip.id), keptImages(db, clip.id)]);
  const change = after[0]?.clip.change;
  expect(after).toEqual([{ ...before[0], clip: { ...before[0]?.clip, change } }, before[1]]);
});

test('an edit answers how it was, for an undo', async () => {
  const { clip } = await save(db, capture([post('1', '一')]), MONDAY);
  const [before] = await edit(db, [clip.id], (old) => ({ tags: [...old.tags, 'x'] }), TUESDAY);
  expect(before).toEqual(clip);
});
