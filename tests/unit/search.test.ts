import { beforeEach, expect, test } from 'vitest';
import { edit, save } from '../../utils/clips';
import type { Db } from '../../utils/db';
import { addHighlight } from '../../utils/highlights';
import { type Engine, loadEngine, search, sync } from '../../utils/search/engine';
import { fold } from '../../utils/search/fold';
import { parseQuery } from '../../utils/search/query';
import { snippetOf } from '../../utils/search/snippet';
import { erase } from '../../utils/trash';
import { capture, emptyLibrary, post } from './library';

const NOW = '2026-01-05T00:00:00.000Z';
let db: Db;
let engine: Engine;
beforeEach(async () => {
  db = await emptyLibrary();
  engine = await loadEngine(db);
});

let kept = 0;
async function keep(title: string, html: string, more: Parameters<typeof capture>[1] = {}) {
  kept += 1;
  const url = `https://bbs.example.com/thread-${kept}-1-1.html`;
  return (await save(db, capture([post('1', html)], { url, title, board: [], ...more }), NOW)).clip;
}

async function found(typed: string) {
  await sync(engine);
  return titles(typed);
}

async function titles(typed: string) {
  const hits = await search(engine, typed);
  return Promise.all(
    hits.map(async ({ id, of }) => (await db.get(of === 'clip' ? 'clips' : 'highlights', id))?.title),
  );
}

test('Chinese is found by any part of it, Latin from the beginning of a word', async () => {
  await keep('甲', '<p>中华人民共和国的组织建设</p>');
  await keep('乙', '<p>Readability reads pages; 手机app很好 C++</p>');
  for (const query of ['民共', '织', '组织建设', '人民共和国的组'])
    expect(await found(query), query).toEqual(['甲']);
  for (const query of ['read', 'READ pages', 'reads', 'App', '机app', 'c++'])
    expect(await found(query), query).toEqual(['乙']);
  for (const query of ['eads', 'bility', '组建', '"read"', 'read -pages'])
    expect(await found(query), query).toEqual([]);
});

test('simplified, traditional, wide and accented letters are equal', async () => {
  await keep('甲', '<p>臺灣後來的圖書館,ＡＢＣ café</p>');
  for (const query of ['台湾', '臺灣', '后来', '圖书馆', 'abc', 'cafe', 'CAFÉ'])
    expect(await found(query), query).toEqual(['甲']);
});

test('folding never moves a character', () => {
  const text = `İ臺灣ﬁＡ１🌿가がﾊﾞ${String.fromCharCode(0xd800)}é`;
  expect(fold(text)).toHaveLength(text.length);
  expect(fold('ＡbÉ臺，')).toBe('abe台,');
});

test('details narrow the search', async () => {
  await keep('旧', '<p>党建</p>', { site: '甲论坛', byline: '祝灵君' });
  const fresh = await keep('新', '<p>党建</p>', { site: '乙论坛' });
  await edit(db, [fresh.id], () => ({ tags: ['重读'], note: '抄到笔记' }), NOW);
  await db.put('clips', { ...fresh, ...(await db.get('clips', fresh.id)), published: '2024-05-06' });
  expect(await found('党建 site:乙')).toEqual(['新']);
  expect(await found('作者:祝灵 党建')).toEqual(['旧']);
  expect(await found('tag：重')).toEqual(['新']);
  expect(await found('党建 -tag:重读')).toEqual(['旧']);
  expect(await found('after:2024-05 党建')).toEqual(['新']);
  expect(await found('before:2024-05')).toEqual(['旧']);
  expect(await found('笔记')).toEqual(['新']);
});

test('the title counts more than the body', async () => {
  await keep('别的', '<p>组织 组织</p>');
  await keep('组织', '<p>别的</p>');
  expect(await found('组织')).toEqual(['组织', '别的']);
});

test('the index follows edits, deletions and highlights, also after it was loaded again', async () => {
  const clip = await keep('甲', '<p>一二三</p>');
  await found('一');
  await edit(db, [clip.id], () => ({ tags: ['新标签'] }), NOW);
  await addHighlight(
    db,
    {
      url: clip.url,
      title: '划线',
      anchor: { post: '1', quote: { exact: '二三', prefix: '', suffix: '' } },
      color: 'yellow',
      note: '想法',
    },
    NOW,
  );
  expect(await found('新标')).toEqual(['甲']);
  engine = await loadEngine(db);
  expect(await found('想法')).toEqual(['划线']);
  expect((await found('二三')).sort()).toEqual(['划线', '甲'].sort());
  await erase(db, { clips: [clip.id], highlights: [] });
  expect(await found('新标')).toEqual([]);
});

