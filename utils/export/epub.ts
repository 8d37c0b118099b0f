import type { Book, ExportFile } from './book';
import { clipFacts } from './facts';
import type { Entry } from './headings';
import { escapeMarkup, factsMarkup, postsMarkup, settingMarkup } from './page';

const XML = '<?xml version="1.0" encoding="utf-8"?>\n';
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"';

/**
 * The files of an EPUB 3 publication, in the order they must have: `mimetype` first, which must also not be compressed.
 * `modified` is an ISO moment.
 */
export function epubFiles(
  books: Book[],
  { title, modified }: { title: string; modified: string },
): ExportFile[] {
  const images = new Map(
    books.flatMap((book) => [...book.images.values()].map((image) => [image.name, image.blob])),
  );
  const chapters = books.map((book, index) => ({
    path: `chapter${index + 1}.xhtml`,
    book,
    ...wordsOf(book),
  }));
  return [
    { path: 'mimetype', data: 'application/epub+zip' },
    { path: 'META-INF/container.xml', data: CONTAINER },
    { path: 'OEBPS/content.opf', data: packageFile(chapters, { title, modified, images }) },
    { path: 'OEBPS/nav.xhtml', data: navigation(chapters, title) },
    { path: 'OEBPS/style.css', data: STYLE },
    ...chapters.map((each) => ({ path: `OEBPS/${each.path}`, data: chapter(each) })),
    ...[...images].map(([name, blob]) => ({ path: `OEBPS/images/${name}`, data: blob })),
  ];
}

const CONTAINER = `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const STYLE =
  'p{margin:0 0 .6em;line-height:1.7}.head{font-size:.85em;font-weight:normal;color:#666}h3{font-size:1.1em}h4,h5,h6{font-size:1em}img{max-width:100%}\n';

interface Chapter {
  path: string;
  book: Book;
  markup: string;
  /** The headings of its posts, which the table of contents holds below it. */
  entries: Entry[];
}

interface Publication {
  title: string;
  modified: string;
  images: Map<string, Blob>;
}

function packageFile(chapters: Chapter[], { title, modified, images }: Publication): string {
  const first = chapters[0]?.book.clip;
  const authors = [
    ...new Set(chapters.map(({ book: { clip } }) => clip.byline ?? clip.author).filter(Boolean)),
  ];
  const items = [...images].map(
    ([name, blob], index) =>
      `<item id="image${index + 1}" href="images/${name}" media-type="${escapeMarkup(blob.type)}"/>`,
  );
  const pages = chapters.map(
    ({ path }, index) => `<item id="chapter${index + 1}" href="${path}" media-type="application/xhtml+xml"/>`,
  );
  return `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${first?.id ?? '00000000-0000-0000-0000-000000000000'}</dc:identifier>
<dc:title>${escapeMarkup(title)}</dc:title>
<dc:language>${escapeMarkup(first?.lang ?? 'und')}</dc:language>
${authors.map((author) => `<dc:creator>${escapeMarkup(author ?? '')}</dc:creator>`).join('\n')}
<meta property="dcterms:modified">${modified.slice(0, 19)}Z</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${[...pages, ...items].join('\n')}
</manifest>
<spine>
${chapters.map((_, index) => `<itemref idref="chapter${index + 1}"/>`).join('\n')}
</spine>
</package>
`;
}

function navigation(chapters: Chapter[], title: string): string {
  const entries = chapters.map(
    ({ path, book, entries: headings }) =>
      `<li><a href="${path}">${escapeMarkup(book.clip.title || path)}</a>${contents(headings, path)}</li>`,
  );
  return `${XML}<html ${XHTML}><head><title>${escapeMarkup(title)}</title></head>
<body><nav epub:type="toc"><h1>${escapeMarkup(title)}</h1><ol>
${entries.join('\n')}
</ol></nav></body></html>
`;
}

/** Headings as a list in lists, as deep as they are; '' for none. */
function contents(entries: Entry[], path: string): string {
  const [first] = entries;
  if (!first) return '';
  const items: string[] = [];
  for (let from = 0; from < entries.length; ) {
    const { id, text, depth } = entries[from] ?? first;
    const next = entries.findIndex((entry, index) => index > from && entry.depth <= depth);
    const below = entries.slice(from + 1, next < 0 ? undefined : next);
    items.push(`<li><a href="${path}#${id}">${escapeMarkup(text)}</a>${contents(below, path)}</li>`);
    from = next < 0 ? entries.length : next;
  }
  return `<ol>${items.join('')}</ol>`;
}

function wordsOf({ content, images }: Book): Pick<Chapter, 'markup' | 'entries'> {
  const image = (src: string) => {
    const kept = images.get(src);
    return kept ? `images/${kept.name}` : null;
  };
  return postsMarkup(content.thread, { tag: 'section', image });
}

function chapter({ book: { clip }, markup }: Chapter): string {
  return `${XML}<html ${XHTML} ${settingMarkup(clip.title, clip.lang)}><head><title>${escapeMarkup(clip.title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/></head>
<body><h1>${escapeMarkup(clip.title)}</h1><p class="head">${factsMarkup(clipFacts(clip))}</p>
<p class="head">${escapeMarkup(clip.url)}</p>
${markup}
</body></html>
`;
}
