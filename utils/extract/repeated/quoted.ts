import { lettersOf } from '../letters';
import { articleIn, isThing, textOf as memberOf, namesOf, type Thing } from '../metadata/jsonld';
import type { Said } from '../metadata/said';
import { running, type Spot, type Survey, within } from './survey';
import type { TimeMark } from './times';
import type { Unit } from './units';

/** The opening post where the page itself says how it begins: in its description, or as data of a posting. */
export interface Quoted {
  /** Elements in a row that hold it; within them nothing else stands but `omit`. */
  body: [Spot, ...Spot[]];
  omit: Spot[];
  weight: number;
  /** The piece that it is a part of, and what begins after it. */
  holder: Unit | null;
  next: Spot | null;
  author: string | null;
  published: string | null;
}

/** This many letters in the same order are no chance. */
const ENOUGH = 28;
/** A page's first pieces; what a later one begins with is no opening. */
const FIRST = 3;
const DESCRIPTIONS = 'meta[property="og:description"],meta[name="og:description"],meta[name="description" i]';
const TEXTS = ['articleBody', 'text'];
const POSTING = /Posting|Article|Question/;
/** What stands in a row with others of its kind and is one text with them. */
const PARTS = new Set('P BLOCKQUOTE UL OL PRE TABLE BR HR B I EM STRONG A SPAN IMG'.split(' '));

/** The opening before the pieces or within one of the first; null where the page does not say how it begins. */
export function quotedOpening(
  page: Survey,
  { document, things }: Said,
  units: Unit[],
  marks: TimeMark[],
): Quoted | null {
  const end = units[FIRST]?.root.firstText ?? units.at(-1)?.root.endText ?? 0;
  for (const start of startsOf(document, things)) {
    const places = [...placesOf(page, start, end)].map((at) => ({ at, holder: holderOf(units, at) }));
    // What stands before the pieces and in one of them is a teaser there, or a quote here.
    const { at, holder } =
      places.find((place) => place.holder && !isQuote(page, place.at)) ?? places[0] ?? {};
    if (at === undefined || holder === undefined) continue;
    const next = units.find(({ root }) => root.firstText > at)?.root ?? null;
    const isOther = (spot: Spot) =>
      (next !== null && within(next, spot)) ||
      marks.some((mark) => mark.spot !== spot && within(mark.spot, spot));
    const found = bodyAt(page, at, isOther);
    if (!found || isTitle(found.body, document.title)) continue;
    const weight = found.body.reduce((sum, part) => sum + running(page, part), 0);
    return { ...found, weight, holder, next, ...creditOf(things()) };
  }
  return null;
}

function holderOf(units: Unit[], at: number): Unit | null {
  return units.findLast(({ root }) => root.firstText <= at && at < root.endText) ?? null;
}

/** Whether some elements say no more than the page's title: a heading by another name. */
export function isTitle(body: Spot[], title: string): boolean {
  const text = lettersOf(body.map(({ element }) => element.textContent ?? '').join(''));
  return text.length <= title.length && lettersOf(title).includes(text);
}

/** Whether an element stands within a quote: its words and its time are of the post quoted. */
export function isQuoted({ element }: Spot): boolean {
  return element.closest('blockquote,q,[class*="quote" i]') !== null;
}

function isQuote({ words }: Survey, at: number): boolean {
  const word = words[at];
  return word !== undefined && isQuoted(word.at);
}

/** The letters that an element's text begins with: texts that share them say the same. */
export function beginningOf(element: Element): string {
  return letters(element.textContent ?? '').slice(0, ENOUGH);
}

/** The letters that the opening begins with, as far as the page states them; the cheapest source first. */
function* startsOf(document: Document, things: () => Thing[]): Generator<string> {
  for (const meta of document.querySelectorAll(DESCRIPTIONS)) {
    const start = letters(meta.getAttribute('content') ?? '');
    if (start.length >= ENOUGH) yield start.slice(0, ENOUGH);
  }
  for (const thing of things().filter(isPosting)) {
    for (const member of TEXTS) {
      const start = letters(memberOf(thing, member) ?? '');
      if (start.length >= ENOUGH) yield start.slice(0, ENOUGH);
    }
  }
}

const isPosting = (thing: Thing) => POSTING.test(String(thing['@type']));
const letters = (text: string) => lettersOf(text.trimStart().slice(0, 400));

/** Places of the texts from which on the page's words, headings and links apart, are those letters. */
function* placesOf({ words }: Survey, start: string, end: number): Generator<number> {
  for (let from = 0; from < end; from++) {
    if (!mayBegin(words[from]?.text ?? '', start)) continue;
    let rest = start;
    for (let i = from; rest; i++) {
      const word = i < end ? words[i] : undefined;
      const own = word && letters(word.text);
      if (own === undefined || !(own.startsWith(rest) || rest.startsWith(own))) break;
      if (i === from && (!own || word?.at.linked || /^H[1-6]$/.test(word?.at.tag ?? ''))) break;
      rest = rest.slice(own.length);
      if (!rest) yield from;
    }
  }
}

function mayBegin(text: string, start: string): boolean {
  const first = text[0]?.toLowerCase() ?? '';
  return first === start[0] || !/^[a-z]$/.test(first);
}

/** The widest elements that begin with a text and hold nothing else: no time and no other piece. */
function bodyAt(
  page: Survey,
  at: number,
  isOther: (spot: Spot) => boolean,
): Pick<Quoted, 'body' | 'omit'> | null {
  let spot = page.words[at]?.at;
  if (!spot) return null;
  if (spot.firstText < at) {
    const before = page.spots.slice(spot.index + 1, spot.end).filter(({ endText }) => endText <= at);
    const around = spot;
    return { body: [around], omit: before.filter(({ parent }) => parent === around) };
  }
  while (spot.parent && spot.parent.firstText === at && !isOther(spot.parent)) spot = spot.parent;
  const body: Quoted['body'] = [spot];
  const { tag, parent, end } = spot;
  for (let next = page.spots[end]; PARTS.has(tag) && next; next = page.spots[next.end]) {
    if (next.parent !== parent || !PARTS.has(next.tag) || isOther(next)) break;
    body.push(next);
  }
  return { body, omit: [] };
}

function creditOf(things: Thing[]): { author: string | null; published: string | null } {
  const posting = things.find((thing) => isPosting(thing) && isThing(thing.author)) ?? articleIn(things);
  return {
    author: namesOf(posting, 'author', things)[0] ?? null,
    published: memberOf(posting, 'datePublished') ?? memberOf(posting, 'dateCreated'),
  };
}
