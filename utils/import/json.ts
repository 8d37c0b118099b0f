import { isContent } from '../listing';
import type { Clip, ClipContent, Highlight } from '../model';
import { plainText } from '../text';
import { captureOf, type Found, highlightOf, momentOf, nothingFound, webAddress } from './found';

type Json = Record<string, unknown>;

/** What a JSON file holds that we know: highlights of Obsidian's clipper, SimpRead's settings, our own export. Null for others. */
export function readJson(text: string): Found | null {
  const data = parse(text);
  if (Array.isArray(data)) return obsidian(data.filter(isObject));
  if (!isObject(data)) return null;
  if (Array.isArray(data.unrdist)) return simpread(data.unrdist.filter(isObject));
  return data.format === 'plainthread-clip' ? ownClip(data) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Said to be unread by whoever asked.
    return null;
  }
}

/** `[{url, title?, highlights: [{text, timestamp}]}]`: the texts are pieces of HTML. */
function obsidian(pages: Json[]): Found | null {
  const found = nothingFound();
  for (const page of pages) {
    const url = webAddress(page.url);
    if (!url || !Array.isArray(page.highlights)) return null;
    for (const each of page.highlights.filter(isObject)) {
      const words = wordsOf(each.text);
      if (words)
        found.highlights.push(
          highlightOf(
            { url, title: wordsOf(page.title) || url },
            { words, note: notes(each.notes ?? each.note), created: momentOf(each.timestamp) },
          ),
        );
    }
  }
  return pages.length > 0 ? found : null;
}

/** SimpRead's list of what is to be read, with its annotations. */
function simpread(items: Json[]): Found {
  const found = nothingFound();
  for (const item of items) {
    const url = webAddress(item.url);
    if (!url) continue;
    const title = wordsOf(item.title);
    const note = [wordsOf(item.note), wordsOf(item.desc)].filter(Boolean).join('\n\n') || null;
    const created = momentOf(item.create);
    found.captures.push(captureOf({ url, title, engine: 'simpread', tags: texts(item.tags), note, created }));
    const marked = Array.isArray(item.annotations) ? item.annotations.filter(isObject) : [];
    for (const each of marked) {
      const words = wordsOf(each.text ?? each.html);
      if (!words) continue;
      const facts = { words, note: notes(each.note), created: momentOf(each.id) };
      found.highlights.push(highlightOf({ url, title: title || url }, facts));
    }
  }
  return found;
}

/** A clip as our own JSON export writes it; its images stay with their addresses. */
function ownClip(data: Json): Found | null {
  const clip = data.clip as Partial<Clip> | undefined;
  const content = data.content as ClipContent | undefined;
  if (!clip || !isContent(content) || typeof clip.kind !== 'string') return null;
  const { kind, url, tags, note, created } = clip;
  const highlights = (Array.isArray(data.highlights) ? data.highlights : []) as Highlight[];
  return {
    captures: [
      {
        kind,
        thread: content.thread,
        anchor: content.anchor,
        tags: texts(tags),
        note: note ?? null,
        ...(typeof url === 'string' && { url }),
        ...(typeof created === 'string' && { created }),
      },
    ],
    highlights: highlights.filter((each) => isObject(each) && isObject(each.anchor) && webAddress(each.url)),
    unread: [],
  };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Notes are one text or several. */
function notes(value: unknown): string | null {
  return (Array.isArray(value) ? value : [value]).map(wordsOf).filter(Boolean).join('\n') || null;
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? plainText(value) : '';
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string' && each !== '') : [];
}
