import type { Html } from '../model';

const TOKEN = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g;
const BLOCKS = new Set(
  'p,div,h1,h2,h3,h4,h5,h6,ul,ol,li,dl,dt,dd,blockquote,pre,table,tr,caption,figure,figcaption,details,summary,hr,br'.split(
    ',',
  ),
);
const SKIPPED = /\sdata-(?:quote|attachments|embed)(?:=|\s|$)/;
const VOID = new Set(['br', 'hr', 'img']);
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', nbsp: ' ' };

/**
 * The words of a clean body: a line a paragraph, table cells apart by tabs; reply quotes, attachments and embedded
 * players are not in it. Needs no document.
 */
export function toText(html: Html): string {
  let text = '';
  let pre = 0;
  let cells = 0;
  let skipped: { tag: string; depth: number } | null = null;
  for (const [, slash, tag, attributes = '', words] of html.matchAll(TOKEN)) {
    if (skipped) {
      if (tag === skipped.tag) skipped.depth += slash ? -1 : 1;
      if (skipped.depth === 0) skipped = null;
    } else if (words !== undefined) text += pre > 0 ? decode(words) : decode(words).replace(/\s+/g, ' ');
    else if (tag) {
      if (!slash && !VOID.has(tag) && SKIPPED.test(attributes)) skipped = { tag, depth: 1 };
      if (tag === 'pre') pre += slash ? -1 : 1;
      if (tag === 'td' || tag === 'th') cells += slash ? -1 : 1;
      text += separator(tag, slash === '/', cells > 0);
    }
  }
  return tidy(text);
}

/** Cells end in \v while the text is built; what breaks a line within a cell is a blank. */
function separator(tag: string, closes: boolean, inCell: boolean): string {
  if (tag === 'td' || tag === 'th') return closes ? '\v' : '';
  if (!BLOCKS.has(tag)) return '';
  return inCell ? ' ' : '\n';
}

function tidy(text: string): string {
  return text
    .replace(/ *\v */g, '\v')
    .split('\n')
    .map((line) => (line.includes('\v') ? line.replace(/ {2,}/g, ' ') : line))
    .map((line) => line.replace(/\v+$/, '').replace(/\v/g, '\t').trimEnd())
    .filter(Boolean)
    .join('\n')
    .trim();
}

function decode(words: string): string {
  return words.replace(/&(lt|gt|quot|amp|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '');
}
