import { library } from './db';
import { blobOfText, type Fetched, fetchImage } from './fetchImage';
import { keepImages } from './images';
import type { Clip, ImageUse } from './model';
import { images as imagesSetting } from './settings';
import { askPage, tell } from './talk';

/** How many images of a clip are kept, and how many could not be. */
export interface ImageCount {
  kept: number;
  refused: number;
}

/** Keeps the images of a fresh clip through the page in `tab`, if the user wants that; null where nothing was to be done. */
export async function keepImagesFrom(
  tab: number,
  clip: Pick<Clip, 'id' | 'kind'>,
): Promise<ImageCount | null> {
  const wish = await imagesSetting.getValue();
  // Who clips an image wants the image.
  if (wish === 'none' || (wish === 'asked' && clip.kind !== 'image')) return null;
  return finish(clip.id, async (url) => {
    const text = await askPage(tab, 'imageBytes', { url }).catch(() => null);
    // The tab was closed or went elsewhere: the library can still fetch what is missing.
    return text ? blobOfText(text) : { refused: 'blocked' };
  });
}

/** Keeps what is missing of a clip's images from one of our own pages: all of them where the user permits their servers. */
export function keepImagesHere(clip: string): Promise<ImageCount | null> {
  return finish(clip, (url) => fetchImage(url, { credentials: 'include' }).then(orWithoutCookies(url)));
}

/** A server open to everyone refuses readers with cookies. */
function orWithoutCookies(url: string) {
  return (fetched: Fetched) =>
    'refused' in fetched && fetched.refused === 'blocked'
      ? fetchImage(url, { credentials: 'omit' })
      : fetched;
}

/** One clip after the other: a thread kept page by page asks for the same images again and again. */
let queue: Promise<unknown> = Promise.resolve();

async function finish(clip: string, fetchOne: (url: string) => Promise<Fetched>): Promise<ImageCount | null> {
  const keeping = queue.then(async () => keepImages(await library(), clip, fetchOne));
  queue = keeping.catch(() => {});
  const uses = await keeping;
  if (uses.length === 0) return null;
  tell('kept', { ids: [clip] });
  return countUses(uses);
}

function countUses(uses: ImageUse[]): ImageCount {
  const kept = uses.filter((use) => use.hash !== null).length;
  return { kept, refused: uses.length - kept };
}
