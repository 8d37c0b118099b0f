import { collapse, type Page } from '../adapter';
import { agreedTitle } from './agreed';
import { overlap, type Part, partsOf, sameWords, width } from './titleParts';
import { linkedHomes, linkedPlaces } from './titlePlaces';

/** A page's title and the heading of the page that shows it, if one does. */
export interface Titled {
  title: string;
  heading: Element | null;
}

const LABEL = /^(?:thread|topic|subject|view topic|主题|主題|帖子|查看主题|标题)\s*[:：]\s*/i;
/** What phpBB writes before a topic's name, behind the site's: 'A board • View topic - '. */
const VIEW =
  /^.*?(?:view topic|thema anzeigen|voir le sujet|ver tema|exibir tópico|leggi argomento|bekijk onderwerp|zobacz temat|просмотр темы|başlığı görüntüle|查看主题|檢視主題|トピックの表示)\s*[-–—:：]\s*/i;
/** '(6 posts)' behind a title. */
const COUNT = /\s*[(（]\d[\d.,]*\s*\p{L}+[)）]$/u;
/** A heading of more pieces is no title with labels; the title is at least this share of it. */
const MOST_PIECES = 6;
const MAIN_SHARE = 0.5;
/** Letters of a title that answers repeat; fewer may be part of other words. */
const LEAST_ANSWERED = 4;
/** A heading with less than a part of the words on which page and title agree is the site's or the board's name. */
const OUTWEIGHS = 2;
const FURNITURE =
  /^(?:powered by .*|page \d+.*|第\s*\d+\s*页.*|seite \d+.*|手机版|触屏版|打印预览|(?:\S+ ){0,3}forums?|\S*(?:论坛|論壇)|forums?|论坛|論壇|community|discussions?|blog)$/i;

/** The title as the page shows it: the heading that its other titles confirm, else the document's title cut at the site's name. */
export function titleOf({ document, url }: Page, stated: (string | null)[], names: string[]): Titled {
  const references = [...stated, document.title]
    .map((text) => collapse(text).replace(VIEW, ''))
    .filter(Boolean);
  const homes = linkedHomes(document, url);
  const heading = headingFor(document, references, { url, homes });
  const named = collapse(document.title);
  const least = heading ? OUTWEIGHS * width(headingText(heading)) : 0;
  // A part of the title is no wider: the page's texts are read only where one can be wide enough.
  const agreed = width(named) > least ? agreedTitle(document, named, names, url) : null;
  if (agreed && width(agreed) > least) return { title: agreed, heading: null };
  if (heading) {
    // A heading that repeats the document's title to the letter repeats the site's name as well.
    const copied = headingText(heading) === named;
    const text = withoutTags(heading, references);
    const title = copied ? guessTitle(text, names) : bareTitle(text, names);
    // A low heading may stand below the author's line as well as above it: it says nothing of where that is.
    return { title, heading: isLow(heading) ? null : heading };
  }
  const best = references[0] ?? '';
  const answered = answeredPart(document, best);
  if (answered) return { title: answered, heading: null };
  return { title: guessTitle(best, [...names, ...homes, ...linkedPlaces(document, best)]), heading: null };
}

/** The part of a title that answers on the page repeat as 'Re: …': the others name the site and its boards. */
function answeredPart({ body }: Document, title: string): string | null {
  const parts = partsOf(title).map(({ text }) => text.trim());
  if (parts.length < 2) return null;
  const text = collapse(body?.textContent ?? null);
  const isAnswered = (part: string) => text.includes(`Re: ${part}`) || text.includes(`回复: ${part}`);
  return parts.find((part) => part.length >= LEAST_ANSWERED && isAnswered(part)) ?? null;
}

/** A heading without what stands in elements of its own beside the title: a prefix, a number, a count of answers. */
function withoutTags(heading: Element, references: string[]): string {
  const whole = headingText(heading);
  const known = references.map((reference) => reference.toLowerCase());
  const isKnown = (text: string) => known.some((reference) => reference.includes(text.toLowerCase()));
  const bare = whole.replace(COUNT, '');
  if (bare !== whole && !isKnown(whole) && isKnown(bare)) return bare;
  const pieces = piecesOf(heading);
  if (pieces.length < 2 || pieces.length > MOST_PIECES || isKnown(whole)) return whole;
  const runs = pieces.flatMap((_, from) =>
    pieces.slice(from).map((_, length) => collapse(pieces.slice(from, from + length + 1).join(''))),
  );
  const most = runs.filter((run) => run.length >= whole.length * MAIN_SHARE && isKnown(run));
  return most.reduce((best, run) => (run.length > best.length ? run : best), '') || whole;
}

function piecesOf(node: Node): string[] {
  if (node.nodeType === 3) return node.nodeValue?.trim() ? [node.nodeValue] : [];
  return [...node.childNodes].flatMap(piecesOf);
}

