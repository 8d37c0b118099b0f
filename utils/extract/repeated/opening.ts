import type { Said } from '../metadata/said';
import { signaturesIn } from './body';
import { isTitle, quotedOpening } from './quoted';
import { authorNear, nearestTime, ROW, type Scope } from './starter';
import { childrenOf, running, type Spot, type Survey, within } from './survey';
import type { TimeMark } from './times';
import { titleIn, type Unit } from './units';

/** The text that stands before all pieces and is built unlike them: a question above its answers, a topic above its replies. */
export interface Opening {
  /** Elements in a row that hold the text, and what in them is none of it. */
  body: [Spot, ...Spot[]];
  omit: Spot[];
  weight: number;
  /** The piece that it is a part of. */
  holder: Unit | null;
  author: string | null;
  time: string | null;
  /** Where its poster and time may stand: from the page's title down to the first piece. */
  scope: Scope;
  /** Nothing right around it says that it is one: it needs a poster of its own in the page's head. */
  isUnsure?: boolean;
}

/** Less than this, in letters, is a description of the board. */
const LEAST = 90;
/** An opening is one block: it holds this share of the running words before the first piece. */
const SHARE = 0.55;
/** Of a block, a child with this share is the text and the rest its frame; with the second, where that has a name and a time. */
const CORES = [0.8, 0.6] as const;
/** What has this share of a block's text has all of it. */
const ALL = 0.9;
const ASIDE = new Set('HEADER NAV ASIDE FOOTER FORM BUTTON'.split(' '));
const PARTS = new Set('P A B I U EM STRONG SMALL LI UL OL BLOCKQUOTE PRE CODE TABLE TBODY TR'.split(' '));

/** The opening before a page's pieces, or null: where the page itself says how it begins, else the one block of text there. */
export function openingOf(page: Survey, said: Said, units: Unit[], marks: TimeMark[]): Opening | null {
  const [first] = units;
  const quoted = quotedOpening(page, said, units, marks);
  if (!quoted) {
    const block = first ? (apartOpening(page, units, marks) ?? blockOpening(page, first, marks)) : null;
    return block && isTitle(block.body, said.document.title) ? null : block;
  }
  const [start] = quoted.body;
  const scope = scopeOf(start, quoted.next?.index ?? page.spots.length);
  const shown = nearestTime(marks, start, scope);
  const isExact = shown && (shown.exact || /\d:\d\d|\d{4}/.test(shown.text));
  return {
    ...quoted,
    author: authorNear(page, start, scope, marks) ?? quoted.author,
    time: (isExact ? null : quoted.published) ?? shown?.text ?? null,
    scope,
  };
}

/** What stands before the next piece in the smallest element that has words in front of a body. */
function scopeOf(body: Spot, next: number): Scope {
  let around = body;
  while (around.parent && around.firstText === body.firstText) around = around.parent;
  return { index: around.index, end: Math.min(around.end, next) };
}

/** The text of a first post that is a piece by its head alone: it stands between the head and the pieces of the others. */
function apartOpening(page: Survey, units: Unit[], marks: TimeMark[]): Opening | null {
  const [head, next] = units;
  if (!head || !next || next.parent === head || head.tail.length > 0) return null;
  if (head.root.parent === next.root.parent) return null;
  const between = (page.sums[next.root.firstText] ?? 0) - (page.sums[head.root.endText] ?? 0);
  if (between < LEAST || between < head.weight * 2) return null;
  const opening = blockOpening(page, next, marks);
  return opening && opening.body[0].index >= head.root.end ? { ...opening, holder: head } : null;
}

function blockOpening(page: Survey, first: Unit, marks: TimeMark[]): Opening | null {
  const [top] = page.spots;
  if (!top) return null;
  const block = blockBefore(page, top, first.root);
  if (!block) return null;
  const frame = frameOf(block, first.root);
  const whole = wholeAround(page, block, frame, first.root);
  for (const share of CORES) {
    const body = core(page, block, share);
    const weight = running(page, body);
    if (weight < LEAST) return null;
    const near = nearestTime(marks, body, frame)?.text ?? null;
    const author = authorNear(page, body, frame, marks);
    // Without a name, a time or the title above it, it is a notice, a cookie banner or a sidebar.
    const isCalled = hasTitle(page, frame, body) || isDescription(page, body);
    const isSigned = share === CORES[0] ? near || author || isCalled : near && author;
    const time = near ?? nearestTime(marks, body, whole)?.text ?? null;
    if (isSigned) return { ...textOfOpening(page, body), holder: null, author, time, scope: whole };
  }
  const body = core(page, block, CORES[0]);
  const title = titleAtop(page, body);
  const shown = nearestTime(marks, body, whole);
  const isTimed = shown !== null && /\d:\d\d/.test(shown.text) && isRightBefore(shown.spot, body);
  if (!shown && !title) return null;
  const isUnsure = !title && !(isTimed && hasTitle(page, whole, body));
  const author = isTimed ? authorNear(page, body, whole, marks) : null;
  const text = textOfOpening(page, body, title);
  return { ...text, holder: null, author, time: shown?.text ?? null, scope: whole, isUnsure };
}

