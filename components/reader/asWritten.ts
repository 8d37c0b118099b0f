import type { Quote, Thread } from '../../utils/model';
import { find, solidify } from '../../utils/quote';
import { sanitise } from '../../utils/sanitise';
import { plainText } from '../../utils/text';
import type { ReaderHost } from './host';
import type { Selected } from './selection';

export type Convert = (text: string) => string;

/** The thread as its page has it, and the ways there and back while it is shown in other characters. */
export interface Writing {
  written: Thread;
  converter: { convert: Convert; back: Convert } | null;
}

/** What is kept are the words as they stand on the page: places are found, and made, in the text as it is shown. */
export function asWritten(
  outside: ReaderHost,
  now: () => Writing,
): Pick<ReaderHost, 'locate' | 'describe' | 'clip'> {
  return {
    locate(body, quote) {
      const { converter } = now();
      return outside.locate(body, converter ? convertedQuote(quote, converter.convert) : quote);
    },
    describe(body, range) {
      const quote = outside.describe(body, range);
      const id = body.closest<HTMLElement>('[data-id]')?.dataset.id;
      return quote && id ? writtenQuote(quote, id, now()) : quote;
    },
    clip(thread, part) {
      if (part.is !== 'selection' || !now().converter) return outside.clip(thread, part);
      return outside.clip(thread, { ...part, selection: writtenSelection(part.selection, outside, now()) });
    },
  };
}

function convertedQuote({ exact, prefix, suffix }: Quote, convert: Convert): Quote {
  return { exact: convert(exact), prefix: convert(prefix), suffix: convert(suffix) };
}

/** A quote of the text as it is shown in the characters the page has. */
function writtenQuote(quote: Quote, id: string, { converter, written }: Writing): Quote {
  const post = written.posts.find((one) => one.id === id);
  if (!converter || !post) return quote;
  const { solid } = solidify(plainText(post.html));
  const readings = [quote, convertedQuote(quote, converter.back)];
  const stands = (how: 'exact' | 'near') => readings.find((one) => find(solid, one, how));
  return stands('exact') ?? stands('near') ?? quote;
}

/** The selected words in the post as its page has it; as they are shown where they are not found there. */
function writtenSelection(selection: Selected, { locate, describe }: ReaderHost, writing: Writing): Selected {
  const post = writing.written.posts.find(({ id }) => id === selection.post);
  const quote = describe(selection.body, selection.range);
  if (!post || !quote) return selection;
  const body = document.implementation.createHTMLDocument('').createElement('div');
  body.append(sanitise(post.html));
  const range = locate(body, writtenQuote(quote, post.id, writing));
  return range ? { post: post.id, body, range } : selection;
}