/** A title without labels, permalink marks and the names of site and boards at its end or start. */
export function bareTitle(text: string, names: string[]): string {
  return withoutNames(collapse(text).replace(/[¶§]$/, '').replace(LABEL, '').trim(), names, false);
}

/** Like `bareTitle`, and without a last part that looks like a site's name. */
export function guessTitle(text: string, names: string[]): string {
  return withoutNames(collapse(text).replace(LABEL, ''), names, true);
}

function withoutNames(text: string, names: string[], guess: boolean): string {
  const isFurniture = (part: Part | undefined) => part !== undefined && FURNITURE.test(part.text);
  const isName = (part: Part | undefined) =>
    part !== undefined && (isFurniture(part) || names.some((name) => sameWords(part.text, name)));
  let parts = partsOf(text);
  while (parts.length > 1 && isFurniture(parts.at(-1))) parts = parts.slice(0, -1);
  const whole = parts;
  while (parts.length > 1 && isName(parts.at(-1))) parts = parts.slice(0, -1);
  while (parts.length > 1 && isName(parts[0])) parts = parts.slice(1);
  if (guess && parts.length === whole.length) {
    // What stands behind a board is the site.
    const board = parts.findIndex((part, i) => i > 0 && isName(part));
    parts = board > 0 ? parts.slice(0, board) : guessParts(text, parts);
    while (parts.length > 1 && isName(parts.at(-1))) parts = parts.slice(0, -1);
  }
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? text.slice(first.start, last.end) : text;
}

/** Without the parts that look like names of places: those behind a bar or a stroke, or a short last one. */
function guessParts(text: string, parts: Part[]): Part[] {
  const bar = parts.findIndex((part) => /^\s*[|｜]|^\s+\/\s/.test(text.slice(part.end)));
  if (bar >= 0 && parts.slice(0, bar + 1).some(({ text: words }) => width(words) >= 3))
    return parts.slice(0, bar + 1);
  const last = parts.at(-1);
  const before = parts.slice(0, -1).reduce((sum, part) => sum + width(part.text), 0);
  return last && width(last.text) <= 5 && before > width(last.text) ? parts.slice(0, -1) : parts;
}

function headingFor(
  document: Document,
  references: string[],
  { url, homes }: { url: string; homes: string[] },
): Element | null {
  let best: Element | null = null;
  let most = 0.5;
  const first = [...document.querySelectorAll('h1')].filter(
    (heading) => headingText(heading) && !leadsUp(heading, url),
  );
  const isPart = partTest(references);
  const lower = [...document.querySelectorAll('h2, h3, h4, [itemprop~="headline"]')].filter(
    (heading) => !isLow(heading) || isPart(headingText(heading)),
  );
  for (const heading of [...first, ...lower].slice(0, 60)) {
    const text = headingText(heading);
    if (!text || text.length > 300 || homes.includes(text)) continue;
    const likeness = Math.max(...references.map((reference) => overlap(text, reference)), 0);
    // A lower heading must be the title word for word.
    const score = heading.localName === 'h1' ? likeness : likeness === 1 && text.length > 8 ? 0.99 : 0;
    // Of two that the title confirms, the longer one says more: 'Bug #4821' stands above what the bug is.
    const isMore = best !== null && score === most && text.length > headingText(best).length;
    if (score > most || isMore) [best, most] = [heading, score];
  }
  if (best) return best;
  // The only heading of a page shares some words with its title, or it is an advertisement.
  const [only, ...others] = first.filter(
    (heading) => !heading.closest('nav, footer, aside, [role="dialog"]'),
  );
  const text = headingText(only);
  const related = references.length === 0 || references.some((reference) => overlap(text, reference) >= 0.3);
  return only && others.length === 0 && text.length > 3 && related ? only : null;
}

const isLow = (heading: Element) => /^h[34]$/.test(heading.localName);

/** Whether a text is one of the parts of some titles, or of those between colons. */
function partTest(titles: string[]): (text: string) => boolean {
  const parts = titles.flatMap(partsOf).flatMap(({ text }) => [text, ...text.split(/:\s/)]);
  return (text) => parts.some((part) => sameWords(part, text));
}

/** Whether a heading is a link to a folder that the page lies in: the name of the site or board. */
function leadsUp(heading: Element, url: string): boolean {
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  if (!link || collapse(link.textContent) !== collapse(heading.textContent)) return false;
  const href = link.getAttribute('href') ?? '';
  if (!URL.canParse(href, url)) return false;
  const [page, to] = [new URL(url), new URL(href, url)];
  const folder = to.pathname.replace(/\/index\.\w+$/, '/');
  return (
    page.host === to.host &&
    folder !== page.pathname &&
    folder.endsWith('/') &&
    page.pathname.startsWith(folder)
  );
}

function headingText(heading: Element | undefined): string {
  return collapse(heading?.textContent ?? null).replace(/\s*[¶§]$/, '');
}
