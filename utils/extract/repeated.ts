import type { Draft, DraftPost, Page } from './adapter';
import { pagesOf } from './pager';
import { bodyColumn, bodyOf } from './repeated/body';
import { ownSpots, type Table, tableOf } from './repeated/columns';
import { momentsOf } from './repeated/moments';
import { namesOf } from './repeated/names';
import { type Opening, openingOf } from './repeated/opening';
import { type Spot, type Survey, survey, within } from './repeated/survey';
import { type TimeMark, timeMarks } from './repeated/times';
import { type Candidate, candidates, type Unit } from './repeated/units';
import { judge } from './repeated/verdict';

const MOST_CANDIDATES = 4;

/** Any forum, by structure alone: sibling-like subtrees that each carry a name, a time and running text. */
export function repeated(page: Page): Draft | null {
  const lang = page.document.documentElement.lang || null;
  const read = survey(page.document);
  const marks = timeMarks(read, lang);
  for (const candidate of candidates(read, marks).slice(0, MOST_CANDIDATES)) {
    const opening = openingOf(read, candidate.units, marks);
    const verdict = judge(read, candidate, opening);
    if (verdict === 'article') return null;
    const posts = verdict && postsOf(page, read, marks, candidate);
    if (!posts) continue;
    if (opening) posts.unshift(openingPost(opening));
    return {
      engine: 'repeated',
      kind: 'thread',
      title: null,
      site: null,
      board: [],
      pages: pagesOf(page),
      posts,
    };
  }
  return null;
}

function openingPost({ body, author, time }: Opening): DraftPost {
  return {
    id: null,
    floor: null,
    author,
    published: time,
    edited: null,
    replyTo: null,
    role: null,
    body: [body.element],
    root: body.element,
  };
}

function postsOf(page: Page, read: Survey, marks: TimeMark[], { units }: Candidate): DraftPost[] | null {
  const table = tableOf(read, units);
  const column = bodyColumn(table);
  if (!column) return null;
  const bodies = new Map(units.map((unit) => [unit, bodyOf(read, unit, column)]));
  const unitOf = ownersOf(read, units);
  const isBody = (spot: Spot) =>
    (bodies.get(unitOf.get(spot) as Unit) ?? []).some(
      (body) => within(spot, body) && body !== unitOf.get(spot)?.root,
    );
  const context = { now: page.now, lang: page.document.documentElement.lang || null };
  const moments = momentsOf({
    table,
    units,
    marks,
    unitOf: (spot) => unitOf.get(spot) ?? null,
    isBody,
    context,
  });
  const timeOf = new Map([...moments].map(([unit, { spot }]) => [unit, spot]));
  const timed = new Set(marks.flatMap(({ spot }) => [spot, spot.parent]));
  const firstChild = (spot: Spot) =>
    spot.end > spot.index + 1 ? (read.spots[spot.index + 1] ?? null) : null;
  const isTime = (spot: Spot) => timed.has(spot) || timed.has(firstChild(spot));
  const names = namesOf({ page: read, table, units, isBody, isTime, timeOf });
  if (names.size < units.length * 0.6) return null;
  return units
    .map(
      (unit): DraftPost => ({
        id: null,
        floor: null,
        author: names.get(unit)?.text ?? null,
        published: moments.get(unit)?.text ?? null,
        edited: null,
        replyTo: null,
        role: null,
        body: (bodies.get(unit) ?? []).map(({ element }) => element),
        root: unit.root.element,
      }),
    )
    .filter((post) => post.body.length > 0);
}

function ownersOf(read: Survey, units: Unit[]): Map<Spot, Unit> {
  const owners = new Map<Spot, Unit>();
  for (const unit of units) for (const spot of ownSpots(read, unit)) owners.set(spot, unit);
  return owners;
}
