import type { Spot, Survey, Words } from './survey';
import type { Unit } from './units';

/** Words of attributes that call somebody a person. */
export const HINT =
  /author|writer|user(?!-?group)|member|poster|nick|profil|person|people|creator|owner|byline|\bu\/|\buid[=/-]|\bby\b/i;

/** The address that an element links to: its own, its parent's or its only child's. */
export function linkOf({ element, linked }: Spot): string | null {
  const link = linked ? element.closest('a[href]') : null;
  return link?.getAttribute('href') ?? null;
}

/** Whether an attribute of an element or just above it calls it a person. */
export function isHinted(spot: Spot): boolean {
  return hintedAround(spot) !== null;
}

/** How surely an attribute calls a text a person: of a member's particulars the first is the name. */
export function hintOf({ at, index }: Words): number {
  const hinted = hintedAround(at);
  if (!hinted) return 0;
  const own = hinted === at ? 1 : 0.9;
  return (own * 2) / (2 + index - hinted.firstText);
}

function hintedAround(spot: Spot): Spot | null {
  for (let one: Spot | null = spot, steps = 0; one && steps < 3; one = one.parent, steps++) {
    const { element } = one;
    const names = ['class', 'itemprop', 'rel', 'href', 'id'].map((name) => element.getAttribute(name) ?? '');
    if (HINT.test(names.join(' ')) || one.element.classList.contains('name')) return one;
  }
  return null;
}

const STRONG = new Set('B STRONG TH H1 H2 H3 H4 H5 H6 DT'.split(' '));

export function isStrong({ tag, parent, linked }: Spot): boolean {
  return (
    STRONG.has(tag) || STRONG.has(parent?.tag ?? '') || (linked && STRONG.has(parent?.parent?.tag ?? ''))
  );
}

/** Where a unit's pictures lead, and what they and data for scripts call somebody. */
export interface Pictures {
  links: Set<string>;
  names: Set<string>;
}

/** Each column of names asks for the same pictures. */
const known = new WeakMap<Unit, Pictures>();
const CALLING = /^(?:author|user|member|poster|nick|owner)[-_]?(?:name)?$/;

/** What a unit's pictures and data for scripts say of its poster. */
export function picturesOf({ spots }: Survey, unit: Unit): Pictures {
  const found = known.get(unit) ?? { links: new Set(), names: new Set() };
  if (known.has(unit)) return found;
  known.set(unit, found);
  const end = unit.tail.at(-1)?.end ?? unit.root.end;
  for (const spot of spots.slice(unit.root.index, end)) {
    for (const [key, value] of Object.entries((spot.element as HTMLElement).dataset ?? {}))
      if (value && CALLING.test(key.toLowerCase())) found.names.add(value);
    if (spot.tag !== 'IMG') continue;
    for (const name of ['alt', 'title']) found.names.add(spot.element.getAttribute(name)?.trim() ?? '');
    const link = linkOf(spot);
    if (link) found.links.add(link);
  }
  return found;
}
