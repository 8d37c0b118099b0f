import { firstClass } from './kinds';
import { HINT, linkOf } from './nameHints';
import { LETTERS } from './nameShares';
import { LONGEST, type Name } from './nameSigns';
import { isTime, nameIn } from './nameTexts';
import type { Spot, Words } from './survey';

/** What Japanese and Korean boards put behind every name out of politeness. */
const POLITE = /(?<=.)(?:さん|さま|様|님)$/u;

/** How to read a name without the politeness that the page shows all known names with. */
export function plainNames(names: Name[]): (text: string) => string {
  const [first] = names;
  const isOne = names.every(({ at }) => at.text === first?.at.text);
  const arePolite = !isOne && names.every(({ at }) => POLITE.test(at.text));
  return (text) => (arePolite ? text.replace(POLITE, '') : text);
}

/** A sign of names stands at this share of the known ones. */
const SIGNED = 0.6;

/** What most known names have in common. */
export function usualSigns(names: Name[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { at } of names)
    for (const sign of signsOf(at.at)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= names.length * SIGNED).map(([sign]) => sign));
}

/** Of some texts those with the most of the usual signs, if any. */
export function likestTexts(
  texts: Words[],
  lang: string | null,
  usual: Set<string>,
): { likest: Name[]; most: number } {
  let likest: Name[] = [];
  let most = 1;
  for (const at of texts) {
    const signs = likeness(at.at, usual);
    const text = signs >= most && !isTime(at) ? nameIn(at.text, lang) : null;
    if (!text || !LETTERS.test(text)) continue;
    if (signs > most) likest = [];
    most = signs;
    likest.push({ text, at });
  }
  return { likest, most };
}

/** This many signs in common are no chance. */
const ALIKE = 2;

/** Of some texts the first that is linked and called as known names are: who began a thread comes before who answered last. */
export function namedLike(names: Name[], texts: Words[], lang: string | null): Name | null {
  if (names.length < 2) return null;
  const short = texts.filter(({ text }) => text.length <= LONGEST * 2);
  const { likest, most } = likestTexts(short, lang, usualSigns(names));
  const different = new Set(likest.map(({ text }) => text)).size;
  // One in common is enough where nothing else there has it.
  if (different > (most < ALIKE ? 1 : 2)) return null;
  const [first] = likest;
  return first ? { ...first, text: plainNames(names)(first.text) } : null;
}

/** What a name's element and those around it are called, and where its link leads, names and numbers apart. */
function signsOf(spot: Spot): string[] {
  const signs = new Set<string>();
  for (let one: Spot | null = spot, steps = 0; one && steps < 3; one = one.parent, steps++) {
    const name = firstClass(one.element);
    const property = one.element.getAttribute('itemprop');
    if (name) signs.add(`.${name}`);
    if (property) signs.add(`@${property}`);
  }
  const link = linkOf(spot);
  if (!link) return [...signs];
  const path = link.replace(/^(?:https?:)?\/\/[^/]*/, '');
  const first = /^(?:.*\/)?[^/?]*\?[^=]*=/.exec(path)?.[0];
  if (first) signs.add(`?${first.replace(/\d+/g, '')}`);
  // Without what stands for the member: '/members/', 'profile.php?id=', 'space-uid-.html'.
  const place = path.includes('?') ? path.replace(/=[^=]*$/, '=') : path.replace(/[^/]*\/?$/, '');
  for (const text of [place, path]) signs.add(`>${text.replace(/\d+/g, '')}`);
  return [...signs];
}

/**
 * Signs in common; where a member's address leads is as good as two, as is a class of the text's own that calls it a
 * person; an address without a word is none.
 */
function likeness(spot: Spot, usual: Set<string>): number {
  const signs = signsOf(spot).filter((sign) => usual.has(sign));
  const own = firstClass(spot.element);
  const isCalled = usual.has(`.${own}`) && HINT.test(own);
  const sum = signs.reduce((sum, sign) => sum + (sign[0] !== '>' ? 1 : /\p{L}/u.test(sign) ? 2 : 0), 0);
  return sum + (isCalled ? 1 : 0);
}