/** The text of an opening without the page's title over it and the words that the site sets under it. */
function textOfOpening(
  page: Survey,
  body: Spot,
  title = titleAtop(page, body),
): Pick<Opening, 'body' | 'omit' | 'weight'> {
  const omit = [...(title ? [title] : []), ...signaturesIn(page, body)];
  return { body: [body], omit, weight: running(page, body) };
}

/** The page's title where it heads a text in one box with it. */
function titleAtop(page: Survey, body: Spot): Spot | null {
  const title = titleIn(page, body);
  return title && isOver(page, title, body) && title.firstText - body.firstText <= ROW ? title : null;
}

/** Whether a title stands in a piece with what it is the title of; some pages make the whole question their heading. */
function isOver(page: Survey, title: Spot, spot: Spot): boolean {
  return within(title, spot) && running(page, title) < running(page, spot) / 2;
}

/** From the head with the page's title down to the first piece: on flat pages head, text and pieces stand side by side. */
export function wholeAround({ spots }: Survey, block: Spot, frame: Spot, first: Spot): Scope {
  const title = spots.slice(0, block.index).findLast(({ tag }) => tag === 'H1');
  const head = title && frameOf(title, block);
  return { index: Math.min(frame.index, (head ?? frame.parent ?? frame).index), end: first.index };
}

/** What trackers write over the text that opens an issue. */
const DESCRIPTION =
  /^(?:bug |issue )?(?:description|beschreibung|descripción|descrição|описание|描述|説明)[:：]?$/i;

/** Whether the words right before a block call it the description of an issue. */
function isDescription({ words }: Survey, { firstText }: Spot): boolean {
  return DESCRIPTION.test(words[firstText - 1]?.text ?? '');
}

function isRightBefore(spot: Spot, body: Spot): boolean {
  return spot.index < body.index && body.firstText - spot.endText <= ROW;
}

/** Whether the page's title stands between the start of a stretch and a text. */
function hasTitle(page: Survey, { index }: Scope, body: Spot): boolean {
  return titleIn(page, { index, end: body.index }) !== null;
}

function blockBefore(page: Survey, top: Spot, first: Spot): Spot | null {
  const weigh = (spot: Spot) =>
    (page.sums[Math.min(spot.endText, first.firstText)] ?? 0) - (page.sums[spot.firstText] ?? 0);
  const whole = weigh(top);
  let spot = top;
  while (within(first, spot)) {
    const next = childrenOf(page, spot)
      .filter((child) => child.index < first.index && !ASIDE.has(child.tag))
      .reduce<Spot | null>((best, child) => (best && weigh(best) >= weigh(child) ? best : child), null);
    if (!next || weigh(next) < whole * SHARE) return null;
    spot = next;
  }
  return spot;
}

function core(page: Survey, block: Spot, share: number): Spot {
  const heading = titleIn(page, block);
  let spot = block;
  for (;;) {
    const title = heading && isOver(page, heading, spot) ? heading : null;
    const weight = running(page, spot) - (title ? running(page, title) : 0);
    const next = childrenOf(page, spot).find((child) => running(page, child) >= weight * share);
    if (!next || next === title) return spot;
    // A paragraph is the text only where a title and a line of who asked and when are all that is beside it.
    if (PARTS.has(next.tag)) return title && running(page, next) >= weight * ALL ? next : spot;
    spot = next;
  }
}

/** The largest piece around a block that does not yet hold the first unit. */
function frameOf(block: Spot, first: Spot): Spot {
  let frame = block;
  while (frame.parent && !within(first, frame.parent)) frame = frame.parent;
  return frame;
}
