import { hasLetter } from '../letters';
import { isPersonal } from './moments';
import { isHinted } from './nameHints';
import { type Spot, type Survey, textOf, within } from './survey';
import type { TimeMark } from './times';

const LONGEST_NAME = 40;
/** Texts between two times of one row at most. */
export const ROW = 8;

/** A stretch of the page's elements. */
export type Scope = Pick<Spot, 'index' | 'end'>;

/** The time that a text was written, as it stands around it: the last row before it, else the first after it. */
export function nearestTime(marks: TimeMark[], body: Spot, frame: Scope): TimeMark | null {
  const near = marks.filter(
    ({ spot }) => spot.index >= frame.index && spot.index < frame.end && !within(spot, body),
  );
  const before = near.filter(({ spot }) => spot.index < body.index);
  return firstInRow(before) ?? near.find(({ spot }) => spot.index > body.index) ?? null;
}

/** Of the last times that stand in one row the first: when it was written comes before the last answer. */
function firstInRow(times: TimeMark[]): TimeMark | null {
  let found = times.at(-1) ?? null;
  for (const time of times.toReversed()) {
    if (!found || found.spot.firstText - time.spot.endText > ROW || isPersonal(time)) break;
    found = time;
  }
  return found;
}

/** A linked short text that an attribute calls a user: the one beside the time, else the nearest before the body, else after it. */
export function authorNear(page: Survey, body: Spot, frame: Scope, marks: TimeMark[]): string | null {
  const timed = new Set(marks.map(({ spot }) => spot));
  const time = nearestTime(marks, body, frame)?.spot;
  const near = page.spots
    .slice(frame.index, frame.end)
    .filter((spot) => mayName(spot) && !within(spot, body) && !timed.has(spot) && isHinted(spot));
  const called = near.filter(isCalledName);
  const isLinked = near.some(({ tag }) => tag === 'A');
  let best: string | null = null;
  let least = Infinity;
  for (const spot of called.length > 0 ? called : near) {
    if (called.length === 0 && isLinked && spot.tag !== 'A') continue;
    const text = textOf(page, spot, LONGEST_NAME * 2);
    // One or two letters are a picture's stand-in.
    if (!hasLetter(text) || text.length > LONGEST_NAME || (text.length < 5 && /^\p{Lu}{1,2}$/u.test(text)))
      continue;
    const isBefore = spot.index < body.index;
    const far = isBefore ? distance(spot, time ?? body) : AFTER + distance(spot, body);
    if (far < least || (far === least && !time && isBefore)) [best, least] = [text, far];
  }
  return best;
}

const NAME_CLASS = /(?:^|[\s_-])(?:nick|user|author|writer)[-_]?name(?=\s|$)/i;

/** What is itself called a user's name says who he is; a link beside it may ask him to chat. */
function isCalledName({ element, firstText, endText }: Spot): boolean {
  return endText - firstText === 1 && NAME_CLASS.test(element.className);
}

/** A link, or an element that is called a member and holds one text. */
function mayName({ tag, element, firstText, endText }: Spot): boolean {
  const isCalled = /member|author|user|nick/i.test(element.className);
  // A link to a place of the page is one to a comment, or opens a menu of the member that it names.
  if (tag === 'A') return isCalled || !/^#./.test(element.getAttribute('href') ?? '');
  return endText - firstText === 1 && isCalled;
}

/** What stands behind a body is its poster only where no one stands before. */
const AFTER = 1e6;

/** Texts between two spots; a name comes before its time rather than after it. */
function distance(name: Spot, other: Spot): number {
  const texts = other.firstText - name.firstText;
  return texts < 0 ? 2 - texts : texts;
}
