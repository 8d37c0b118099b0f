import { picture } from './images';
import type { Rule } from './rules';
import { absolute } from './urls';

const MEDIA = new Set(['video', 'audio', 'iframe', 'embed']);

/** Pictures with their real addresses, smilies as words, players as links. */
export const pictureRule: Rule = (element, cleaning) => {
  if (MEDIA.has(element.localName)) return media(element, cleaning);
  if (element.localName === 'source' || element.localName === 'track') return null;
  if (element.localName !== 'img') return undefined;
  const found = picture(element, cleaning.base);
  if (found.is === 'nothing')
    return cleaning.drop('image', `${found.why} ${element.getAttribute('src') ?? ''}`);
  if (found.is === 'words') {
    cleaning.out.text(found.text);
    return null;
  }
  const image = cleaning.document.createElement('img');
  image.setAttribute('src', found.src);
  image.setAttribute('alt', found.alt);
  if (found.width) image.setAttribute('width', found.width);
  if (found.height) image.setAttribute('height', found.height);
  if (found.smiley) image.setAttribute('data-smiley', '');
  cleaning.out.inline(image);
  return null;
};

const media: Rule = (element, { document, base, out }) => {
  const source = element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? null;
  const src = absolute(source ?? element.getAttribute('data-src'), base);
  if (!src || !/^https?:/.test(src)) return null;
  if (element.localName === 'video' || element.localName === 'audio') {
    const player = document.createElement(element.localName);
    player.setAttribute('src', src);
    player.setAttribute('controls', '');
    out.inline(player);
    return null;
  }
  const link = document.createElement('a');
  link.setAttribute('href', src);
  link.setAttribute('data-embed', '');
  link.append(`▶ ${element.getAttribute('title') || new URL(src).hostname}`);
  out.inline(link);
  return null;
};
