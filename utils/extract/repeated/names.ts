import { findDate } from '../dates';
import { ownTexts, type Table } from './columns';
import type { Spot, Survey, Words } from './survey';
import { firstClass, type Unit } from './units';

/** A name as a unit shows it. */
export interface Name {
  text: string;
  at: Words;
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
  /** A picture in the same post leads to where the name leads. */
  avatar: 2,
  /** An attribute calls it author, user, … */
  hint: 2,
  /** 'by' stands before it. */
  labelled: 1.5,
  /** A post begins with who wrote it. */
  first: 0.5,
  nearTime: 1,
  /** Ranks are few, and the same poster has the same. */
  varied: 1.5,
  /** All the same: 'Reply', 'Member'. */
  same: -5,
  few: -1.5,
  /** Few names are words that stand in most of the posts: 'Find', 'Member', 'Staff'. */
  oneRules: -2,
  long: -3,
  number: -4,
  samePage: -2,
};
const ENOUGH = 3.5;
const LONGEST = 40;
/** A post shows its poster's name among its first or last short texts. */
const MOST_TEXTS = 40;
const HINT = /author|user|member|poster|nick|profil|person|people|creator|owner|\bu\/|uid=|\bby\b/i;
const LABEL =
  /^(?:(?:posted|written|started|asked|answered|submitted|by|von|par|por|av|door|di|от|автор|作者|楼主|发布者|发表于|来自|投稿者|作成者|글쓴이)(?![\p{L}])\s*[::]?\s*)+/iu;
const TAIL =
  /\s*(?:[,:·•|»–—-]|(?<![\p{L}])(?:on|at|wrote|writes|says|said|asked|answered|replied|posted|commented|am|schrieb|sagte|le|a écrit|escribió|написал\w*|пишет)(?![\p{L}]))+$/iu;

/** What the names are looked for in. */
export interface Look {
  page: Survey;
  table: Table;
  units: Unit[];
  lang: string | null;
  /** Whether a spot lies in a unit's text. */
  isBody(spot: Spot): boolean;
  /** The unit's time mark. */
  timeOf: Map<Unit, Spot>;
}

/** The posters of the units that show one, and how sure it is that these are people. */
export interface Posters {
  names: Map<Unit, Name>;
  score: number;
  /** Attributes, avatars or 'by' say that most are people: titles and prices have none of these. */
  arePeople: boolean;
}

interface Judged {
  cells: Map<Unit, Name>;
  score: number;
  arePeople: boolean;
}

/** Each unit's poster. */
export function namesOf(look: Look): Posters {
  const columns = [...textColumns(look).values()]
    .filter(({ size }) => size >= Math.max(1, look.units.length * 0.2))
    .map((cells) => judge(look, cells))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score);
  const names = new Map<Unit, Name>();
  for (const { cells } of columns) {
    if (!agrees(names, cells)) continue;
    for (const [unit, name] of cells) if (!names.has(unit)) names.set(unit, name);
  }
  const first = firstLikeKnown(look, names);
  if (first && look.units[0]) names.set(look.units[0], first);
  return { names, score: columns[0]?.score ?? 0, arePeople: columns[0]?.arePeople ?? false };
}

