import { ownSpots, ownTexts, type Table } from './columns';
import type { Spot, Survey, Words } from './survey';
import type { Unit } from './units';

type IsBody = (spot: Spot) => boolean;

/** What stands at the same place in this share of the posts belongs to each. */
const COVERAGE = 0.8;

/** Each unit's own number in the page's addresses: of its element, an anchor, or a link to itself. */
export function idsOf(read: Survey, table: Table, units: Unit[], isBody: IsBody): Map<Unit, string> {
  const columns = new Map<string, Map<Unit, string>>();
  for (const unit of units) {
    for (const spot of ownSpots(read, unit)) {
      if (isBody(spot)) continue;
      const column = table.columnOf.get(spot)?.id ?? -1;
      for (const [name, digits] of numbersOf(spot)) {
        const key = `${name} ${column}`;
        const cells = columns.get(key) ?? new Map<Unit, string>();
        if (!cells.has(unit)) cells.set(unit, digits);
        columns.set(key, cells);
      }
    }
  }
  const own = [...columns.values()].filter(
    (cells) => cells.size >= units.length * COVERAGE && new Set(cells.values()).size === cells.size,
  );
  // A post's number stands in its element, its anchor and its links; numbers for scripts stand once.
  const values = own.map((cells) => [...cells.values()].join());
  const uses = values.map((value) => values.filter((other) => other === value).length);
  return own[uses.indexOf(Math.max(...uses))] ?? new Map();
}

function* numbersOf({ element, tag }: Spot): Generator<[name: string, digits: string]> {
  const names = tag === 'A' ? ['id', 'name', 'href'] : ['id'];
  for (const name of names) {
    const digits = element.getAttribute(name)?.match(/\d+(?=\D*$)/)?.[0];
    if (digits) yield [name, digits];
  }
}

