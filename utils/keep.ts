import { clipsOf, type Edit, edit, remove, restore, save } from './clips';
import { library } from './db';
import {
  addHighlight,
  editHighlight,
  type HighlightEdit,
  highlightsOf,
  type NewHighlight,
} from './highlights';
import { list } from './listing';
import type { Capture, Clip, Highlight, Saved } from './model';
import { countValues } from './shelf';
import { tell } from './talk';

/** What panel and background do with the library; every change is told to the other contexts once it is durable. */

/** Keeps a capture; resolves only when it is on the disk. */
export async function keep(capture: Capture): Promise<Saved> {
  const saved = await save(await library(), capture, now());
  tell('kept', { ids: [saved.clip.id] });
  return saved;
}

/** The clips of the thread at this address, newest first. */
export async function clipsAt(url: string): Promise<Clip[]> {
  return clipsOf(await library(), url);
}

/** Changes tags, note or board of a clip. */
export async function editClip(id: string, change: Edit): Promise<void> {
  await edit(await library(), [id], () => change, now());
  tell('kept', { ids: [id] });
}

/** Tags in use, those of most clips first. */
export async function knownTags(): Promise<string[]> {
  const { clips } = await list(await library());
  return countValues(clips, 'tag').map(([tag]) => tag);
}

/** Puts clips into the trash, or takes them out again. */
export async function trash(ids: string[], undo = false): Promise<void> {
  await (undo ? restore : remove)(await library(), ids, now());
  tell('kept', { ids });
}

/** The highlights of the thread at this address, oldest first. */
export async function highlightsAt(url: string): Promise<Highlight[]> {
  return highlightsOf(await library(), url);
}

/** Keeps a highlight; resolves only when it is on the disk. */
export async function keepHighlight(fresh: NewHighlight): Promise<Highlight> {
  const highlight = await addHighlight(await library(), fresh, now());
  tell('kept', { ids: [highlight.id] });
  return highlight;
}

/** Changes a highlight; answers how it stood before, null where there is none. */
export async function changeHighlight(id: string, change: HighlightEdit): Promise<Highlight | null> {
  const before = await editHighlight(await library(), id, change, now());
  tell('kept', { ids: [id] });
  return before;
}

function now(): string {
  return new Date().toISOString();
}
