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
