import { findDate } from '../dates';
import { hasLetter } from '../letters';
import { type Column, ownTexts } from './columns';
import { firstClass } from './kinds';
import { linkOf } from './nameHints';
import { judge, LABEL, LETTERS, LONGEST, type Look, type Name } from './nameSigns';
import type { Spot, Words } from './survey';
import type { Unit } from './units';

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
  const haveTraits = judged.some(({ areTraits, cells }) => areTraits && cells.size >= look.units.length / 2);
  return {
    names,
    score: columns[0]?.score ?? 0,
    haveAvatars: columns[0]?.haveAvatars ?? false,
    arePeople: (columns[0]?.arePeople ?? false) || (columns.length > 0 && haveTraits),
  };
}

/** A sign of names stands at this share of the known ones. */
const SIGNED = 0.6;

/**
 * The posters of units built unlike the others, as first posts, guests' and moderators' often are: the text that is linked
 * or called as the known names are.
 */
function likeKnown(look: Look, names: Map<Unit, Name>): Map<Unit, Name> {
  const found = new Map<Unit, Name>();
  const unnamed = look.units.filter((unit) => !names.has(unit) && look.timeOf.has(unit));
  if (unnamed.length === 0 || names.size < 2) return found;
  const counts = new Map<string, number>();
  for (const { at } of names.values())
    for (const sign of signsOf(at.at)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const usual = new Set(
    [...counts].filter(([, count]) => count >= names.size * SIGNED).map(([sign]) => sign),
  );
  for (const unit of unnamed) {
    const likest = likestTexts(look, unit, usual);
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

/** Of a unit's texts those with the most of the usual signs, if any. */
function likestTexts(look: Look, unit: Unit, usual: Set<string>): Name[] {
  let likest: Name[] = [];
  let most = 1;
  for (const at of outerTexts(look, unit)) {
    const signs = signsOf(at.at).filter((sign) => usual.has(sign)).length;
    const text = signs >= most && !isTime(at) ? nameIn(at.text, look.lang) : null;
    if (!text || !LETTERS.test(text)) continue;
    if (signs > most) likest = [];
    most = signs;
    likest.push({ text, at });
  }
  return likest;
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
  if (link) {
    const address = /^(?:.*\/)?[^/?]*\?[^=]*=/.exec(link)?.[0] ?? link.replace(/[^/]*\/?$/, '');
    signs.add(address.replace(/\d+/g, ''));
  }
  return [...signs];
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

const CLOCK = /^\d{1,2}[:.]\d\d(?!\d)/;

/** A part of a time that stands in pieces: '8:56 PM' beside its day. */
function isTime({ text, at }: Words): boolean {
  return CLOCK.test(text) || at.tag === 'TIME' || at.parent?.tag === 'TIME';
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
