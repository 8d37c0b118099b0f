/** A piece of a text as offsets into it. */
export interface Span {
  start: number;
  end: number;
}

/** Voices read a long sentence with a long pause before it: longer ones are cut at a comma. */
const LONGEST = 180;
const ENDS = /[。！？!?…；;]+[”’」』）)"']*|\.(?=\s|$)[”’"')]*|\n+/g;
const COMMAS = /[，,、：:—]/g;

/** The sentences of a text, without the white space around them. */
export function sentences(text: string): Span[] {
  return cut(text, { start: 0, end: text.length }, ENDS).flatMap((span) =>
    span.end - span.start > LONGEST ? joinShort(cut(text, span, COMMAS)) : [span],
  );
}

function cut(text: string, { start, end }: Span, at: RegExp): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(at)) {
    const to = start + match.index + match[0].length;
    spans.push({ start: from, end: to });
    from = to;
  }
  spans.push({ start: from, end });
  return spans
    .map((span) => trim(text, span))
    .filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)));
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: end - (words.length - words.trimEnd().length) };
}

function joinShort(parts: Span[]): Span[] {
  const joined: Span[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && part.end - last.start <= LONGEST) last.end = part.end;
    else joined.push({ ...part });
  }
  return joined;
}
