import { collapse } from '../adapter';
import { crumbsIn, type Thing } from './jsonld';

const TRAILS =
  '[itemtype*="BreadcrumbList"], [typeof="BreadcrumbList"], [aria-label*="breadcrumb" i], [class*="breadcrumb" i], [id*="breadcrumb" i], .crumbs, .crumb, .linktree, .navbar_linktree';
const HOME =
  /^(?:home|home ?page|index|board index|forum index|forums?( list| home)?|start|startseite|foren|forenübersicht|accueil|inicio|главная|форумы?|首页|首頁|论坛|論壇|论坛首页|门户|portal|»|›|>)$/i;

/**
 * The way to a page's board, outermost first, without the way's start; [] where the page shows none. `known` is what its
 * engine shows.
 */
export function boardOf(document: Document, things: Thing[], known: string[]): string[] {
  if (known.length > 0) return known.filter((crumb, index) => index > 0 || !HOME.test(crumb));
  const stated = crumbsIn(things);
  const crumbs = stated.length > 1 ? stated : shownCrumbs(document);
  return crumbs
    .map((crumb) => collapse(crumb))
    .filter((crumb) => crumb && crumb.length < 80 && !HOME.test(crumb));
}

/** The links of the first trail that has any; a trail without links leads nowhere. */
function shownCrumbs(document: Document): string[] {
  for (const trail of document.querySelectorAll(TRAILS)) {
    const links = [...trail.querySelectorAll('a[href]')].map(nameOf).filter(Boolean);
    if (links.length > 0 && links.length < 12) return [...new Set(links)];
  }
  return [];
}

/** A link's words without those that a font draws as an icon ('chevron_right'). */
function nameOf(link: Element): string {
  const copy = link.cloneNode(true) as Element;
  for (const icon of copy.querySelectorAll('[class*="material-icon"],[class*="material-symbol"]'))
    icon.remove();
  return collapse(copy.textContent);
}
