import { lettersOf } from '../letters';
import { linkOf, picturesOf } from './nameHints';
import type { Look, Name } from './nameSigns';
import type { Unit } from './units';

/** What names are written with: two letters, or one sign of East Asia. */
export const LETTERS = /\p{L}{2}|[\u3040-\u9fff\uac00-\ud7af]/u;

/** Of the names, the share that leads where a picture of the same post leads. */
export function avatarShare({ page }: Look, cells: Map<Unit, Name>): number {
  const isAvatar = ([unit, { at }]: [Unit, Name]) => {
    const link = linkOf(at.at);
    return link !== null && picturesOf(page, unit).links.has(link);
  };
  return [...cells].filter(isAvatar).length / cells.size;
}

/** Of the names, the share that a picture of the same post is called by. */
export function calledShare({ page }: Look, cells: Map<Unit, Name>): number {
  return [...cells].filter(([unit, { text }]) => picturesOf(page, unit).names.has(text)).length / cells.size;
}

/** How near the names stand to the times of their posts, 0 to 1. */
export function nearness({ timeOf }: Look, cells: Map<Unit, Name>): number {
  let near = 0;
  for (const [unit, { at }] of cells) {
    const time = timeOf.get(unit);
    if (time) near += 1 / (1 + Math.abs(time.firstText - at.at.firstText) / 4);
  }
  return near / cells.size;
}

/** Whether an address holds a name: /members/tom.12. */
export function isSlug(text: string, link: string | null): boolean {
  // A post's number stands in its own address.
  if (!link || !LETTERS.test(text)) return false;
  const name = lettersOf(text);
  return name.length > 1 && lettersOf(decoded(link)).includes(name);
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
