import { get } from '../clips';
import type { Db } from '../db';
import { highlightsOf } from '../highlights';
import { keptImages } from '../images';
import type { Clip, ClipContent, Highlight } from '../model';

/** A clip with everything an export needs. */
export interface Book {
  clip: Clip;
  content: ClipContent;
  highlights: Highlight[];
  /** Kept images by their address in the clip's html. */
  images: Map<string, BookImage>;
}

export interface BookImage {
  /** File name without a folder, equal for equal bytes. */
  name: string;
  blob: Blob;
}

/** A file of an export. */
export interface ExportFile {
  /** With '/' between folders. */
  path: string;
  data: string | Blob;
}

/** The clip as an export needs it, or null where it cannot be read. */
export async function bookOf(db: Db, id: string): Promise<Book | null> {
  const found = await get(db, id);
  if (!found) return null;
  const [highlights, kept] = await Promise.all([
    highlightsOf(db, found.content.thread.url),
    keptImages(db, id),
  ]);
  const hashes = new Map(kept.uses.map((use) => [use.url, use.hash ?? '']));
  const images = new Map(
    kept.blobs.map(([url, blob]) => [
      url,
      { name: `${(hashes.get(url) ?? '').slice(0, 16)}.${extension(blob.type)}`, blob },
    ]),
  );
  return { ...found, highlights, images };
}

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/x-icon': 'ico',
};

function extension(type: string): string {
  return EXTENSIONS[type] ?? type.replace(/^image\//, '').replace(/\W.*$/, '');
}

/** What makes a file name of a title on every system: no reserved characters or names, at most 80 characters. */
export function fileName(title: string): string {
  const plain = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what file systems refuse
    .replace(/[\\/:*?"<>|#^[\]\u0000-\u001f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()
    .replace(/^\.+|[. ]+$/g, '');
  return /^(?:con|prn|aux|nul|com\d|lpt\d)?$/i.test(plain) ? `_${plain}` : plain;
}

/** Gives each name once: the second 'a.md' becomes 'a 2.md'. */
export function uniqueNames(): (name: string) => string {
  const used = new Set<string>();
  return (name) => {
    const [, stem = name, ending = ''] = /^(.*?)(\.\w+)?$/s.exec(name) ?? [];
    let fresh = name;
    // Case counts for nothing on the file systems of Windows and macOS.
    for (let count = 2; used.has(fresh.toLowerCase()); count += 1) fresh = `${stem} ${count}${ending}`;
    used.add(fresh.toLowerCase());
    return fresh;
  };
}
