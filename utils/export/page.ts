import { headingsByPost, NO_HEADINGS } from '../headings';
import type { Thread } from '../model';
import { settingOf } from '../reader/language';
import { sanitise } from '../sanitise';
import type { Book } from './book';
import { clipFacts, postFacts } from './facts';
import { type Entry, setHeadings } from './headings';

/** Control characters and halves of pairs: XML cannot hold them. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu;

/** Text as HTML or XML says it, without the characters XML cannot hold. */
export function escapeMarkup(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Where an image is; null leaves it out. */
type Place = (src: string) => string | null;

/** Sanitised markup, well-formed as XML too. */
export function markupOf(html: string, image: Place): string {
  return serialised(sanitise(html), image);
}

/** Attributes that tell how a text is to be set; `declared` is the language its page says. */
export function settingMarkup(text: string, declared: string | null): string {
  const { lang, dir } = settingOf(text, declared);
  return `lang="${escapeMarkup(lang)}" dir="${dir}"`;
}

/** A clip's posts as markup, each in an element `tag` below its head, and their headings in order, named for links. */
export function postsMarkup(
  { posts, outline, lang }: Pick<Thread, 'posts' | 'outline' | 'lang'>,
  { tag, image }: { tag: 'article' | 'section'; image: Place },
): { markup: string; entries: Entry[] } {
  const all = headingsByPost(outline);
  const isDiscussion = posts.length > 1;
  const written = posts.map((post, index) => {
    const fragment = sanitise(post.html);
    const place = { top: isDiscussion ? 3 : 2, prefix: `heading-${index + 1}` };
    const entries = setHeadings(fragment, all.get(post.id) ?? NO_HEADINGS, place);
    const head = isDiscussion ? `<h2 class="head">${factsMarkup(postFacts(post))}</h2>` : '';
    const setting = settingMarkup(fragment.textContent, lang);
    return { entries, markup: `<${tag} ${setting}>${head}${serialised(fragment, image)}</${tag}>` };
  });
  return {
    markup: written.map(({ markup }) => markup).join('\n'),
    entries: written.flatMap(({ entries }) => entries),
  };
}

function serialised(fragment: DocumentFragment, image: Place): string {
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

/** Facts in a row, each in its own direction. */
export function factsMarkup(facts: string[]): string {
  return facts.map((fact) => `<bdi>${escapeMarkup(fact)}</bdi>`).join(' · ');
}

const STYLE = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:18px/1.75 Georgia,'Noto Serif','Liberation Serif','Times New Roman',serif;
color:#23211d;background:#fbfaf7;overflow-wrap:anywhere}:lang(zh){font-family:'Songti SC','Noto Serif CJK SC',SimSun,serif}pre,code{font-family:monospace}img{max-width:100%;height:auto}header{margin-bottom:2rem}
header p,.head{color:#66625a;font-size:.85em;font-weight:normal}h3{font-size:1.15em}h4,h5,h6{font-size:1em}article{border-top:1px solid #ddd8cd;padding:1rem 0}blockquote{margin:0;
padding-inline-start:1rem;border-inline-start:3px solid #ddd8cd}pre{overflow-x:auto;background:#f1eee7;padding:1rem}
table{border-collapse:collapse}td,th{border:1px solid #ddd8cd;padding:.2em .6em}
@media(prefers-color-scheme:dark){body{color:#e6e3dc;background:#1b1c1d}pre{background:#26282a}}`;

/** One HTML file that needs nothing else: images inside, no script, no request. */
export async function htmlPage(book: Book): Promise<string> {
  const { clip, content } = book;
  const images = new Map<string, string>();
  for (const [url, { blob }] of book.images) images.set(url, await dataUrl(blob));
  const image = (src: string) => images.get(src) ?? null;
  const { markup } = postsMarkup(content.thread, { tag: 'article', image });
  const source = /^https?:/.test(clip.url)
    ? `<a href="${escapeMarkup(clip.url)}" rel="noopener noreferrer">${escapeMarkup(clip.url)}</a>`
    : escapeMarkup(clip.url);
  return `<!doctype html>
<html ${settingMarkup(clip.title, clip.lang)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeMarkup(clip.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escapeMarkup(clip.title)}</h1><p>${factsMarkup(clipFacts(clip))}</p><p>${source}</p></header>
${clip.note ? `<blockquote>${escapeMarkup(clip.note)}</blockquote>` : ''}
${markup}
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
