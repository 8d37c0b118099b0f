import type { Column, Table } from './columns';
import { type Spot, type Survey, textOf } from './survey';
import type { Unit } from './units';

/** A name as a unit shows it. */
export interface Name {
  text: string;
  spot: Spot;
}

/** What speaks for or against a column of short texts being the posters' names. */
const WEIGHTS = {
  coverage: 3,
  /** A link to somewhere else than this page. */
  link: 1,
  /** The link's address holds the name: /members/tom.12. */
  slug: 3,
  /** The same name has the same link, another name another. */
  oneToOne: 1,
  /** An attribute calls it author, user, … */
  hint: 2,
  beforeBody: 0.5,
  nearTime: 1,
  /** All the same: 'Reply', 'Member'. */
  same: -5,
  few: -1.5,
  long: -3,
  number: -4,
  samePage: -2,
};
const ENOUGH = 3.5;
const LONGEST = 40;
const HINT = /author|user|member|poster|nick|profil|person|people|creator|owner|\bu\/|uid=|\bby\b/i;
const LABEL =
  /^(?:(?:posted|written|started|asked|answered|von|by|par|por|от|作者|楼主|发布者|来自)\b\s*[::]?\s*)+/i;

/** What the names are looked for in. */
export interface Look {
  page: Survey;
  table: Table;
  units: Unit[];
  /** Whether a spot lies in a unit's text. */
  isBody(spot: Spot): boolean;
  /** Whether a spot shows a time. */
  isTime(spot: Spot): boolean;
  /** The unit's time mark. */
  timeOf: Map<Unit, Spot>;
}

/** Each unit's poster. */
export function namesOf(look: Look): Map<Unit, Name> {
  const columns = look.table.columns
    .map((column) => judge(look, column))
    .filter((one) => one !== null)
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score);
  const names = new Map<Unit, Name>();
  for (const { cells } of columns)
    for (const [unit, name] of cells) if (!names.has(unit)) names.set(unit, name);
  return names;
}

interface Judged {
  cells: Map<Unit, Name>;
  score: number;
}

function judge(look: Look, column: Column): Judged | null {
  const cells = new Map<Unit, Name>();
  for (const [unit, spots] of column.cells) {
    const name = firstName(look, spots);
    if (name) cells.set(unit, name);
  }
  if (cells.size < Math.max(1, look.units.length * 0.2)) return null;
  return { cells, score: score(look, cells) };
}

function firstName({ page, isBody, isTime }: Look, spots: Spot[]): Name | null {
  for (const spot of spots) {
    if (spot.endText - spot.firstText > 2 || spot.endText === spot.firstText) continue;
    if (spot.end - spot.index > 6) continue;
    if (isBody(spot) || isTime(spot)) continue;
    const text = textOf(page, spot)
      .replace(LABEL, '')
      .replace(/[::,]$/, '');
    if (text && text.length <= LONGEST * 2 && /\p{L}|\d/u.test(text)) return { text, spot };
  }
  return null;
}

function score(look: Look, cells: Map<Unit, Name>): number {
  const names = [...cells.values()];
  const share = (test: (name: Name) => boolean) => names.filter(test).length / names.length;
  const texts = new Set(names.map(({ text }) => text));
  const links = names.map(({ spot }) => linkOf(spot));
  const pairs = new Set(names.map(({ text }, i) => `${text}\n${links[i]}`));
  const hasLinks = links.filter(Boolean).length / names.length;
  const isOneToOne = hasLinks > 0.5 && pairs.size === texts.size && new Set(links).size === texts.size;
  const isSame = names.length > 2 && texts.size === 1;
  return (
    WEIGHTS.coverage * (names.length / look.units.length) +
    WEIGHTS.link * hasLinks +
    WEIGHTS.slug * share(({ text, spot }) => isSlug(text, linkOf(spot))) +
    (isOneToOne ? WEIGHTS.oneToOne : 0) +
    WEIGHTS.hint * share(({ spot }) => isHinted(spot)) +
    (isSame ? WEIGHTS.same : texts.size / names.length < 0.15 ? WEIGHTS.few : 0) +
    WEIGHTS.long * share(({ text }) => text.length > LONGEST || text.split(' ').length > 5) +
    WEIGHTS.number * share(({ text }) => !/\p{L}{2}|[\u3040-\u9fff]/u.test(text)) +
    WEIGHTS.samePage * share(({ spot }) => linkOf(spot)?.startsWith('#') ?? false) +
    WEIGHTS.nearTime * nearness(look, cells)
  );
}

function nearness({ timeOf }: Look, cells: Map<Unit, Name>): number {
  let near = 0;
  for (const [unit, { spot }] of cells) {
    const time = timeOf.get(unit);
    if (time) near += 1 / (1 + Math.abs(time.firstText - spot.firstText) / 4);
  }
  return near / cells.size;
}

/** The address that an element links to: its own, its parent's or its only child's. */
function linkOf({ element }: Spot): string | null {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  return link?.getAttribute('href') ?? null;
}

function isSlug(text: string, link: string | null): boolean {
  if (!link) return false;
  const name = plain(text);
  return name.length > 1 && plain(decoded(link)).includes(name);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}

/** Whether an attribute of an element or just above it calls it a person. */
export function isHinted(spot: Spot): boolean {
  for (let one: Spot | null = spot, steps = 0; one && steps < 3; one = one.parent, steps++) {
    const { element } = one;
    const names = ['class', 'itemprop', 'rel', 'href', 'id'].map((name) => element.getAttribute(name) ?? '');
    if (HINT.test(names.join(' '))) return true;
  }
  return false;
}
