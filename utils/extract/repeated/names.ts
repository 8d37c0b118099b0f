import { findDate } from '../dates';
import { hasLetter } from '../letters';
import { ownTexts } from './columns';
import { judge, LABEL, LONGEST, type Look, linkOf, type Name } from './nameSigns';
import type { Spot, Words } from './survey';
import { firstClass, type Unit } from './units';

const ENOUGH = 4;
/** A post shows its poster's name among its first or last short texts. */
const MOST_TEXTS = 40;
const TAIL =
  /\s*(?:[,:·•|»–—-]|(?<![a-z\u00c0-\u02af\u0370-\u1fff\u3040-\u9fff\uac00-\ud7af])(?:on|at|wrote|writes|says|said|asked|answered|replied|posted|commented|am|schrieb|sagte|le|a écrit|escribió|написал\w*|пишет)(?![a-z\u00c0-\u02af\u0370-\u1fff\u3040-\u9fff\uac00-\ud7af]))+$/i;

/** What is left of 'Sun Dec 17, 2023' without its date. */
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\s*$/i;

/** The posters of the units that show one, and how sure it is that these are people. */
export interface Posters {
  names: Map<Unit, Name>;
  score: number;
  /** Attributes, avatars, 'by' or ranks say that most are people: titles and prices have none of these. */
  arePeople: boolean;
}

/** Each unit's poster. */
export function namesOf(look: Look): Posters {
  const judged = [...textColumns(look).values()]
    .filter(({ size }) => size >= Math.max(1, look.units.length * 0.2))
    .map((cells) => judge(look, cells));
  const columns = judged.filter(({ score }) => score >= ENOUGH).sort((a, b) => b.score - a.score);
  const names = new Map<Unit, Name>();
  for (const { cells } of columns) {
    if (!agrees(names, cells)) continue;
    for (const [unit, name] of cells) if (!names.has(unit)) names.set(unit, name);
  }
  const first = firstLikeKnown(look, names);
  if (first && look.units[0]) names.set(look.units[0], first);
  const haveTraits = judged.some(({ areTraits, cells }) => areTraits && cells.size >= look.units.length / 2);
  return {
    names,
    score: columns[0]?.score ?? 0,
    arePeople: (columns[0]?.arePeople ?? false) || (columns.length > 0 && haveTraits),
  };
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
      const known = cells.get(unit);
      if (!known || isNearer(look, unit, at, known.at)) cells.set(unit, { text, at });
      columns.set(key, cells);
    }
  }
  return columns;
}

/** Of an edited post the same place may show who edited it, and who wrote it beside the time of writing. */
function isNearer({ timeOf, editOf }: Look, unit: Unit, one: Words, other: Words): boolean {
  const time = editOf.has(unit) ? timeOf.get(unit) : undefined;
  const distance = ({ index }: Words) => Math.abs(index - (time?.firstText ?? index));
  return distance(one) < distance(other);
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
    if (date) name = text.slice(0, date.start).replace(WEEKDAY, '') || text.slice(date.end);
  }
  name = name.replace(LABEL, '').replace(TAIL, '').trim();
  return name && name.length <= LONGEST * 2 && (/\d/.test(name) || hasLetter(name)) ? name : null;
}
