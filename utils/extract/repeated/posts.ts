import type { DraftPost, Page } from '../adapter';
import type { Said } from '../metadata/said';
import { bodyColumn, bodyOf, commonIn, headsIn, heaviestIn, signaturesIn } from './body';
import { tableOf, unitsBySpot } from './columns';
import { editedOf, momentsOf } from './moments';
import type { Name } from './nameSigns';
import { namesOf } from './names';
import { guestIn } from './nameTexts';
import { creditOver } from './over';
import { acceptedMark, acceptedOf, floorsOf, idsOf, repliesOf } from './places';
import { type Spot, type Survey, within } from './survey';
import type { TimeMark } from './times';
import type { Unit } from './units';

/** Of posts, at least these shares have names and times; where nothing says that the names are people's, more have times. */
const NAMED = 0.6;
const TIMED = 0.5;
const ALL_TIMED = 0.8;
/** A few posts are built unlike the others: at most this share. */
const EMPTY = 0.2;
/** What is built unlike the posts and says less than this, in letters, tells of a change: 'added the label'. */
const LEAST_ODD = 24;
/** A page that counts its posts counts at least this share of the pieces. */
const COUNTED = 0.7;
/** One post alone is one only with a name like this, a time and a number of its own. */
const ALONE = 8;

/** A page as `repeated` has read it. */
export interface Reading {
  page: Page;
  read: Survey;
  said: Said;
  marks: TimeMark[];
  lang: string | null;
}

/** Posts, and what names their posters. */
export interface Posted {
  posts: DraftPost[];
  names: Name[];
}

/**
 * Reads the units as posts; null when they have no posters. `opened`: the text that opens the thread is known. `pictured`:
 * one post alone is one only with its poster's picture.
 */
export function postsOf(
  reading: Reading,
  units: Unit[],
  { opened = false, pictured = false } = {},
): Posted | null {
  const found = columnsIn(reading, units);
  if (!found || !(arePosts(found, units) || areCounted(found, reading.read, units))) return null;
  const { names, score, haveAvatars } = found.posters;
  const posts = drafts(reading, units, found, opened).filter(
    ({ body, author, published }) => body.length > 0 && (author || published),
  );
  const [first] = posts;
  return posts.length > 1 || (first && score >= ALONE && (haveAvatars || !pictured) && isWhole(first))
    ? { posts, names: [...names.values()] }
    : null;
}

type Columns = NonNullable<ReturnType<typeof columnsIn>>;

/** Whether enough of the units have a poster and a time. */
function arePosts({ moments, posters: { names, arePeople } }: Columns, units: Unit[]): boolean {
  if (names.size < units.length * NAMED) return false;
  if (moments.size < units.length * (arePeople ? TIMED : ALL_TIMED)) return false;
  return arePeople || (units.length > 2 && units.every(({ tail }) => tail.length === 0));
}

/** Where nobody has a name of his own, it is enough that the page counts all posts and tells when each was written. */
function areCounted({ table, isBody, moments }: Columns, read: Survey, units: Unit[]): boolean {
  if (units.length < 3 || !units.every((unit) => moments.has(unit))) return false;
  if (![...moments.values()].every(({ text }) => /\d:\d\d/.test(text))) return false;
  return floorsOf(read, table, units, isBody).size === units.length;
}

