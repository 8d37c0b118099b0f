// 'A - B', 'A | B', 'A_B' and 'A–B'; a plain hyphen needs spaces or Chinese words around it.
const CUT =
  /\s+[-–—|｜»«›>·•:：_]{1,2}\s+|\s*[|｜]\s*|\s+\/\s+|(?<=[\u3400-\u9fff）】])\s*[-_–—]\s*(?=\S)|\s+[–—-](?=\S)|(?<=\S)[–—]\s+/;
/** A part of a title, and where it stands in it. */
export interface Part {
  text: string;
  start: number;
  end: number;
}

/** The pieces between a title's strokes and bars. */
export function partsOf(text: string): Part[] {
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
export function width(text: string): number {
  const characters = text.match(/[\u3040-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return characters / 2 + (text.match(/[^\s\u3040-\u9fff\uac00-\ud7af]+/g)?.length ?? 0);
}

/** A text's words in lower case; each ideograph is one. */
export function words(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\u3040-\u9fff\uac00-\ud7af]|[^\s\p{P}\p{S}\u3040-\u9fff\uac00-\ud7af]+/gu) ?? []
  );
}

/** Whether two texts are the same but for signs, spaces and letter case. */
export function sameWords(one: string, other: string): boolean {
  const [mine, theirs] = [words(one).join(''), words(other).join('')];
  return mine !== '' && mine === theirs;
}

/** A heading that the title ends with counts this much of one that it begins with. */
const AT_END = 0.6;

/** How much of a heading's words stand in a reference, of which it has to be a good part or the beginning. */
export function overlap(heading: string, reference: string): number {
  const [mine, all] = [words(heading), words(reference)];
  const theirs = new Set(all);
  if (mine.length === 0 || theirs.size === 0) return 0;
  const shared = mine.filter((word) => theirs.has(word)).length;
  // The site's name stands in its titles too, yet at their end.
  const opens = mine.every((word, index) => all[index] === word);
  if (opens) return shared / mine.length;
  if (shared / theirs.size < 0.35) return 0;
  // All of it at the end of a longer title is the site's.
  const ends =
    mine.length < all.length && mine.every((word, index) => all[all.length - mine.length + index] === word);
  return (ends ? AT_END : 1) * (shared / mine.length);
}
