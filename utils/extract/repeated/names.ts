import { type Column, ownTexts } from './columns';
import { likestTexts, plainNames, usualSigns } from './likeNames';
import { judge, LONGEST, type Look, type Name } from './nameSigns';
import { isTime, nameIn } from './nameTexts';
import type { Spot, Words } from './survey';
import type { Unit } from './units';

const ENOUGH = 4;
/** A post shows its poster's name among its first or last short texts. */
const MOST_TEXTS = 40;

/** The posters of the units that show one, and how sure it is that these are people. */
export interface Posters {
  names: Map<Unit, Name>;
  score: number;
  /** Attributes, avatars, 'by' or ranks say that most are people: titles and prices have none of these. */
  arePeople: boolean;
  /** Their pictures lead where their names lead. */
  haveAvatars: boolean;
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
  for (const [unit, name] of likeKnown(look, names)) names.set(unit, name);
  const plain = plainNames([...names.values()]);
  for (const [unit, name] of names) names.set(unit, { ...name, text: plain(name.text) });
  const haveTraits = judged.some(({ areTraits, cells }) => areTraits && cells.size >= look.units.length / 2);
  return {
    names,
    score: columns[0]?.score ?? 0,
    haveAvatars: columns[0]?.haveAvatars ?? false,
    arePeople: (columns[0]?.arePeople ?? false) || (columns.length > 0 && haveTraits),
  };
}

/**
 * The posters of units built unlike the others, as first posts, guests' and moderators' often are: the text that is linked
 * or called as the known names are.
 */
function likeKnown(look: Look, names: Map<Unit, Name>): Map<Unit, Name> {
  const found = new Map<Unit, Name>();
  const unnamed = look.units.filter((unit) => !names.has(unit) && look.timeOf.has(unit));
  if (unnamed.length === 0 || names.size < 2) return found;
  const usual = usualSigns([...names.values()]);
  for (const unit of unnamed) {
    const { likest } = likestTexts(outerTexts(look, unit), look.lang, usual);
    // Where several say different things, they are no name.
    if (new Set(likest.map(({ text }) => text)).size > 2) continue;
    const nearest = likest.reduce<Name | null>(
      (best, one) => (best && !isNearer(look, unit, one.at, best.at) ? best : one),
      null,
    );
    if (nearest) found.set(unit, nearest);
  }
  return found;
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
      if (!text || isTime(at)) continue;
      for (const column of columnsAround(look, at.at)) {
        const key = `${column.id} ${nth}`;
        const cells = columns.get(key) ?? new Map<Unit, Name>();
        const known = cells.get(unit);
        if (!known || isNearer(look, unit, at, known.at)) cells.set(unit, { text, at });
        columns.set(key, cells);
      }
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

/** The columns of a text's element and of those around it that hold no other text: one may be linked, bold, or beside a rank. */
function columnsAround({ table }: Look, spot: Spot): Column[] {
  const found = new Set<Column>();
  for (let outer: Spot | null = spot; outer; outer = outer.parent) {
    const column = table.columnOf.get(outer);
    if (column) found.add(column);
    if (!outer.parent || outer.parent.endText - outer.parent.firstText > 1) break;
  }
  return [...found];
}

function outerTexts({ page, isBody }: Look, unit: Unit): Words[] {
  return ownTexts(page, unit).filter(({ text, at }) => text.length <= LONGEST * 2 && !isBody(at));
}
