import { browser } from 'wxt/browser';
import type { OpenClip } from '../../components/library/ClipView';
import type { Words } from '../../components/words';
import { keepImagesHere } from '../../utils/keepImages';
import type { Done } from './useUndo';

/** Asks the user for the servers of images that are not kept, then fetches and keeps what they give. Call it in a click. */
export async function fetchMissing({ clip, missing }: OpenClip, words: Words): Promise<Done | null> {
  const origins = new Set(missing.map((url) => new URL(url)).map(originPattern));
  // Refused, only images of servers that let everyone read can be had.
  await browser.permissions.request({ origins: [...origins] }).catch(() => false);
  const count = await keepImagesHere(clip.id);
  return count && { text: words('library_did_images', String(count.kept), String(count.refused)) };
}

const originPattern = ({ protocol, hostname }: URL) => `${protocol}//${hostname}/*`;
