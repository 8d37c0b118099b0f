import type { Draft, Page } from './adapter';
import { collapse } from './adapter';
import type { CleanBody } from './clean';
import { canonicalUrl } from './metadata/address';
import { isName } from './metadata/authors';
import { boardOf } from './metadata/board';
import { creditedAuthor, sameName } from './metadata/byline';
import { type Credits, creditsOf } from './metadata/credits';
import { articleIn, textOf, thingsOf } from './metadata/jsonld';
import { languageOf } from './metadata/language';
import { linesOf } from './metadata/lines';
import { metas } from './metadata/metas';
import { siteOf } from './metadata/site';
import { bareTitle, titleOf } from './metadata/title';

/** What a page says of itself as a whole. */
export interface Metadata extends Credits {
  url: string;
  title: string;
  site: string | null;
  board: string[];
  lang: string | null;
  byline: string | null;
}

/** Title, site, board, language, credited author and, of an article, its author and date; the draft's words come first. */
export function metadata(page: Page, draft: Draft, bodies: CleanBody[]): Metadata {
  const { document, url } = page;
  const things = thingsOf(document);
  const article = articleIn(things);
  const guessed = draft.engine === 'readability';
  const site = draft.site ?? siteOf(page, things);
  const crumbs = boardOf(document, things, draft.board);
  const places = crumbs.filter((crumb, i) => i < crumbs.length - 1 || !opens(document.title, crumb));
  const names = [...(site ? [site] : []), ...places, ...hostNames(url)];
  const stated = [textOf(article, 'headline'), metas(document, ['og:title'])[0] ?? null];
  const known = guessed ? null : draft.title;
  const { title, heading } = known
    ? { title: bareTitle(known, names), heading: null }
    : titleOf(page, stated, names);
  const credits =
    draft.kind === 'article'
      ? creditsOf(document, heading, article, things)
      : { author: null, published: null };
  const drafted = draft.posts[0]?.author ?? null;
  const author = guessed
    ? (credits.author ?? (drafted && isName(drafted) ? drafted : null))
    : (drafted ?? credits.author);
  const published = (guessed ? credits.published : null) ?? draft.posts[0]?.published ?? credits.published;
  return {
    url: canonicalUrl(document, url, (draft.pages?.current ?? 1) === 1),
    title,
    site,
    board: crumbs.filter((crumb) => !isSame(crumb, title) && !isCut(crumb, title) && !isSame(crumb, site)),
    lang: languageOf(document, sampleOf(bodies)),
    byline: bylineOf(draft, bodies, author),
    author,
    published,
  };
}

/** The author credited at the start or end of what the first poster wrote in a row. */
function bylineOf(draft: Draft, bodies: CleanBody[], poster: string | null): string | null {
  const other = draft.posts.findIndex((post) => post.author !== draft.posts[0]?.author);
  const own = bodies.slice(0, other < 0 ? 3 : Math.min(other, 3));
  const name = creditedAuthor(own.flatMap(({ element }) => linesOf(element)));
  return sameName(name, poster) ? null : name;
}

function sampleOf(bodies: CleanBody[]): string {
  return bodies
    .slice(0, 6)
    .map(({ element }) => (element.textContent ?? '').slice(0, 1500))
    .join(' ');
}

/** What a host's name says of the site's: 'forum.example.com' → 'example', 'example.com'. */
function hostNames(url: string): string[] {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return host
    ? [
        host,
        ...host
          .split('.')
          .slice(0, -1)
          .filter((label) => label.length > 3),
      ]
    : [];
}

/** Whether a page's title begins with the last stop of the way to it: then that is the page itself. */
function opens(title: string, crumb: string): boolean {
  return collapse(title).toLowerCase().startsWith(collapse(crumb).toLowerCase());
}

/** Trails cut a long title: 'How to mend a ...'. */
function isCut(crumb: string, title: string): boolean {
  const start = crumb.replace(/\s*(?:\.{3}|…)$/, '');
  return start !== crumb && title.startsWith(start);
}

function isSame(one: string, other: string | null): boolean {
  return collapse(one).toLowerCase() === collapse(other).toLowerCase();
}
