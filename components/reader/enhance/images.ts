import type { EnhanceContext } from '.';

/** Smileys and icons stay in the line; larger images zoom on click or Enter. */
export function images(fragment: DocumentFragment, { words }: EnhanceContext): void {
  for (const image of fragment.querySelectorAll('img')) {
    const small =
      Number(image.getAttribute('width') ?? 999) <= 48 || Number(image.getAttribute('height') ?? 999) <= 48;
    if (small || /smil(?:e|ie|ey)|emot(?:e|icon)|emoji/i.test(image.src)) {
      image.className = 'inline-image';
      continue;
    }
    const missing = broken(image, words('reader_image_missing'));
    image.addEventListener('error', () => image.replaceWith(missing), { once: true });
    // A linked image leads somewhere else; its link keeps the click.
    if (image.closest('a[href]') && !isLinkToItself(image)) continue;
    zoomable(image, words('reader_zoom'));
  }
}

function isLinkToItself(image: HTMLImageElement): boolean {
  const link = image.closest('a')?.getAttribute('href') ?? '';
  return /\.(?:jpe?g|png|gif|webp|avif|bmp)(?:$|\?)|mod=attachment|attach/i.test(link);
}

function zoomable(image: HTMLImageElement, label: string): void {
  const link = image.closest('a[href]');
  image.dataset.act = 'zoom';
  if (link && image.closest('a')?.querySelectorAll('img').length === 1) {
    image.dataset.full = link.getAttribute('href') ?? '';
    link.replaceWith(...link.childNodes);
  }
  image.tabIndex = 0;
  image.setAttribute('role', 'button');
  const alt = image.getAttribute('alt')?.trim();
  // An empty alt says 'decoration', which a button cannot be.
  if (!alt) image.alt = label;
  image.setAttribute('aria-label', alt ? `${label}: ${alt}` : label);
}

/** What stands in the place of an image that does not load: its words and its address. */
function broken(image: HTMLImageElement, label: string): Element {
  const link = document.createElement('a');
  link.className = 'broken-image';
  link.href = image.src;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.textContent = image.alt ? `${label}: ${image.alt}` : label;
  return link;
}
