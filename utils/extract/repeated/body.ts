import { type Column, ownWeight, type Table } from './columns';
import { childrenOf, running, type Spot, type Survey, textOf, within } from './survey';
import type { Unit } from './units';

/** Of what a unit holds, this share is enough to be its text: the rest is names, counts and signatures. */
const SHARE = 0.7;
/** What holds the time of writing is more than the text: below it a smaller share is enough. */
const SHARE_BELOW_TIME = 0.4;
/** A paragraph or a phrase is part of a text; another post has several of them. */
const PARTS = new Set(
  'P A B I U EM STRONG SMALL LI BLOCKQUOTE PRE CODE H1 H2 H3 H4 H5 H6 TIME BR'.split(' '),
);
const PHRASES = new Set(['SPAN', 'FONT', 'CENTER', 'BIG']);
const PHRASE_SHARE = 0.85;
/** What is set apart within a text: where not all posts have it, it is not where they have their texts. */
const SET_APART = new Set(['PRE', 'CODE', 'BLOCKQUOTE']);
/** Letters of running words that the head of a post or a row of buttons has at most. */
const HEAD = 60;
/** What stands in this share of the posts with the same words is a button or a label. */
const COMMON = 0.6;
const LABEL = 24;
/** A button may say a whole sentence: 'Reply to this message'. */
const BUTTON = 40;
/** Labels are this share of the text at most: else they are what everybody says. */
const LABELS_SHARE = 0.2;
const BREAKS = new Set(['BR', 'HR']);
const ANSWERS = /^(?:(?:re|aw|sv|回复|回覆)\s*[:：]\s*)+/i;
/** Letters of a line that repeats the title at the least. */
const LEAST_TITLE = 4;
/** Nobody says the same in a link each time. */
const BUTTONS_SHARE = 0.5;

/** The column that holds the posts' texts: from the unit down as long as one child column has most of the text. */
export function bodyColumn({ columns }: Table, times: Map<Unit, Spot>): Column | null {
  const children = new Map<Column, Column[]>();
  for (const column of columns) {
    if (!column.parent) continue;
    const siblings = children.get(column.parent);
    if (siblings) siblings.push(column);
    else children.set(column.parent, [column]);
  }
  let current = columns[0] ?? null;
  let heaviest: Column | null = null;
  for (let next = current; next; ) {
    current = next;
    heaviest = (children.get(current) ?? []).reduce<Column | null>(heavier, null);
    next = heaviest && isBody(heaviest, current, holds(current, times)) ? heaviest : null;
  }
  if (current && heaviest && SET_APART.has(heaviest.tag))
    while (current.parent?.parent && current.cells.size < current.parent.cells.size) current = current.parent;
  return current;
}

function heavier(a: Column | null, b: Column): Column {
  return a && a.weight >= b.weight ? a : b;
}

function isBody(column: Column, around: Column, holdsTime: boolean): boolean {
  if (PARTS.has(column.tag)) return false;
  const share = holdsTime ? SHARE_BELOW_TIME : PHRASES.has(column.tag) ? PHRASE_SHARE : SHARE;
  return column.weight >= around.weight * share;
}

/** Whether a column holds most units' times. */
function holds({ cells }: Column, times: Map<Unit, Spot>): boolean {
  let found = 0;
  for (const [unit, time] of times) if (cells.get(unit)?.some((cell) => within(time, cell))) found++;
  return found > 0 && found >= times.size / 2;
}

/** The elements that hold a unit's text; several where a post is several rows. */
export function bodyOf(page: Survey, unit: Unit, column: Column): Spot[] {
  const cells = column.cells.get(unit) ?? [];
  if (!column.parent && unit.tail.length > 0)
    return unit.tail.filter((part) => ownWeight(page, unit, part) > 0);
  const first = cells.find((cell) => ownWeight(page, unit, cell) > 0) ?? cells[0];
  return first ? [first] : [];
}

/** Of a unit built unlike the others (the first post often is): from its root down as long as one child has most of its text. */
export function heaviestIn(page: Survey, unit: Unit): Spot {
  let spot = unit.root;
  for (;;) {
    const least = ownWeight(page, unit, spot) * SHARE;
    const next = childrenOf(page, spot).find((child) => ownWeight(page, unit, child) >= least);
    if (!next || least === 0 || PARTS.has(next.tag)) return spot;
    spot = next;
  }
}

