import type { Clip, Highlight } from '../model';
import { plainText } from '../text';
import type { Book } from './book';
import { clipFacts, postFacts } from './facts';

/** Title, facts and words, without any markup. */
export function textFile({ clip, content }: Book): string {
  const { posts } = content.thread;
  const bodies = posts.map(
    (post) => (posts.length > 1 ? `${postFacts(post).join(' · ')}\n` : '') + plainText(post.html),
  );
  return [clip.title, clipFacts(clip).join(' · '), clip.url, clip.note, ...bodies]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

const COLUMNS: [string, (clip: Clip) => string | number | null][] = [
  ['title', (clip) => clip.title],
  ['url', (clip) => clip.url],
  ['site', (clip) => clip.site],
  ['board', (clip) => clip.board.join(' / ')],
  ['author', (clip) => clip.byline ?? clip.author],
  ['published', (clip) => clip.published],
  ['kept', (clip) => clip.created],
  ['updated', (clip) => clip.updated],
  ['kind', (clip) => clip.kind],
  ['posts', (clip) => clip.posts],
  ['characters', (clip) => clip.characters],
  ['tags', (clip) => clip.tags.join(', ')],
  ['note', (clip) => clip.note],
];

/** The clips as a table (RFC 4180), with a mark by which spreadsheets know its encoding. */
export function csvFile(clips: Clip[]): string {
  const rows = clips.map((clip) => COLUMNS.map(([, value]) => field(value(clip))).join(','));
  return `\ufeff${[COLUMNS.map(([name]) => name).join(','), ...rows].join('\r\n')}\r\n`;
}

/** A text that begins like a formula is kept from being run as one. */
function field(value: string | number | null): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Highlights as W3C Web Annotations (https://www.w3.org/TR/annotation-model/). */
export function annotationsFile(highlights: Highlight[]): string {
  const annotations = highlights.map((highlight) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${highlight.id}`,
    type: 'Annotation',
    motivation: highlight.note ? 'commenting' : 'highlighting',
    created: highlight.created,
    modified: highlight.updated,
    ...(highlight.note && { body: { type: 'TextualBody', value: highlight.note, format: 'text/plain' } }),
    target: {
      source: highlight.url,
      ...(highlight.anchor.quote && { selector: { type: 'TextQuoteSelector', ...highlight.anchor.quote } }),
    },
  }));
  return `${JSON.stringify(annotations, null, 2)}\n`;
}

/**
 * A clip as JSON, by the types of utils/model.ts: `format` and `version` say which, `clip` its details, `content` its
 * words, `highlights` those of its thread, `images` the files beside it by their address in the html.
 */
export function jsonFile({ clip, content, highlights, images }: Book): string {
  const names = Object.fromEntries([...images].map(([url, { name }]) => [url, `images/${name}`]));
  return `${JSON.stringify({ format: 'plainthread-clip', version: 1, clip, content, highlights, images: names }, null, 2)}\n`;
}
