import { collapse } from '../adapter';

/** A page's title and the heading of the page that shows it, if one does. */
export interface Titled {
  title: string;
  heading: Element | null;
}

// 'A - B', 'A | B', 'A_B' and 'A–B'; a plain hyphen needs spaces or Chinese words around it.
const CUT =
  /\s+[-–—|｜»«›·•:：_]{1,2}\s+|\s*[|｜]\s*|\s+\/\s+|(?<=[\u3400-\u9fff）】])\s*[-_–—]\s*(?=\S)|\s+[–—-](?=\S)|(?<=\S)[–—]\s+/;
const LABEL = /^(?:thread|topic|subject|view topic|主题|主題|帖子|查看主题|标题)\s*[:：]\s*/i;
const FURNITURE =
  /^(?:powered by .*|page \d+.*|第\s*\d+\s*页.*|seite \d+.*|手机版|触屏版|打印预览|(?:\S+ ){0,3}forums?|\S*(?:论坛|論壇)|forums?|论坛|論壇|community|discussions?|blog)$/i;

/** The title as the page shows it: the heading that its other titles confirm, else the document's title cut at the site's name. */
export function titleOf(document: Document, stated: (string | null)[], names: string[]): Titled {
  const references = [...stated, document.title].map((text) => collapse(text)).filter(Boolean);
  const heading = headingFor(document, references);
  if (heading) {
    // A heading that repeats the document's title to the letter repeats the site's name as well.
    const copied = headingText(heading) === collapse(document.title);
    const text = headingText(heading);
    return { title: copied ? guessTitle(text, names) : bareTitle(text, names), heading };
  }
  const best = references[0] ?? '';
  return { title: guessTitle(best, names), heading: null };
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
  const whole = partsOf(text);
  const isName = (part: Part | undefined) =>
    part !== undefined && (FURNITURE.test(part.text) || names.some((name) => sameWords(part.text, name)));
  let parts = whole;
  while (parts.length > 1 && isName(parts.at(-1))) parts = parts.slice(0, -1);
  while (parts.length > 1 && isName(parts[0])) parts = parts.slice(1);
  if (guess && parts.length === whole.length) parts = guessParts(text, parts);
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

interface Part {
  text: string;
  start: number;
  end: number;
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const cut of text.matchAll(new RegExp(CUT, 'g'))) {
    if (cut.index > start) parts.push({ text: text.slice(start, cut.index), start, end: cut.index });
    start = cut.index + cut[0].length;
  }
  if (start < text.length) parts.push({ text: text.slice(start), start, end: text.length });
  return parts;
}

/** Words, a Chinese character counting for half. */
function width(text: string): number {
  const characters = text.match(/[\u3040-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return characters / 2 + (text.match(/[^\s\u3040-\u9fff\uac00-\ud7af]+/g)?.length ?? 0);
}

function headingFor(document: Document, references: string[]): Element | null {
  let best: Element | null = null;
  let most = 0.5;
  const first = [...document.querySelectorAll('h1')].filter((heading) => headingText(heading));
  for (const heading of [...first, ...document.querySelectorAll('h2, [itemprop~="headline"]')].slice(0, 60)) {
    const text = headingText(heading);
    if (!text || text.length > 300) continue;
    const likeness = Math.max(...references.map((reference) => overlap(text, reference)), 0);
    // A lower heading must be the title word for word.
    const score = heading.localName === 'h1' ? likeness : likeness === 1 && text.length > 8 ? 0.99 : 0;
    if (score > most) [best, most] = [heading, score];
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

function headingText(heading: Element | undefined): string {
  return collapse(heading?.textContent ?? null).replace(/\s*[¶§]$/, '');
}

/** How much of a heading's words stand in a reference, of which it has to be a good part or the beginning. */
function overlap(heading: string, reference: string): number {
  const [mine, all] = [words(heading), words(reference)];
  const theirs = new Set(all);
  if (mine.length === 0 || theirs.size === 0) return 0;
  const shared = mine.filter((word) => theirs.has(word)).length;
  // The site's name stands in its titles too, yet at their end.
  const opens = mine.every((word, index) => all[index] === word);
  return shared / theirs.size < 0.35 && !opens ? 0 : shared / mine.length;
}

function words(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\u3040-\u9fff\uac00-\ud7af]|[^\s\p{P}\p{S}\u3040-\u9fff\uac00-\ud7af]+/gu) ?? []
  );
}

function sameWords(one: string, other: string): boolean {
  const [mine, theirs] = [words(one).join(''), words(other).join('')];
  return mine !== '' && mine === theirs;
}
