import type { Draft, Page } from './adapter';
import { collapse } from './adapter';
import type { CleanBody } from './clean';

/** What a page says of itself as a whole. */
export interface Metadata {
  url: string;
  title: string;
  site: string | null;
  board: string[];
  lang: string | null;
  byline: string | null;
}

/** Title, site, board, language and credited author, from the draft first, then the page's meta data. */
export function metadata(page: Page, draft: Draft, _bodies: CleanBody[]): Metadata {
  return {
    url: page.url.replace(/#.*/, ''),
    title: draft.title ?? collapse(page.document.title),
    site: draft.site,
    board: draft.board,
    lang: page.document.documentElement.lang || null,
    byline: null,
  };
}
