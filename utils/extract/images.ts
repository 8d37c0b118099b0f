import { absolute } from './urls';

/** A picture of a post: its real address, or words that stand for it (a smiley), or nothing worth showing. */
export type Picture =
  | { is: 'image'; src: string; alt: string; width: string | null; height: string | null; smiley: boolean }
  | { is: 'words'; text: string }
  | { is: 'nothing'; why: string };

// Where lazy loaders keep the real address; Discuz! keeps the full size in `zoomfile`, the shown one in `file`.
const SOURCES = [
  'zoomfile',
  'file',
  'data-original',
  'data-src',
  'data-lazy-src',
  'data-lazy',
  'data-lazyload',
  'data-actualsrc',
  'data-echo',
  'data-url',
  'data-full-url',
  'original',
];
const PLACEHOLDER =
  /(?:^|\/)(?:none|blank|spacer|space|pixel|transparent|clear|dot|grey|gray|loading|lazy[\w-]*|placeholder[\w-]*|1x1)\.(?:gif|png|jpe?g|svg|webp)(?:[?#]|$)/i;
const SMILEY =
  /(?:^|[\s_-])(?:smil(?:ie|ey|ies|eys)|emojis?|emoticons?|twemoji|bbcode_smiley|face)(?:[\s_-]|$)/i;
const SMILEY_PATH = /\/(?:smil(?:ie|ey)s?|emojis?|emoticons?|emotions?|faces?)[/_-]/i;
// Icons of the software itself: file types, 'back to the quoted post', attachment clips.
const FURNITURE =
  /\/(?:filetype|common)\/(?!none)[\w-]+\.(?:gif|png|svg)$|images\/(?:attachicons|default\/attachimg|common)\//i;

/** What an `<img>` shows. */
export function picture(image: Element, base: string): Picture {
  const alt = (image.getAttribute('alt') ?? '').trim();
  const src = sourceOf(image, base);
  const smiley = isSmiley(image, src);
  if (smiley && alt && !/\.(?:gif|png|jpe?g|svg)$/i.test(alt)) return { is: 'words', text: alt };
  if (!src) return { is: 'nothing', why: 'placeholder' };
  if (FURNITURE.test(src)) return { is: 'nothing', why: 'icon' };
  const width = sizeOf(image, 'width');
  const height = sizeOf(image, 'height');
  if (Number(width) === 1 || Number(height) === 1) return { is: 'nothing', why: 'pixel' };
  return { is: 'image', src, alt, width, height, smiley };
}

function sourceOf(image: Element, base: string): string | null {
  for (const name of SOURCES) {
    const found = usable(image.getAttribute(name), base);
    if (found) return found;
  }
  const set = image.getAttribute('data-srcset') ?? image.getAttribute('srcset') ?? siblingSet(image);
  return usable(image.getAttribute('src'), base) ?? usable(largest(set), base);
}

function usable(address: string | null, base: string): string | null {
  if (address && /^data:image\/(?:png|jpe?g|webp|gif)/i.test(address))
    return address.length > 400 ? address : null;
  const url = absolute(address, base);
  return url && /^https?:/.test(url) && !PLACEHOLDER.test(url) ? url : null;
}

function siblingSet(image: Element): string | null {
  if (image.parentElement?.localName !== 'picture') return null;
  return image.parentElement.querySelector('source[srcset]')?.getAttribute('srcset') ?? null;
}

/** The candidate of a srcset with the greatest width or density. */
function largest(set: string | null): string | null {
  let best: string | null = null;
  let most = -1;
  for (const candidate of set?.split(/,\s+/) ?? []) {
    const [url = '', size = '1x'] = candidate.trim().split(/\s+/);
    const weight = Number.parseFloat(size) || 0;
    if (url && weight > most) [best, most] = [url, weight];
  }
  return best;
}

function isSmiley(image: Element, src: string | null): boolean {
  if (image.hasAttribute('smilieid') || SMILEY.test(image.getAttribute('class') ?? '')) return true;
  return src !== null && SMILEY_PATH.test(src);
}

function sizeOf(image: Element, name: 'width' | 'height'): string | null {
  return image.getAttribute(name)?.match(/^\d+/)?.[0] ?? null;
}