const FLOOR =
  /^(?:post|reply|comment|message|msg|beitrag|antwort|réponse|respuesta|сообщение|ответ|nr|no|第)?\.?\s*[#№]?\s*(\d{1,3}(?:[,.]\d{3})+|\d{1,7})\s*(?:[楼樓層层号F#L]|(?:of|von|de|из|\/)\s*\d+)?\.?$/iu;
const NAMED_FLOORS = new Map([
  ['楼主', 1],
  ['樓主', 1],
  ['沙发', 2],
  ['沙發', 2],
  ['板凳', 3],
  ['地板', 4],
]);

/** Whether a text is nothing but a post's place in its thread: '#3', '第 4 楼', '沙发'. */
export function isFloor(text: string): boolean {
  return NAMED_FLOORS.has(text) || (/\d/.test(text) && FLOOR.test(text));
}

/** Each unit's place in the thread, where the page counts its posts: numbers that go up (or down) by one. */
export function floorsOf(read: Survey, table: Table, units: Unit[], isBody: IsBody): Map<Unit, number> {
  const columns = new Map<number, Map<Unit, number>>();
  for (const unit of units) {
    for (const at of ownTexts(read, unit)) {
      if (at.text.length > 24 || isBody(at.at)) continue;
      const floor = NAMED_FLOORS.get(at.text) ?? numberIn(FLOOR.exec(at.text)?.[1]);
      const column = table.columnOf.get(at.at)?.id;
      if (floor === null || column === undefined) continue;
      const cells = columns.get(column) ?? new Map<Unit, number>();
      if (!cells.has(unit)) cells.set(unit, floor);
      columns.set(column, cells);
    }
  }
  const counted = [...columns.values()].filter((cells) => counts([...cells.values()]));
  return counted.sort((a, b) => b.size - a.size)[0] ?? new Map();
}

function numberIn(digits: string | undefined): number | null {
  return digits ? Number(digits.replace(/\D/g, '')) : null;
}

function counts(floors: number[]): boolean {
  const steps = floors.slice(1).map((floor, i) => floor - (floors[i] ?? 0));
  const share = (step: number) => steps.filter((one) => one === step).length / steps.length;
  return steps.length > 0 && Math.max(share(1), share(-1)) >= COVERAGE;
}

/** The id of the post that each unit answers: the one it stands within, is indented under, or links to. */
export function repliesOf(
  read: Survey,
  units: Unit[],
  ids: Map<Unit, string>,
  isBody: IsBody,
): Map<Unit, string> {
  const replies = new Map<Unit, string>();
  const depths = depthsOf(read, units, isBody);
  const idAt = (at: number, unit: Unit) => ids.get(unit) ?? `#${at + 1}`;
  const places = new Map(units.map((unit, at) => [unit, at]));
  const known = new Map(units.map((unit, at) => [ids.get(unit), at]));
  const open: number[] = [];
  units.forEach((unit, at) => {
    const depth = (place: number) => depths?.[place] ?? 0;
    while (open.length > 0 && depth(open.at(-1) ?? 0) >= depth(at)) open.pop();
    const above = unit.parent ? places.get(unit.parent) : open.at(-1);
    open.push(at);
    const answered = above === undefined ? undefined : units[above];
    const isFlat = !depths && !unit.parent;
    const linked = isFlat ? linkedPost(read, unit, isBody, (id) => (known.get(id) ?? at) < at) : null;
    const id = answered && above !== undefined ? idAt(above, answered) : linked;
    if (id) replies.set(unit, id);
  });
  return replies;
}

const INDENT = /(?:margin|padding)-left:\s*(\d+)/;
const DEPTH = ['depth', 'data-depth', 'data-level', 'aria-level', 'indent'];

/** How deep each unit is indented, by its first element that says so; null when all are alike. */
function depthsOf(read: Survey, units: Unit[], isBody: IsBody): number[] | null {
  const depths = units.map((unit) => {
    for (const spot of ownSpots(read, unit)) {
      if (isBody(spot)) break;
      const depth = depthOf(spot);
      if (depth !== null) return depth;
    }
    return 0;
  });
  const steps = [...new Set(depths)].sort((a, b) => a - b);
  const isTree = depths.every(
    (depth, i) => i === 0 || steps.indexOf(depth) <= steps.indexOf(depths[i - 1] ?? 0) + 1,
  );
  return steps.length > 1 && depths[0] === steps[0] && isTree ? depths : null;
}

function depthOf({ element, tag, firstText, endText }: Spot): number | null {
  for (const name of DEPTH) {
    const value = element.getAttribute(name);
    if (value && /^\d+$/.test(value)) return Number(value);
  }
  const width = tag === 'IMG' && firstText === endText ? element.getAttribute('width') : null;
  if (width && element.getAttribute('height') === '1') return Number(width);
  const indent = INDENT.exec(element.getAttribute('style') ?? '')?.[1];
  return indent ? Number(indent) : null;
}

/** The one earlier post that a unit links to outside its text. */
function linkedPost(
  read: Survey,
  unit: Unit,
  isBody: IsBody,
  isEarlier: (id: string) => boolean,
): string | null {
  const targets = new Set<string>();
  for (const spot of ownSpots(read, unit)) {
    if (spot.tag !== 'A' || isBody(spot)) continue;
    const id = /#.*?(\d+)\D*$/.exec(spot.element.getAttribute('href') ?? '')?.[1];
    if (id && isEarlier(id)) targets.add(id);
  }
  const [only] = targets;
  return targets.size === 1 && only ? only : null;
}

const ACCEPTED =
  /accepted|best[-_ ]?answer|is[-_ ]?solution|(?:^|[^a-z])solution(?:$|[^a-z])|采纳|採納|最佳答案|最佳回答|ベストアンサー|채택|лучший ответ|решение|beste antwort|meilleure réponse|mejor respuesta|lösung/i;
const LABEL = 40;

/** The same as all that an element says. */
const ACCEPTED_LABEL =
  /^(?:最佳答案|最佳回答|(?:该回答)?已(?:被)?采纳|(?:提问者)?采纳|ベストアンサー|채택된? ?답변|best answer|accepted answer)$/i;

/** The mark of the accepted answer where it heads an answer's text. */
export function acceptedMark({ words }: Survey, [start]: Spot[]): Spot | null {
  const first = start && words[start.firstText];
  if (!first || !ACCEPTED_LABEL.test(first.text) || first.at === start) return null;
  return first.at;
}

/** The units that the page marks as the answer: a few among others that have no such mark. */
export function acceptedOf(read: Survey, units: Unit[], isBody: IsBody): Set<Unit> {
  const marked = units.filter((unit) => {
    const isMark = (text: string | null) => text !== null && text !== '' && ACCEPTED.test(text);
    for (const spot of ownSpots(read, unit)) {
      if (isBody(spot)) continue;
      const { element } = spot;
      if (isMark(element.getAttribute('class')) || isMark(element.getAttribute('title'))) return true;
    }
    return ownTexts(read, unit).some(
      ({ text, at }: Words) => text.length < LABEL && !isBody(at) && isMark(text),
    );
  });
  return new Set(marked.length <= Math.max(1, units.length / 4) && units.length > 1 ? marked : []);
}