/** The head of a post within its body: the largest piece around its name or time with hardly any text of its own. */
export function headIn(page: Survey, body: Spot, mark: Spot): Spot | null {
  if (!within(mark, body) || mark === body) return null;
  // A line of the text itself may hold it.
  if (running(page, mark) > Math.max(HEAD, running(page, body) / 2)) return null;
  let head = mark;
  while (head.parent && head.parent !== body && running(page, head.parent) <= HEAD) head = head.parent;
  return head;
}

/** The heads around a post's name and times within its body; only these themselves where nothing else would be left. */
export function headsIn(page: Survey, body: Spot, marks: (Spot | undefined)[]): Spot[] {
  const own = marks.filter((mark) => mark !== undefined);
  const heads = own.map((mark) => headIn(page, body, mark)).filter((head) => head !== null);
  const isLeft = page.words
    .slice(body.firstText, body.endText)
    .some(({ at }) => !heads.some((head) => within(at, head)));
  return isLeft ? heads : own.filter((mark) => within(mark, body) && mark !== body);
}

/** What says the same within most bodies: buttons, counts, labels, the page's title. Numbers are no difference. */
export function commonIn(
  page: Survey,
  table: Table,
  body: Column,
  units: Unit[],
  title: string,
): Map<Unit, Spot[]> {
  const found = new Map<Unit, Spot[]>(units.map((unit) => [unit, []]));
  if (units.length < 3) return found;
  const whole = lengthOf(page, body);
  const isWithin = new Set([body]);
  for (const column of table.columns) {
    if (!column.parent || !isWithin.has(column.parent)) continue;
    isWithin.add(column);
    // Line breaks say nothing, and are no furniture.
    if (column.cells.size < units.length * COMMON || BREAKS.has(column.tag)) continue;
    if (!isTitleLine(page, column, title) && !saysTheSame(page, column, whole)) continue;
    for (const [unit, cells] of column.cells) found.get(unit)?.push(...cells);
  }
  return found;
}

function saysTheSame(page: Survey, column: Column, whole: number): boolean {
  const cells = [...column.cells.values()].flat();
  const areButtons = cells.every((cell) => isLinked(page, cell));
  if (lengthOf(page, column) > whole * (areButtons ? BUTTONS_SHARE : LABELS_SHARE)) return false;
  const limit = areButtons ? BUTTON : LABEL;
  const texts = cells.map((cell) => textOf(page, cell, limit + 1).replace(/\d+/g, ''));
  if (texts.some((text) => text.length > limit)) return false;
  // Pictures of posts differ, those of buttons do not.
  const looks = texts.some(Boolean) ? texts : cells.map(pictureIn);
  return new Set(looks).size <= Math.max(1, looks.length * 0.2);
}

/** Whether all of a column's cells repeat what the page is called, or answer it: 'Re: …'. */
function isTitleLine(page: Survey, { cells }: Column, title: string): boolean {
  return [...cells.values()].flat().every((cell) => {
    const text = textOf(page, cell).replace(ANSWERS, '');
    return text.length >= LEAST_TITLE && title.includes(text);
  });
}

function pictureIn({ element }: Spot): string {
  const picture = element.localName === 'img' ? element : element.querySelector('img');
  return picture?.getAttribute('src') ?? '';
}

function isLinked({ words }: Survey, { firstText, endText }: Spot): boolean {
  return words.slice(firstText, endText).every(({ at }) => at.linked);
}

/** Letters in all of a column's cells. */
function lengthOf({ words }: Survey, { cells }: Column): number {
  let length = 0;
  for (const { firstText, endText } of [...cells.values()].flat())
    for (let i = firstText; i < endText; i++) length += words[i]?.text.length ?? 0;
  return length;
}

/** What engines call the words that a member or the site sets under each text. */
const SIGNATURE =
  /(?:^|[\s_-])(?:(?:signatures?|post-?sig|user-?sig|copyright)(?:[_-]?\w+)?|sig(?:[_-]\w+)?)(?:\s|$)/i;

/** Elements at the end of a body that hold a member's signature, or the site's words on its rights. */
export function signaturesIn({ spots }: Survey, body: Spot): Spot[] {
  return spots
    .slice(body.index + 1, body.end)
    .filter(
      ({ element, endText, firstText }) =>
        firstText > body.firstText && endText >= body.endText && SIGNATURE.test(element.className),
    );
}
