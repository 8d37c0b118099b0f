import { locate } from '../anchor';
import type { Anchor, Quote } from '../model';
import { slot } from '../reading';

/** The words of the live page that an anchor means: its quote, else the beginning of its post; null when they are gone. */
export function find({ post, quote }: Anchor): Range | null {
  const bodies = bodiesOf(post);
  const [body] = bodies;
  if (!body) return null;
  if (quote) return locate(bodies, quote) ?? aroundOf(body, quote);
  const range = document.createRange();
  range.selectNodeContents(body);
  return range;
}

/** Views that show all posts in one stream have an element of the post's head alone: its words stand beside that. */
function aroundOf(body: Element, quote: Quote): Range | null {
  return body.parentElement && locate(body.parentElement, quote);
}

/** The elements of the live page that hold a post, or any post for '' (brought in from elsewhere). Those of a view without scripts are not in it. */
export function bodiesOf(post: string): Element[] {
  const { bodies } = slot().reading ?? {};
  const found = post === '' ? [...(bodies?.values() ?? [])].flat() : (bodies?.get(post) ?? []);
  return found.filter((body) => body.isConnected && body.ownerDocument === document);
}
