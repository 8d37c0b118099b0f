import { collapse } from '../adapter';
import { isNoBoard } from '../fields';
import { crumbsIn, type Thing } from './jsonld';

const TRAILS =
  '[itemtype*="BreadcrumbList"], [typeof="BreadcrumbList"], [aria-label*="breadcrumb" i], [class*="breadcrumb" i], [id*="breadcrumb" i], .crumbs, .crumb, .linktree, .navbar_linktree';
const HOME =
  /^(?:home|home ?page|index|board index|forum index|forums?( list| home)?|start|startseite|foren|forenübersicht|accueil|inicio|главная|форумы?|首页|首頁|论坛|論壇|论坛首页|门户|portal|»|›|>)$/i;

/** A link back to a list is no trail. */
const BACK = /^(?:[<←‹«]|back to\b|zurück zu)/i;

const NO_BOARD = [HOME, BACK, /^https?:/];

/** Links a trail has at most, and texts of a page that are looked at for one. */
const MOST = 12;
const MOST_TEXTS = 2000;
const ARROW = /^\s*(?:[›»>→]|::|>>)/;
const ARROWS = /^(?:[›»→\s]|>+|::)+$/;

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
    .filter((crumb) => crumb && crumb.length < 80 && !NO_BOARD.some((words) => words.test(crumb)));
}

/** The links of the first trail that has any; a trail without links leads nowhere. */
function shownCrumbs(document: Document): string[] {
  for (const trail of document.querySelectorAll(TRAILS)) {
    const links = [...trail.querySelectorAll('a[href]')].map(nameOf).filter(Boolean);
    const isPager = links.some((name) => /^\d+$/.test(name));
    if (links.length > 0 && links.length < MOST && !isPager) return [...new Set(links)];
  }
  return signedCrumbs(document);
}

/** The first links with nothing but arrows between them: a trail without a name. */
function signedCrumbs(document: Document): string[] {
  const texts = document.createTreeWalker(document.body ?? document.documentElement, 4);
  const tried = new Set<Element>();
  for (let left = MOST_TEXTS; left > 0 && texts.nextNode(); left--) {
    if (!ARROW.test(texts.currentNode.nodeValue ?? '')) continue;
    let trail = texts.currentNode.parentElement;
    while (trail && trail.getElementsByTagName('a').length < 2) trail = trail.parentElement;
    // Arrows without a trail all lead up to the page itself.
    if (!trail || tried.has(trail)) continue;
    tried.add(trail);
    const links = [...trail.querySelectorAll('a[href]')].filter(nameOf);
    if (links.length < MOST && areJoined(collapse(trail.textContent), links.map(nameOf)))
      return links.filter((link) => !isNoBoard(link.getAttribute('href') ?? '')).map(nameOf);
  }
  return [];
}

function areJoined(words: string, names: string[]): boolean {
  let end = words.indexOf(names[0] ?? '');
  return names.every((name, at) => {
    const start = words.indexOf(name, end);
    const between = words.slice(end, start).trim();
    end = start + name.length;
    return start >= 0 && (at === 0 || ARROWS.test(between));
  });
}

/** A link's words without those that a font draws as an icon ('chevron_right'). */
function nameOf(link: Element): string {
  const copy = link.cloneNode(true) as Element;
  for (const icon of copy.querySelectorAll('[class*="material-icon"],[class*="material-symbol"]'))
    icon.remove();
  return collapse(copy.textContent);
}