function drafts(reading: Reading, units: Unit[], found: Columns, opened: boolean): DraftPost[] {
  const { read } = reading;
  const { table, column, bodies, isBody, moments, timeOf, edits } = found;
  const { names } = found.posters;
  const ids = idsOf(read, table, units, isBody);
  const floors = floorsOf(read, table, units, isBody);
  const replies = repliesOf(read, units, ids, isBody);
  const accepted = acceptedOf(read, units, isBody);
  const labels = commonIn(read, table, column, units, reading.page.document.title);
  const odd = oddOnes(bodies, opened);
  const longest = units.reduce((most, unit) => (unit.weight > most.weight ? unit : most));
  const over = creditOver(reading, units, { names, moments });
  const guest = names.size === 0 ? guestIn(read, units, isBody) : null;
  const draft = (unit: Unit): DraftPost => {
    const isShown = moments.has(unit) && (names.has(unit) || (unit === longest && !opened));
    const body = odd.has(unit) && isShown ? [heaviestIn(read, unit)] : (bodies.get(unit) ?? []);
    const marks = [names.get(unit)?.at.at, timeOf.get(unit), edits.get(unit)?.spot];
    const aside = body.flatMap((part) => [...headsIn(read, part, marks), ...signaturesIn(read, part)]);
    const mark = acceptedMark(read, body);
    if (mark) aside.push(mark);
    const credit = unit === units[0] ? over : null;
    return {
      id: ids.get(unit) ?? null,
      floor: floors.get(unit) ?? null,
      author: names.get(unit)?.text ?? credit?.author ?? guest,
      published: moments.get(unit)?.text ?? credit?.time ?? null,
      edited: edits.get(unit)?.text ?? null,
      replyTo: replies.get(unit) ?? null,
      role: mark || accepted.has(unit) ? 'accepted' : null,
      body: body.map(({ element }) => element),
      omit: [...aside, ...(labels.get(unit) ?? []), ...unit.nested].map(({ element }) => element),
      root: unit.root.element,
    };
  };
  return units.filter((unit) => !isRemark(unit, floors, units)).map(draft);
}

/** The units side by side, and where they have their texts, times and names; null where they have no text. */
function columnsIn({ page, read, marks, lang }: Reading, units: Unit[]) {
  const table = tableOf(read, units);
  const unitOf = unitsBySpot(read, units);
  const bodiesBelow = (times: Map<Unit, Spot>) => {
    const column = bodyColumn(table, times);
    const bodies = new Map(units.map((unit) => [unit, column ? bodyOf(read, unit, column) : []]));
    const isBody = (spot: Spot) => {
      const unit = unitOf.get(spot);
      return (
        unit !== undefined &&
        (bodies.get(unit) ?? []).some((body) => body !== unit.root && within(spot, body))
      );
    };
    return { column, bodies, isBody };
  };
  const look = { read, table, units, marks, unitOf, context: { now: page.now, lang } };
  const moments = momentsOf({ ...look, isBody: bodiesBelow(new Map()).isBody });
  const timeOf = new Map([...moments].map(([unit, { spot }]) => [unit, spot]));
  const { column, bodies, isBody } = bodiesBelow(timeOf);
  if (!column) return null;
  const edits = editedOf(look, moments);
  const editOf = new Map([...edits].map(([unit, { spot }]) => [unit, spot]));
  const startOf = new Map([...bodies].map(([unit, [body]]) => [unit, body?.firstText ?? -1]));
  const title = page.document.title;
  const posters = namesOf({ page: read, table, units, lang, title, isBody, timeOf, editOf, startOf });
  return { table, column, bodies, isBody, moments, timeOf, edits, posters };
}

/** What stands within a post and is not counted, where the page counts its posts, is a remark on that one. */
function isRemark(unit: Unit, floors: Map<Unit, number>, units: Unit[]): boolean {
  return unit.parent !== null && !floors.has(unit) && floors.size >= units.length * COUNTED;
}

/**
 * Units without a text where the others have theirs, if they are few: built unlike them, as the first post often is. A line
 * that says what somebody changed is no post.
 */
function oddOnes(bodies: Map<Unit, Spot[]>, opened: boolean): Set<Unit> {
  const units = [...bodies.keys()];
  const empty = units.filter((unit) => bodies.get(unit)?.length === 0);
  const areFew = empty.length <= units.length * EMPTY;
  const isOdd = (unit: Unit) => {
    const isFirst = unit === units[0];
    return unit.weight < LEAST_ODD ? isFirst && !opened : isFirst || areFew;
  };
  return new Set(units.length > 2 ? empty.filter(isOdd) : []);
}

/** A post with a number, a time, and a text of its own that is more than the time. */
function isWhole({ id, published, body: [body], root }: DraftPost): boolean {
  return id !== null && published !== null && body !== root && body?.textContent?.trim() !== published;
}
