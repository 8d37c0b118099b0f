import { type Db, write } from './db';
import type { ImageUse } from './model';

/** The bytes of an image, or why they could not be had. */
export type Fetched = { blob: Blob } | { refused: string };

/** Larger images are refused, so that one page cannot fill the disk. */
export const LARGEST_IMAGE = 32 * 1024 * 1024;

/** Absolute addresses of the images in clean HTML, each once. Works where there is no DOM. */
export function imagesIn(html: string): string[] {
  const found = [...html.matchAll(/<img\b[^>]*?\ssrc="([^"]*)"/gi)].map(([, url = '']) =>
    url.replaceAll('&amp;', '&'),
  );
  return [...new Set(found)].filter((url) => /^https?:/.test(url));
}

/** Keeps the images of a clip that are not kept yet, one after the other; equal images are kept once. Answers all uses. */
export async function keepImages(
  db: Db,
  clip: string,
  fetchImage: (url: string) => Promise<Fetched>,
): Promise<ImageUse[]> {
  const content = await db.get('contents', clip);
  const urls = new Set(content?.thread.posts.flatMap((post) => imagesIn(post.html)));
  const known = new Map((await usesOf(db, clip)).map((use) => [use.url, use]));
  for (const url of urls) {
    if (known.get(url)?.hash) continue;
    known.set(url, await keepImage(db, { clip, url }, await fetchImage(url)));
  }
  return [...known.values()];
}

async function keepImage(db: Db, place: { clip: string; url: string }, fetched: Fetched): Promise<ImageUse> {
  const why = 'refused' in fetched ? fetched.refused : wrong(fetched.blob);
  if ('refused' in fetched || why)
    return refuse(db, { ...place, hash: null, bytes: 0, refused: why ?? 'unknown' });
  const { blob } = fetched;
  const hash = await hashOf(blob);
  const use: ImageUse = { ...place, hash, bytes: blob.size, refused: null };
  await write(db, ['images', 'uses'], async (tx) => {
    if ((await tx.objectStore('images').getKey(hash)) === undefined)
      await tx.objectStore('images').put({ hash, blob });
    await tx.objectStore('uses').put(use);
  });
  return use;
}

async function refuse(db: Db, use: ImageUse): Promise<ImageUse> {
  await write(db, ['uses'], (tx) => tx.objectStore('uses').put(use));
  return use;
}

function wrong(blob: Blob): string | null {
  if (!blob.type.startsWith('image/')) return 'no image';
  return blob.size > LARGEST_IMAGE ? 'too large' : null;
}

/** SHA-256 in hexadecimal: the name of an image. */
export async function hashOf(blob: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function usesOf(db: Db, clip: string): Promise<ImageUse[]> {
  return db.getAllFromIndex('uses', 'clip', clip);
}

/** The images of a clip: each use, and the kept bytes by address. */
export async function keptImages(
  db: Db,
  clip: string,
): Promise<{ uses: ImageUse[]; blobs: [url: string, blob: Blob][] }> {
  const uses = await usesOf(db, clip);
  const images = await Promise.all(uses.map(({ hash }) => (hash ? db.get('images', hash) : undefined)));
  const blobs = uses.flatMap(({ url }, index): [string, Blob][] => {
    const image = images[index];
    return image ? [[url, image.blob]] : [];
  });
  return { uses, blobs };
}
