import type { Headings } from '../../../utils/headings';
import type { ReplyQuote } from '../../../utils/model';
import type { Words } from '../../words';
import { code, copyButtons } from './code';
import { headings } from './headings';
import { images } from './images';
import { quotes } from './quotes';
import { spoilers } from './spoilers';
import { tables } from './tables';

/** Makes a post's sanitised fragment comfortable: folded quotes, zoomable images, copyable code, scrolling tables. */
export function enhance(fragment: DocumentFragment, context: EnhanceContext): void {
  shape(fragment, context);
  images(fragment, context);
  copyButtons(fragment, context);
}

/** What needs no reader around it: visible headings, folded quotes, code and tables that scroll in frames of their own. */
export function shape(fragment: DocumentFragment, context: EnhanceContext): void {
  headings(fragment, context);
  quotes(fragment, context);
  spoilers(fragment, context);
  code(fragment, context);
  tables(fragment, context);
}

/** What the enhancements need to know. `quotedPost` gives the id of the quoted post, if it is in the thread. */
export interface EnhanceContext {
  words: Words;
  headings: Headings;
  quotedPost: (index: number) => string | null;
  quotes: ReplyQuote[];
}
