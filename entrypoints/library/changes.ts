import type { Words } from '../../components/words';
import { type Edit, edit } from '../../utils/clips';
import type { Db } from '../../utils/db';
import type { Clip } from '../../utils/model';
import { tell } from '../../utils/talk';
import { erase } from '../../utils/trash';
import type { Done } from './useUndo';

const now = () => new Date().toISOString();

/** Changes clips and knows how to change them back; other tabs hear of it. */
async function change(db: Db, ids: string[], how: (clip: Clip) => Edit): Promise<() => Promise<unknown>> {
  const before = new Map((await edit(db, ids, how, now())).map((clip) => [clip.id, clip]));
  tell('kept', { ids });
  return async () => {
    const back = (clip: Clip): Edit => {
      const { tags, note, board, title, trashed } = before.get(clip.id) ?? clip;
      return { tags, note, board, title, trashed };
    };
    await edit(db, ids, back, now());
    tell('kept', { ids });
  };
}

/** Puts clips into the trash, or takes them out. */
export async function trash(
  db: Db,
  ids: string[],
  { words, isBack }: { words: Words; isBack: boolean },
): Promise<Done> {
  const undo = await change(db, ids, () => ({ trashed: isBack ? null : now() }));
  return { text: words(isBack ? 'library_did_restore' : 'library_did_trash', String(ids.length)), undo };
}

/** Adds tags to clips. */
export async function tag(
  db: Db,
  ids: string[],
  { words, tags }: { words: Words; tags: string[] },
): Promise<Done> {
  const undo = await change(db, ids, (clip) => ({ tags: [...new Set([...clip.tags, ...tags])] }));
  return { text: words('library_did_tag', String(ids.length), tags.join(', ')), undo };
}

/** Changes tags, note, title or board of one clip. */
export async function rewrite(
  db: Db,
  id: string,
  { words, edit: how }: { words: Words; edit: Edit },
): Promise<Done> {
  return { text: words('library_did_edit'), undo: await change(db, [id], () => how) };
}

/** Deletes clips of the trash for good. */
export async function eraseAll(db: Db, ids: string[], words: Words): Promise<Done> {
  await erase(db, ids);
  tell('kept', { ids });
  return { text: words('library_did_erase', String(ids.length)) };
}
