import { unzipSync } from 'fflate';
import { captureKey, saveAll } from '../clips';
import type { Db } from '../db';
import { addHighlight, highlightsOf } from '../highlights';
import type { Capture } from '../model';
import type { Ids } from '../trash';
import { isBookmarks, readBookmarks } from './bookmarks';
import { type Found, type FoundHighlight, type ImportFile, nothingFound } from './found';
import { readJson } from './json';
import { isPicture, readMarkdown } from './markdown';

/** Reads files of other programs: bookmarks, Markdown with its pictures, Obsidian's highlights, SimpRead, our own JSON; zips of them. */
export async function readFiles(files: ImportFile[]): Promise<Found> {
  const all = (await Promise.all(files.map(unpacked))).flat();
  const pictures = new Map(all.filter(isPicture).map(({ path, blob }) => [path, blob]));
  const found = nothingFound();
  for (const file of all) {
    if (isPicture(file) || /(?:^|\/)\./.test(file.path)) continue;
    const one = await readFile(file, pictures);
    if (!one) found.unread.push(file.path);
    else {
      found.captures.push(...one.captures);
      found.highlights.push(...one.highlights);
    }
  }
  return found;
}

async function readFile(file: ImportFile, pictures: Map<string, Blob>): Promise<Found | null> {
  if (/\.(?:md|markdown)$/i.test(file.path))
    return { ...nothingFound(), captures: [await readMarkdown(file, pictures)] };
  if (/\.json$/i.test(file.path)) return readJson(await file.blob.text());
  if (!/\.html?$/i.test(file.path)) return null;
  const text = await file.blob.text();
  return isBookmarks(text) ? readBookmarks(text) : null;
}

async function unpacked(file: ImportFile): Promise<ImportFile[]> {
  if (!/\.zip$/i.test(file.path)) return [file];
  const parts = unzipSync(new Uint8Array(await file.blob.arrayBuffer()));
  return Object.entries(parts)
    .filter(([path]) => !path.endsWith('/'))
    .map(([path, bytes]) => ({ path, blob: new Blob([bytes as Uint8Array<ArrayBuffer>]) }));
}

/** What of something found is new here, and how much is here already. */
export interface ImportPreview {
  fresh: Pick<Found, 'captures' | 'highlights'>;
  /** Of what is here already: it is joined, not doubled. */
  known: Pick<Found, 'captures' | 'highlights'>;
  unread: string[];
}

/** Looks what an import would do, and changes nothing. */
export async function previewImport(db: Db, found: Found): Promise<ImportPreview> {
  const preview: ImportPreview = {
    fresh: { captures: [], highlights: [] },
    known: { captures: [], highlights: [] },
    unread: found.unread,
  };
  const seen = new Set<string>();
  for (const capture of found.captures) {
    const key = captureKey(capture);
    const isHere = seen.has(key) || (await db.countFromIndex('clips', 'key', key)) > 0;
    preview[isHere ? 'known' : 'fresh'].captures.push(capture);
    seen.add(key);
  }
  for (const highlight of found.highlights) {
    const words = wordsOf(highlight);
    const isHere = (await highlightsOf(db, highlight.url)).some((each) => wordsOf(each) === words);
    preview[isHere ? 'known' : 'fresh'].highlights.push(highlight);
  }
  return preview;
}

const wordsOf = ({ anchor }: Pick<FoundHighlight, 'anchor'>) => anchor.quote?.exact ?? '';
const BATCH = 100;

/** Brings in what was found: new things are added, known ones joined. Answers what is new, for an undo. */
export async function bringIn(
  db: Db,
  { fresh, known }: ImportPreview,
  now: string,
  onProgress: (done: number) => void = () => {},
): Promise<Ids> {
  const added: Ids = { clips: [], highlights: [] };
  const captures: Capture[] = [...fresh.captures, ...known.captures];
  for (let from = 0; from < captures.length; from += BATCH) {
    const saved = await saveAll(db, captures.slice(from, from + BATCH), now);
    for (const { result, clip } of saved) if (result === 'new') added.clips.push(clip.id);
    onProgress(from + saved.length);
  }
  for (const { created, ...highlight } of fresh.highlights)
    added.highlights.push((await addHighlight(db, highlight, created ?? now)).id);
  return added;
}
