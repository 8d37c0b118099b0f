/** What tests and measures run inside the library's page: the extension's own code on the extension's own database. */
import { get, save } from '../../utils/clips.ts';
import { type Db, library } from '../../utils/db.ts';
import { loadEngine, search, sync } from '../../utils/search/engine.ts';
import { fold } from '../../utils/search/fold.ts';
import { clipText } from '../../utils/search/text.ts';
import { askExtension } from '../../utils/talk.ts';
import { sampleCapture } from './samples.ts';

export { preview, restoreBackup } from '../../utils/backup/restore.ts';
export { backup } from '../../utils/backup/write.ts';
export { clipsOf, edit, get, remove, restore, save } from '../../utils/clips.ts';
export { library, openAsIs, openLibrary } from '../../utils/db.ts';
export { blobOf, exportClips } from '../../utils/export/index.ts';
export { isFull } from '../../utils/full.ts';
export { addHighlight } from '../../utils/highlights.ts';
export { keepImages, keptImages } from '../../utils/images.ts';
export { list } from '../../utils/listing.ts';
export { erase } from '../../utils/trash.ts';
export { askExtension, clipText, fold, loadEngine, sampleCapture, search, sync };

/** Who writes: this page itself, as the panel does, or the background when asked, as the reading mode asks it. */
export type Writer = 'page' | 'background';

/** Keeps made-up clips from `from` on, as fast as it can, and tells the number of each once it is durable. */
export async function keepOn(
  { from, writer }: { from: number; writer: Writer },
  saved: (number: number) => void,
): Promise<never> {
  const db = await library();
  for (let number = from; ; number += 1) {
    const capture = sampleCapture(number, 2000);
    if (writer === 'page') await save(db, capture, new Date(number * 1000).toISOString());
    else await askExtension('keep', capture);
    saved(number);
  }
}

/** The numbers of clips that a search for their title does not find. */
export async function unfound(numbers: number[]): Promise<number[]> {
  const db = await library();
  const engine = await loadEngine(db);
  await sync(engine);
  const missed: number[] = [];
  for (const number of numbers) {
    const { title, url } = sampleCapture(number, 2000).thread;
    const hits = await Promise.all((await search(engine, `"${title}"`)).map(({ id }) => db.get('clips', id)));
    if (!hits.some((clip) => clip?.url === url)) missed.push(number);
  }
  return missed;
}

/** The numbers of what should be kept but is not whole, each of `length` characters, and how many half clips there are. */
export async function check(
  numbers: number[],
  length = 2000,
): Promise<{ lost: number[]; half: number; kept: number }> {
  const db = await library();
  const [clips, contents] = [await db.getAll('clips'), await db.getAllKeys('contents')];
  const ids = new Map(clips.map((clip) => [clip.url, clip.id]));
  const lost: number[] = [];
  for (const number of numbers) if (!(await isWhole(db, ids, { number, length }))) lost.push(number);
  const words = new Set(contents);
  const half = clips.filter((clip) => !words.has(clip.id)).length + contents.length - clips.length;
  return { lost, half, kept: clips.length };
}

async function isWhole(
  db: Db,
  ids: Map<string, string>,
  { number, length }: { number: number; length: number },
): Promise<boolean> {
  const { thread } = sampleCapture(number, length);
  const found = await get(db, ids.get(thread.url) ?? '');
  return JSON.stringify(found?.content.thread) === JSON.stringify(thread);
}
