import type { Post } from '../model';
import { sanitise } from '../sanitise';
import type { Book } from './book';

/** Control characters and halves of pairs: XML cannot hold them. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu;

/** Text as HTML or XML says it, without the characters XML cannot hold. */
export function escapeMarkup(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Sanitised markup of a post, well-formed as XML too; `image` gives an address or null, which leaves the image out. */
export function markupOf(html: string, image: (src: string) => string | null): string {
  const fragment = sanitise(html);
  for (const media of fragment.querySelectorAll('source, video, audio')) media.remove();
  for (const element of fragment.querySelectorAll('img')) {
    const address = image(element.getAttribute('src') ?? '');
    for (const name of ['srcset', 'sizes', 'loading', 'decoding']) element.removeAttribute(name);
    if (address) element.setAttribute('src', address);
    else element.replaceWith(element.getAttribute('alt') ?? '');
    if (!element.hasAttribute('alt')) element.setAttribute('alt', '');
  }
  const serializer = new XMLSerializer();
  return [...fragment.childNodes]
    .map((node) => serializer.serializeToString(node))
    .join('')

    .replace(UNWRITABLE, '')
    .replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', '');
}

/** The heading of a post in a discussion. */
export function headOf(post: Post): string {
  const facts = [
    post.author,
    post.published?.replace('T', ' '),
    post.floor === null ? null : `#${post.floor}`,
  ];
  return escapeMarkup(facts.filter(Boolean).join(' · '));
}

const STYLE = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:18px/1.75 Georgia,'Songti SC','Noto Serif CJK SC',serif;
color:#23211d;background:#fbfaf7;overflow-wrap:anywhere}img{max-width:100%;height:auto}header{margin-bottom:2rem}
header p,.head{color:#66625a;font-size:.85em}article{border-top:1px solid #ddd8cd;padding:1rem 0}blockquote{margin:0;
padding-inline-start:1rem;border-inline-start:3px solid #ddd8cd}pre{overflow-x:auto;background:#f1eee7;padding:1rem}
table{border-collapse:collapse}td,th{border:1px solid #ddd8cd;padding:.2em .6em}
@media(prefers-color-scheme:dark){body{color:#e6e3dc;background:#1b1c1d}pre{background:#26282a}}`;

/** One HTML file that needs nothing else: images inside, no script, no request. */
export async function htmlPage(book: Book): Promise<string> {
  const { clip, content } = book;
  const images = new Map<string, string>();
  for (const [url, { blob }] of book.images) images.set(url, await dataUrl(blob));
  const posts = content.thread.posts.map((post) => {
    const head = content.thread.posts.length > 1 ? `<p class="head">${headOf(post)}</p>` : '';
    return `<article>${head}${markupOf(post.html, (src) => images.get(src) ?? null)}</article>`;
  });
  const facts = [clip.byline ?? clip.author, clip.site, clip.published?.replace('T', ' ')]
    .filter(Boolean)
    .join(' · ');
  const source = /^https?:/.test(clip.url)
    ? `<a href="${escapeMarkup(clip.url)}" rel="noopener noreferrer">${escapeMarkup(clip.url)}</a>`
    : escapeMarkup(clip.url);
  return `<!doctype html>
<html lang="${escapeMarkup(clip.lang ?? '')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeMarkup(clip.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escapeMarkup(clip.title)}</h1><p>${escapeMarkup(facts)}</p><p>${source}</p></header>
${clip.note ? `<blockquote>${escapeMarkup(clip.note)}</blockquote>` : ''}
${posts.join('\n')}
</body>
</html>
`;
}

/** The bytes as an address. */
async function dataUrl(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (let from = 0; from < bytes.length; from += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  // The type came from a server: only what an image type may be goes into the page.
  const type = /^image\/[\w.+-]+$/.test(blob.type) ? blob.type : 'application/octet-stream';
  return `data:${type};base64,${btoa(binary)}`;
}
