/** Where the images of a clip come from. */
export interface ImageSource {
  /** Kept images: address in the clip's html → address of the kept bytes. */
  kept: Map<string, string>;
  /** Others may be fetched from the web: the user said so for this clip. */
  fromWeb: boolean;
  /** Text shown in the place of an image that is not here. */
  missing: string;
}

/** Shows kept images; one that is not kept is asked of no server until the user says so. */
export function placeImages(fragment: DocumentFragment, { kept, fromWeb, missing }: ImageSource): void {
  for (const source of fragment.querySelectorAll('source')) source.remove();
  for (const image of fragment.querySelectorAll('img')) {
    const here = kept.get(image.getAttribute('src') ?? '');
    image.removeAttribute('srcset');
    if (here) image.src = here;
    else if (fromWeb) image.referrerPolicy = 'no-referrer';
    else image.replaceWith(standIn(image, missing));
  }
  for (const media of fragment.querySelectorAll('video, audio')) {
    media.setAttribute('preload', 'none');
    media.removeAttribute('poster');
  }
}

function standIn(image: HTMLImageElement, missing: string): HTMLElement {
  const place = image.ownerDocument.createElement('span');
  place.className = 'image-missing';
  place.textContent = image.alt ? `${missing}: ${image.alt}` : missing;
  place.title = image.getAttribute('src') ?? '';
  return place;
}
