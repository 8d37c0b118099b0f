import type { DraftPost, Page } from '../adapter';
import { type DateContext, isDate } from '../dates';
import { tableOf, unitsBySpot } from './columns';
import { editedOf, momentsOf, type TimeLook } from './moments';
import { namesOf } from './names';
import { type Spot, type Survey, survey, within } from './survey';
import { timeMarks } from './times';
import { toUnits, type Unit } from './units';

/** Of the posts, this share has names and times where the engine's adapter knows the page's theme. */
const KNOWN = 0.5;

/**
 * What an engine's adapter missed in a theme of the site's own, read by structure within the posts it found: who wrote
 * them, and when. As they were where little is missing, or nothing is found.
 */
export function withMissed(page: Page, posts: DraftPost[]): DraftPost[] {
  const lang = page.document.documentElement.lang || null;
  const context = { now: page.now, lang };
  const isDated = ({ published }: DraftPost) => published !== null && isDate(published, lang);
  const needs = { time: areFew(posts, isDated), name: areFew(posts, ({ author }) => author !== null) };
  if (!needs.time && !needs.name) return posts;
  const { times, names } = readWithin(page, posts, context);
  return posts.map((post) => ({
    ...post,
    published: needs.time ? (times.get(post) ?? post.published) : post.published,
    author: needs.name ? (names.get(post) ?? post.author) : post.author,
  }));
}

/** Most pages are known: half of their posts tell. */
function areFew(posts: DraftPost[], test: (post: DraftPost) => boolean): boolean {
  let left = posts.length * KNOWN;
  return !posts.some((post) => test(post) && --left <= 0);
}

interface Missed {
  times: Map<DraftPost, string>;
  names: Map<DraftPost, string>;
}

/** The times and names of most posts; none where only some have any. */
function readWithin(page: Page, posts: DraftPost[], context: DateContext): Missed {
  const read = survey(holderOf(posts));
  const pieces = piecesOf(read, posts);
  const { units, bodies } = pieces;
  const look: TimeLook = { ...pieces, marks: timeMarks(read, context.lang), context };
  const moments = momentsOf({ ...look, isBody: pieces.isBody });
  const spots = (marks: typeof moments) => new Map([...marks].map(([unit, { spot }]) => [unit, spot]));
  const { names, arePeople } = namesOf({
    ...pieces,
    page: read,
    lang: context.lang,
    title: page.document.title,
    timeOf: spots(moments),
    editOf: spots(editedOf(look, moments)),
    startOf: new Map(units.map((unit) => [unit, bodies.get(unit)?.[0]?.firstText ?? -1])),
  });
  const ofPosts = (found: Map<Unit, { text: string }>) =>
    new Map(
      [...found].flatMap(([unit, { text }]) => {
        const post = pieces.postOf.get(unit);
        return post && found.size >= units.length * KNOWN ? [[post, text] as const] : [];
      }),
    );
  return { times: ofPosts(moments), names: ofPosts(arePeople ? names : new Map()) };
}

/** The smallest element around all posts: what is beside them says nothing of them. */
function holderOf([first, ...others]: DraftPost[]): Element | null {
  let holder = first?.root.parentElement ?? null;
  while (holder && !others.every(({ root }) => holder?.contains(root))) holder = holder.parentElement;
  return holder;
}

/** The posts as pieces of the page, side by side. */
function piecesOf(read: Survey, posts: DraftPost[]) {
  const roots = posts.flatMap((post) => {
    const root = read.spotOf.get(post.root);
    return root ? [{ post, root }] : [];
  });
  roots.sort((a, b) => a.root.index - b.root.index);
  const units = toUnits(
    read,
    roots.map(({ root }) => root),
    null,
  );
  const postOf = new Map(units.flatMap((unit, i) => (roots[i] ? [[unit, roots[i].post]] : [])));
  const bodies = new Map([...postOf].map(([unit, post]) => [unit, spotsOf(read, post.body)]));
  const unitOf = unitsBySpot(read, units);
  const isBody = (spot: Spot) => {
    const unit = unitOf.get(spot);
    return (unit && bodies.get(unit)?.some((body) => within(spot, body))) ?? false;
  };
  return { units, postOf, bodies, unitOf, isBody, table: tableOf(read, units) };
}

function spotsOf({ spotOf }: Survey, elements: Element[]): Spot[] {
  return elements.flatMap((element) => spotOf.get(element) ?? []);
}
