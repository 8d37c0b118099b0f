import { type Db, write } from './db';
import type { Fetched } from './fetchImage';
import { isFull } from './full';
import type { ImageUse, Refusal } from './model';

/** Larger images are refused, so that one page cannot fill the disk. */
export const LARGEST_IMAGE = 32 * 1024 * 1024;

/** Absolute addresses of the images in clean HTML, each once. Works where there is no DOM. */
export function imagesIn(html: string): string[] {
  const found = [...html.matchAll(/<img\b[^>]*?\ssrc="([^"]*)"/gi)].map(([, url = '']) =>
    url.replaceAll('&amp;', '&'),
  );
  return [...new Set(found)].filter((url) => /^https?:/.test(url));
}

/** Images fetched at a time: as many as a page itself would ask for. */
const AT_ONCE = 4;

/** Keeps the images of a clip that are not kept yet; equal images are kept once. Answers all uses. */
export async function keepImages(
  db: Db,
  clip: string,
  fetchImage: (url: string) => Promise<Fetched>,
): Promise<ImageUse[]> {
  const content = await db.get('contents', clip);
  const urls = new Set(content?.thread.posts.flatMap((post) => imagesIn(post.html)));
  const known = new Map((await usesOf(db, clip)).map((use) => [use.url, use]));
  const missing = [...urls].filter((url) => !known.get(url)?.hash);
  const work = async () => {
    for (let url = missing.shift(); url !== undefined; url = missing.shift())
      known.set(url, await keepImage(db, { clip, url }, await fetchImage(url)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return [...urls].map((url) => known.get(url)).filter((use) => use !== undefined);
}

async function keepImage(db: Db, place: { clip: string; url: string }, fetched: Fetched): Promise<ImageUse> {
  if ('refused' in fetched) return refuse(db, place, fetched.refused);
  const { blob } = fetched;
  const why = refusalOf(blob);
  if (why) return refuse(db, place, why);
  const hash = await hashOf(blob);
  const use: ImageUse = { ...place, hash, bytes: blob.size, refused: null };
  try {
    await write(db, ['images', 'uses'], async (tx) => {
      if ((await tx.objectStore('images').getKey(hash)) === undefined)
        await tx.objectStore('images').put({ hash, blob });
      await tx.objectStore('uses').put(use);
    });
    return use;
  } catch (error) {
    if (isFull(error)) return refuse(db, place, 'full');
    throw error;
  }
}

async function refuse(db: Db, place: { clip: string; url: string }, refused: Refusal): Promise<ImageUse> {
  const use: ImageUse = { ...place, hash: null, bytes: 0, refused };
  await write(db, ['uses'], (tx) => tx.objectStore('uses').put(use));
  return use;
}

/** Why bytes are not kept as an image; null where they are. An SVG may hold scripts, which would run from an exported file. */
export function refusalOf({ type, size }: Blob): Refusal | null {
  if (/^image\/svg/i.test(type)) return 'svg';
  if (!/^image\/[\w.+-]+$/i.test(type)) return 'type';
  return size > LARGEST_IMAGE ? 'size' : null;
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
