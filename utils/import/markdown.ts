import { markupOf } from '../export/page';
import type { Capture } from '../model';
import { captureOf, type ImportFile, momentOf, webAddress } from './found';
import { frontMatter } from './frontMatter';
import { markdownHtml } from './markdownHtml';

/** Pictures beside a file are taken into its text up to this size, in bytes. */
const LARGEST_PICTURE = 4_000_000;
const IMAGE = /<img src="([^"]*)"/g;
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif)$/i;

/** A Markdown file as a clip: properties as Obsidian and others write them, its folder as the board. */
export async function readMarkdown(file: ImportFile, pictures: Map<string, Blob>): Promise<Capture> {
  const { fields, body } = frontMatter(await file.blob.text());
  const value = (...names: string[]) => {
    const [first] = names.flatMap((name) => fields.get(name)?.slice(0, 1) ?? []);
    return first?.replace(/^\[\[(.*)\]\]$/, '$1').trim() || null;
  };
  const html = markdownHtml(body);
  const images = await picturesOf(html, file.path, pictures);
  const placed = html.replace(IMAGE, (whole, src: string) => whole.replace(src, images.get(src) ?? src));
  const path = file.path.split('/');
  const name = path.pop()?.replace(/\.\w+$/, '') ?? '';
  const board = (fields.get('board') ?? []).flatMap((each) => each.split(' / ')).filter(Boolean);
  return captureOf({
    // Without an address of its own a file is known by its path.
    url: webAddress(value('source', 'url', 'link')) ?? `file:///${encodeURI(file.path)}`,
    title: value('title') ?? /^#\s+(.+)$/m.exec(body)?.[1]?.trim() ?? name,
    engine: 'markdown',
    author: value('author', 'authors', 'creator'),
    site: value('site', 'publisher'),
    board: board.length > 0 ? board : path,
    published: value('published', 'date'),
    html: markupOf(placed, (src) => (/^(?:https?|data):/.test(src) ? src : null)),
    tags: [...new Set((fields.get('tags') ?? fields.get('tag') ?? []).flatMap(tagsOf))],
    note: value('note'),
    created: momentOf(value('created', 'saved', 'clipped')),
  });
}

/** Note programs write 'a, b' and '#a #b' as well as lists. */
function tagsOf(text: string): string[] {
  const parts = text.includes('#') ? text.split(/[\s,]+/) : text.split(',');
  return parts.map((part) => part.trim().replace(/^#/, '')).filter(Boolean);
}

/** The pictures beside a file that its text shows, as `data:` addresses by the address in the text. */
async function picturesOf(
  html: string,
  path: string,
  pictures: Map<string, Blob>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [, src = ''] of html.matchAll(IMAGE)) {
    const blob = pictures.get(resolve(path, src));
    if (blob && blob.size <= LARGEST_PICTURE) found.set(src, await dataAddress(src, blob));
  }
  return found;
}

function resolve(path: string, src: string): string {
  const base = new URL(encodeURI(path), 'file:///');
  return URL.canParse(src, base) ? decode(new URL(src, base).pathname.slice(1)) : '';
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A lone '%' in a name.
    return path;
  }
}

async function dataAddress(name: string, blob: Blob): Promise<string> {
  const [, ending = 'png'] = /\.(\w+)$/.exec(name) ?? [];
  const type = ending.toLowerCase() === 'jpg' ? 'jpeg' : ending.toLowerCase();
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (let from = 0; from < bytes.length; from += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return `data:image/${type};base64,${btoa(binary)}`;
}

/** Whether a file is a picture that a Markdown file may show. */
export function isPicture({ path }: ImportFile): boolean {
  return PICTURE.test(path);
}
