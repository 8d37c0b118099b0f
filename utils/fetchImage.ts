import type { Refusal } from './model';

/** The bytes of an image as text that messages can carry, or why they could not be had. */
export type ImageText = { data: string } | { refused: Refusal };
/** The bytes of an image, or why they could not be had. */
export type Fetched = { blob: Blob } | { refused: Refusal };

/**
 * Fetches an image in the session of the page it runs in. Without a permission for its server the browser hands out only
 * images of the page's own origin and those whose server lets everyone read them: the others are 'blocked'.
 */
export async function fetchImage(url: string, init: RequestInit = {}): Promise<Fetched> {
  try {
    const response = await fetch(url, { referrerPolicy: 'strict-origin-when-cross-origin', ...init });
    if (!response.ok) return { refused: 'missing' };
    return { blob: await response.blob() };
  } catch {
    // The browser says no more than that it failed: another origin that lets nobody read, or no network.
    return { refused: 'blocked' };
  }
}

/** Fetches an image as a `data:` address. */
export async function fetchImageText(url: string): Promise<ImageText> {
  const fetched = await fetchImage(url);
  if ('refused' in fetched) return fetched;
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ data: String(reader.result) });
    reader.onerror = () => resolve({ refused: 'blocked' });
    reader.readAsDataURL(fetched.blob);
  });
}

/** The bytes behind a `data:` address. */
export async function blobOfText(text: ImageText): Promise<Fetched> {
  return 'refused' in text ? text : { blob: await (await fetch(text.data)).blob() };
}
