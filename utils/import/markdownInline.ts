import { escapeMarkup } from '../export/page';

/** Stand for pieces already written while the others are still being looked for; no text holds them. */
const OPEN = '\ue000';
const CLOSE = '\ue001';

const LINK =
  /(!?)\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\(\s*(?:<([^<>\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+["'(][^"')]*["')])?\s*\)/g;

/** The inside of a block of Markdown as HTML: emphasis, code, links, images, Obsidian's links. HTML in it stays as it is. */
export function inlineHtml(text: string): string {
  const kept: string[] = [];
  const keep = (html: string) => `${OPEN}${kept.push(html) - 1}${CLOSE}`;
  const marked = text
    .replaceAll(OPEN, '')
    .replaceAll(CLOSE, '')
    .replace(/(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/g, (_, _sign, code: string) =>
      keep(`<code>${escapeMarkup(code.trim())}</code>`),
    )
    .replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => keep(escapeMarkup(sign)))
    .replace(/<(https?:\/\/[^\s<>]+)>/g, (_, url: string) =>
      keep(`<a href="${escapeMarkup(url)}">${escapeMarkup(url)}</a>`),
    )
    .replace(/!?\[\[([^[\]|]+)(?:\|([^[\]]+))?\]\]/g, (_, page: string, name?: string) => name ?? page)
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replace(/<(?![a-z/!])/gi, '&lt;')
    .replace(LINK, (_, image: string, words: string, wrapped?: string, plain?: string) => {
      const address = escapeMarkup(unkept(wrapped ?? plain ?? '', kept));
      if (image) return keep(`<img src="${address}" alt="${escapeMarkup(unkept(words, kept))}">`);
      return `${keep(`<a href="${address}">`)}${words}${keep('</a>')}`;
    });
  return unkept(emphasis(marked), kept);
}

function emphasis(text: string): string {
  return text
    .replace(/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, '<strong>$2</strong>')
    .replace(/\*(?=\S)([^*]*\S)\*/g, '<em>$1</em>')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]*\S)_(?![\p{L}\p{N}_])/gu, '<em>$1</em>')
    .replace(/~~(?=\S)([^~]*\S)~~/g, '<del>$1</del>')
    .replace(/==(?=\S)([^=]*\S)==/g, '<mark>$1</mark>')
    .replace(/(?: {2,}|\\)\n/g, '<br>\n');
}

/** Pieces may stand in pieces, so this goes on until none is left. */
function unkept(text: string, kept: string[]): string {
  let whole = text;
  for (let turn = 0; turn < 9 && whole.includes(OPEN); turn += 1)
    whole = whole.replace(/\ue000(\d+)\ue001/g, (_, number: string) => kept[Number(number)] ?? '');
  return whole;
}
