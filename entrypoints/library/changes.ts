import type { Words } from '../../components/words';
import { type Edit, edit } from '../../utils/clips';
import type { Db } from '../../utils/db';
import { editHighlight, type HighlightEdit } from '../../utils/highlights';
import type { Clip } from '../../utils/model';
import { tell } from '../../utils/talk';
import { erase, type Ids, unerase } from '../../utils/trash';
import type { Done } from './useUndo';

const now = () => new Date().toISOString();
const countOf = ({ clips, highlights }: Ids) => String(clips.length + highlights.length);

type Undo = () => Promise<unknown>;

/** Changes clips and knows how to change them back; other tabs hear of it. */
async function change(db: Db, ids: string[], how: (clip: Clip) => Edit): Promise<Undo> {
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

/** The same for a highlight. */
async function changeHighlight(db: Db, id: string, how: HighlightEdit): Promise<Undo> {
  const before = await editHighlight(db, id, how, now());
  tell('kept', { ids: [id] });
  return async () => {
    if (!before) return;
    const { color, note, trashed } = before;
    await editHighlight(db, id, { color, note, trashed }, now());
    tell('kept', { ids: [id] });
  };
}

/** Puts clips and highlights into the trash, or takes them out. */
export async function trash(
  db: Db,
  ids: Ids,
  { words, isBack }: { words: Words; isBack: boolean },
): Promise<Done> {
  const trashed = isBack ? null : now();
  const undos = [await change(db, ids.clips, () => ({ trashed }))];
  for (const id of ids.highlights) undos.push(await changeHighlight(db, id, { trashed }));
  const undo = async () => {
    for (const each of undos) await each();
  };
  return { text: words(isBack ? 'library_did_restore' : 'library_did_trash', countOf(ids)), undo };
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

/** Changes colour or note of a highlight, or removes it. */
export async function rewriteHighlight(
  db: Db,
  id: string,
  { words, edit: how }: { words: Words; edit: HighlightEdit },
): Promise<Done> {
  const undo = await changeHighlight(db, id, how);
  return { text: how.trashed ? words('library_did_trash', '1') : words('library_did_edit'), undo };
}

/** Deletes for good; until the page is closed even that can be taken back. */
export async function eraseAll(db: Db, ids: Ids, words: Words): Promise<Done> {
  const erased = await erase(db, ids);
  const told = () => tell('kept', { ids: [...ids.clips, ...ids.highlights] });
  told();
  const undo = async () => {
    await unerase(db, erased);
    told();
  };
  return { text: words('library_did_erase', countOf(ids)), undo };
}
