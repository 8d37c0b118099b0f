import { running, type Spot, type Survey } from './repeated/survey';

/** The core of a page holds this share of its running words. */
const SHARE = 0.9;
/** What holds more than this share of the running words is the page itself, whatever it is called. */
const MOST = 0.5;
const ASIDE = new Set('NAV ASIDE FOOTER FORM BUTTON DIALOG'.split(' '));
const ROLE = /^(?:navigation|complementary|contentinfo|dialog|search|banner|menu|alert)$/;
const NAMES =
  /(?:^|[\s_-])(?:breadcrumbs?|related|shar(?:e|ing)|social|newsletter|cookies?|comments?|sidebar|promo|popup|modal|footer|menu|nav|navbar|subscribe|skip)(?:$|[\s_-])/i;

/** The smallest part of a page that holds almost all of its running words, what stands beside the matter left out. */
export interface Core {
  element: Element;
  /** Weight of the running words; see `running`. */
  weight: number;
  /** Weight of all words, links and labels included. */
  letters: number;
  /** What stands beside the matter within it: menus, footers, related links, comments. */
  asides: Element[];
}

/** The core of a surveyed page; null where nothing is on it. */
export function coreOf(page: Survey): Core | null {
  const [body] = page.spots;
  if (!body) return null;
  const asides = asidesOf(page, running(page, body) * MOST);
  const weigh = (spot: Spot) =>
    asides.reduce(
      (sum, aside) => (isWithin(aside, spot) ? sum - running(page, aside) : sum),
      running(page, spot),
    );
  const least = weigh(body) * SHARE;
  const isAside = new Set(asides);
  let core = body;
  for (let next: Spot | null = body; next; ) {
    core = next;
    next = childrenOf(page, core).find((spot) => !isAside.has(spot) && weigh(spot) >= least) ?? null;
  }
  const within = asides.filter((aside) => isWithin(aside, core));
  return {
    element: core.element,
    weight: weigh(core),
    letters: within.reduce((sum, aside) => sum - lettersIn(page, aside), lettersIn(page, core)),
    asides: within.map(({ element }) => element),
  };
}

function lettersIn({ words }: Survey, { firstText, endText }: Spot): number {
  return words.slice(firstText, endText).reduce((sum, { weight }) => sum + weight, 0);
}

/** The outermost asides; one that holds more than `most` is none. */
function asidesOf(page: Survey, most: number): Spot[] {
  const asides: Spot[] = [];
  for (let at = 1; at < page.spots.length; at++) {
    const spot = page.spots[at];
    if (!spot || !isNamedAside(spot) || running(page, spot) > most) continue;
    asides.push(spot);
    at = spot.end - 1;
  }
  return asides;
}

function isNamedAside({ tag, element }: Spot): boolean {
  if (ASIDE.has(tag) || ROLE.test(element.getAttribute('role') ?? '')) return true;
  const name = element.getAttribute('class');
  return (name !== null && NAMES.test(name)) || (element.id !== '' && NAMES.test(element.id));
}

function isWithin(inner: Spot, outer: Spot): boolean {
  return inner.index > outer.index && inner.index < outer.end;
}

function childrenOf({ spots }: Survey, { index, end }: Spot): Spot[] {
  const children: Spot[] = [];
  for (let at = index + 1; at < end; at = spots[at]?.end ?? end) {
    const child = spots[at];
    if (child) children.push(child);
  }
  return children;
}