test('what is damaged in the index is indexed anew', async () => {
  await keep('甲', '<p>一二三</p>');
  await found('一');
  const whole = await db.get('packs', 1);
  for (const damaged of [{ number: 1 }, { ...whole, bits: new Uint32Array(8) }, { ...whole, ids: 'x' }]) {
    await db.put('packs', damaged as never);
    engine = await loadEngine(db);
    expect(await found('一二'), JSON.stringify(Object.keys(damaged))).toEqual(['甲']);
  }
  for (const damaged of [7, [], { codes: new Uint16Array(2), ends: [9] }]) {
    await db.put('packTexts', damaged as never, 1);
    engine = await loadEngine(db);
    await found('一二');
    expect(engine.isDamaged).toBe(true);
    expect(await found('一二')).toEqual(['甲']);
    engine = await loadEngine(db);
    expect(await found('一二')).toEqual(['甲']);
    expect(engine.isDamaged).toBe(false);
  }
});

test('what has no room in memory is read anew', async () => {
  engine = await loadEngine(db, 4);
  for (const body of ['一二三', '三四五', '五六七']) {
    await keep(body, `<p>${body}</p>`);
    expect(await found(body), body).toEqual([body]);
    expect([...engine.texts.keys()]).toEqual([]);
  }
  expect(await found('三')).toHaveLength(2);
});

test('texts that an older version kept as a list are searched, and written as one', async () => {
  const { id } = await keep('甲', '<p>一二三</p>');
  await keep('乙', '<p>三四五</p>');
  await found('一');
  const { codes, ends } = (await db.get('packTexts', 1)) ?? { codes: new Uint16Array(), ends: [] };
  const all = String.fromCharCode(...codes);
  await db.put('packTexts', [all.slice(0, ends[0]), all.slice(ends[0])] as never, 1);
  engine = await loadEngine(db);
  expect(await found('三四')).toEqual(['乙']);
  await erase(db, { clips: [id], highlights: [] });
  expect(await found('三')).toEqual(['乙']);
  expect(await db.get('packTexts', 1)).toEqual({ codes, ends });
});

test('a snippet marks what was found, in the words as written', () => {
  const text = ['题', '', '', '', '', '', `${'前'.repeat(200)}臺灣的組織${'后'.repeat(200)}`].join('\u0001');
  const { text: shown, marks } = snippetOf(text, '台湾 组织');
  expect(marks.map(([start, end]) => shown.slice(start, end))).toEqual(['臺灣', '組織']);
  expect(shown.length).toBeLessThan(130);
});

test('a query is read as typed', () => {
  expect(parseQuery('“组织 建设” -tag:x http://a')).toEqual({
    terms: [
      { text: '组织 建设', exact: true, not: false },
      { text: 'http://a', exact: false, not: false },
    ],
    conditions: [{ field: 'tag', value: 'x', not: true }],
  });
});

test('finds exactly what looking through every text finds', async () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 1;
    return seed % below;
  };
  const alphabet =
    '的一是不了在人有我他这中大来上个国和地到说时要就出会可也你对生能而子那得于着下自之年 ,ab繁體';
  const bodies: string[] = [];
  const numbers = new Map<string, number>();
  for (let count = 0; count < 150; count += 1) {
    const body = Array.from({ length: 60 }, () => alphabet[random(alphabet.length)])
      .join('')
      .trim()
      .replace(/ +/g, ' ');
    bodies.push(fold(body));
    const { clip } = await save(
      db,
      capture([post('1', body)], {
        url: `https://a.example/${count}`,
        title: String(count),
        board: [],
        site: '-',
      }),
      NOW,
    );
    numbers.set(clip.id, count);
  }
  await sync(engine);
  for (let count = 0; count < 300; count += 1) {
    const body = bodies[random(bodies.length)] ?? '';
    const from = random(50);
    const query = body.slice(from, from + 1 + random(4)).replace(/[ ,ab]/g, '');
    if (!query) continue;
    const brute = bodies.flatMap((each, number) => (each.includes(query) ? [number] : []));
    const hits = await search(engine, query);
    expect(new Set(hits.map(({ id }) => numbers.get(id))), query).toEqual(new Set(brute));
  }
});