/** The poster of the first post, which is often built unlike the others: its first text linked as the known names are. */
function firstLikeKnown(look: Look, names: Map<Unit, Name>): Name | null {
  const [first] = look.units;
  if (!first || names.has(first) || names.size < 2) return null;
  const shapes = new Map<string, number>();
  for (const { at } of names.values()) {
    const shape = shapeOf(at.at);
    if (shape) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const [most, times] = [...shapes].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  const at = times < names.size / 2 ? null : outerTexts(look, first).find(({ at }) => shapeOf(at) === most);
  const text = at && nameIn(at.text, look.lang);
  return at && text ? { text, at } : null;
}

/** How an element is linked: its classes, its link's, and the address without names and numbers. */
function shapeOf(spot: Spot): string | null {
  const link = linkOf(spot);
  if (!link) return null;
  const address = /^(?:.*\/)?[^/?]*\?[^=]*=/.exec(link)?.[0] ?? link.replace(/[^/]*\/?$/, '');
  return `${firstClass(spot.element)} ${address.replace(/\d+/g, '')}`;
}

/** Where both columns have a name it is mostly the same one: else the other one's are no names. */
function agrees(names: Map<Unit, Name>, cells: Map<Unit, Name>): boolean {
  const both = [...cells].filter(([unit]) => names.has(unit));
  return both.filter(([unit, { text }]) => names.get(unit)?.text === text).length >= both.length / 2;
}

/** The short texts of all units outside their bodies, by their place in a unit: the nth text of the nth element. */
function textColumns(look: Look): Map<string, Map<Unit, Name>> {
  const columns = new Map<string, Map<Unit, Name>>();
  for (const unit of look.units) {
    const texts = outerTexts(look, unit);
    const shown =
      texts.length > 2 * MOST_TEXTS ? [...texts.slice(0, MOST_TEXTS), ...texts.slice(-MOST_TEXTS)] : texts;
    let before: Words | null = null;
    let nth = 0;
    for (const at of shown) {
      nth = before?.at === at.at ? nth + 1 : 0;
      before = at;
      const text = nameIn(at.text, look.lang);
      const column = look.table.columnOf.get(alone(at.at)) ?? look.table.columnOf.get(at.at);
      if (!text || !column) continue;
      const key = `${column.id} ${nth}`;
      const cells = columns.get(key) ?? new Map<Unit, Name>();
      if (!cells.has(unit)) cells.set(unit, { text, at });
      columns.set(key, cells);
    }
  }
  return columns;
}

/** The largest element that holds no other text: whether a name is linked or bold does not matter. */
function alone(spot: Spot): Spot {
  let outer = spot;
  while (outer.parent && outer.parent.endText - outer.parent.firstText === 1) outer = outer.parent;
  return outer;
}

function outerTexts({ page, isBody }: Look, unit: Unit): Words[] {
  return ownTexts(page, unit).filter(({ text, at }) => text.length <= LONGEST * 2 && !isBody(at));
}

/** A text without labels and a date within it; null when nothing like a name is left. */
function nameIn(text: string, lang: string | null): string | null {
  let name = text;
  if (/\d/.test(text)) {
    const date = findDate(text, lang);
    if (date) name = text.slice(0, date.start) || text.slice(date.end);
  }
  name = name.replace(LABEL, '').replace(TAIL, '').trim();
  return name && name.length <= LONGEST * 2 && /\p{L}|\d/u.test(name) ? name : null;
}

function judge(look: Look, cells: Map<Unit, Name>): Judged {
  const names = [...cells.values()];
  const share = (test: (name: Name) => boolean) => names.filter(test).length / names.length;
  const counts = new Map<string, number>();
  for (const { text } of names) counts.set(text, (counts.get(text) ?? 0) + 1);
  const links = names.map(({ at }) => linkOf(at.at));
  const pairs = new Set(names.map(({ text }, i) => `${text}\n${links[i]}`));
  const hasLinks = links.filter(Boolean).length / names.length;
  const isOneToOne = hasLinks > 0.5 && pairs.size === counts.size && new Set(links).size === counts.size;
  const varied = counts.size / names.length;
  const most = Math.max(...counts.values()) / names.length;
  const isSame = names.length > 2 && counts.size === 1;
  const avatars = avatarShare(look, cells);
  const hints = share(({ at }) => isHinted(at.at));
  const labels = share(({ at }) => isLabelled(look.page, at));
  const score =
    WEIGHTS.coverage * (names.length / look.units.length) +
    WEIGHTS.link * hasLinks +
    WEIGHTS.slug * share(({ text, at }) => isSlug(text, linkOf(at.at))) +
    (isOneToOne ? WEIGHTS.oneToOne : 0) +
    WEIGHTS.avatar * avatars +
    WEIGHTS.hint * hints +
    WEIGHTS.labelled * labels +
    (isSame ? WEIGHTS.same : varied < 0.15 ? WEIGHTS.few : 0) +
    (!isSame && names.length > 3 && most > 0.6 ? WEIGHTS.oneRules : 0) +
    WEIGHTS.varied * varied +
    WEIGHTS.long * share(({ text }) => text.length > LONGEST || text.split(' ').length > 5) +
    WEIGHTS.number * share(({ text }) => !/\p{L}{2}|[\u3040-\u9fff\uac00-\ud7af]/u.test(text)) +
    WEIGHTS.samePage * share(({ at }) => linkOf(at.at)?.startsWith('#') ?? false) +
    WEIGHTS.nearTime * nearness(look, cells);
  return { cells, score, arePeople: Math.max(avatars, hints, labels) >= 0.5 };
}

function isLabelled({ words }: Survey, at: Words): boolean {
  const own = LABEL.exec(at.text);
  if (own && own[0].length < at.text.length) return true;
  const before = words[at.index - 1]?.text ?? '';
  return (
    before.length < LONGEST && /(?:^|[^\p{L}])(?:by|von|par|por|от|door|di|av|作者)\s*[::]?$/iu.test(before)
  );
}

function avatarShare({ page }: Look, cells: Map<Unit, Name>): number {
  let found = 0;
  for (const [{ root, tail }, { at }] of cells) {
    const link = linkOf(at.at);
    if (!link) continue;
    const end = tail.at(-1)?.end ?? root.end;
    for (let i = root.index; i < end; i++) {
      const spot = page.spots[i];
      if (spot?.tag !== 'IMG' || !spot.linked || linkOf(spot) !== link) continue;
      found++;
      break;
    }
  }
  return found / cells.size;
}

function nearness({ timeOf }: Look, cells: Map<Unit, Name>): number {
  let near = 0;
  for (const [unit, { at }] of cells) {
    const time = timeOf.get(unit);
    if (time) near += 1 / (1 + Math.abs(time.firstText - at.at.firstText) / 4);
  }
  return near / cells.size;
}

/** The address that an element links to: its own, its parent's or its only child's. */
function linkOf({ element, linked }: Spot): string | null {
  const link = linked ? element.closest('a[href]') : null;
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
