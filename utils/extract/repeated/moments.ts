import { type DateContext, parseDate } from '../dates';
import type { Column, Table } from './columns';
import type { Spot } from './survey';
import type { TimeMark } from './times';
import type { Unit } from './units';

/** What speaks for or against a column of times being when the posts were written. */
const WEIGHTS = {
  coverage: 3,
  exact: 1,
  /** Posts follow each other. */
  rising: 1.5,
  different: 1,
  beforeBody: 0.5,
  inBody: -1.5,
  /** Of posts the minute is told, of the day somebody joined it is not. */
  clock: 1,
  edited: -3,
};
const EDITED = /edit|modif|updat|revis|chang|bearbeit|geänd|édit|ред|измен|编辑|編輯|修改|更新|編集|수정/i;
const CLOCK = /(?<![\d.])\d{1,2}[:点時시h]\d\d/;
const PERSONAL = /joined|member since|registr|inscri|注册|註冊|last (?:visit|seen|active)/i;

/** What the times are looked for in. */
export interface TimeLook {
  table: Table;
  units: Unit[];
  marks: TimeMark[];
  unitOf: Map<Spot, Unit>;
  context: DateContext;
}

/** Each unit's time of writing. */
export function momentsOf(look: TimeLook & { isBody(spot: Spot): boolean }): Map<Unit, TimeMark> {
  const columns = new Map<Column, Map<Unit, TimeMark>>();
  for (const mark of look.marks) {
    const unit = look.unitOf.get(mark.spot);
    const column = look.table.columnOf.get(mark.spot);
    if (!unit || !column) continue;
    const cells = columns.get(column) ?? new Map<Unit, TimeMark>();
    if (isBetter(mark, cells.get(unit))) cells.set(unit, mark);
    columns.set(column, cells);
  }
  const ranked = [...columns.values()].map((cells) => ({ cells, score: score(look, cells) }));
  ranked.sort((a, b) => b.score - a.score);
  const moments = new Map<Unit, TimeMark>();
  for (const { cells, score } of ranked) {
    if (score <= 0) break;
    for (const [unit, mark] of cells) if (!moments.has(unit)) moments.set(unit, mark);
  }
  return moments;
}

function score(
  { units, isBody, context }: TimeLook & { isBody(spot: Spot): boolean },
  cells: Map<Unit, TimeMark>,
): number {
  const marks = [...cells.values()];
  const share = (test: (mark: TimeMark) => boolean) => marks.filter(test).length / marks.length;
  const times = marks.map(({ text }) => parseDate(text, context) ?? '');
  const rises = times.filter((time, i) => i > 0 && time >= (times[i - 1] ?? '')).length;
  const isRising = times.length > 2 && rises >= (times.length - 1) * 0.8;
  return (
    WEIGHTS.coverage * (marks.length / units.length) +
    WEIGHTS.exact * share(({ exact }) => exact) +
    (isRising ? WEIGHTS.rising : 0) +
    WEIGHTS.different * (new Set(times).size / times.length) +
    WEIGHTS.clock * share(hasClock) +
    WEIGHTS.inBody * share(({ spot }) => isBody(spot)) +
    WEIGHTS.edited * share((mark) => isEdit(mark) || isPersonal(mark))
  );
}

/** Writing comes before editing, a minute before a day, else what was found first counts. */
function isBetter(mark: TimeMark, known: TimeMark | undefined): boolean {
  if (!known || (isEdit(known) && !isEdit(mark))) return true;
  return !hasClock(known) && hasClock(mark) && !isEdit(mark);
}

function hasClock({ text }: TimeMark): boolean {
  return CLOCK.test(text);
}

function isEdit(mark: TimeMark): boolean {
  return EDITED.test(labelOf(mark));
}

/** Whether a time is of a member, not of what he wrote. */
export function isPersonal(mark: TimeMark): boolean {
  return PERSONAL.test(labelOf(mark));
}

// 'Joined' stands in the same small element, or in the one before.
function labelOf({ text, spot: { element } }: TimeMark): string {
  const around = element.parentElement?.textContent ?? '';
  const classes = `${element.className} ${element.parentElement?.className}`;
  const before = element.previousElementSibling?.textContent ?? element.previousSibling?.textContent ?? '';
  return [text, around.length < 90 ? around : '', before.length < 40 ? before : '', classes].join(' ');
}

/** Each unit's time of the last edit, where the page says 'edited' beside it. */
export function editedOf({ marks, unitOf }: TimeLook, moments: Map<Unit, TimeMark>): Map<Unit, TimeMark> {
  const edits = new Map<Unit, TimeMark>();
  for (const mark of marks) {
    const unit = unitOf.get(mark.spot);
    if (unit && moments.get(unit) !== mark && isEdit(mark) && !isPersonal(mark)) edits.set(unit, mark);
  }
  return edits;
}
