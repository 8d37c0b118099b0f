import { type Zippable, zipSync } from 'fflate';
import type { Db } from '../db';
import { type Book, bookOf, type ExportFile, fileName, uniqueNames } from './book';
import { epubFiles } from './epub';
import { htmlPage } from './page';
import { annotationsFile, csvFile, jsonFile, textFile } from './plain';
import { DEFAULT_TEMPLATE, fillTemplate } from './template';
import { zip } from './zip';

/** The formats in which clips leave the library. */
export const FORMATS = ['markdown', 'html', 'epub', 'json', 'text', 'csv', 'annotations'] as const;
export type Format = (typeof FORMATS)[number];

/** How to export; `modified` is the ISO moment of now. */
export interface ExportOptions {
  format: Format;
  /** Of the Markdown files. */
  template?: string;
  /** Title of a publication of several clips. */
  title: string;
  modified: string;
}

/** A single file, or a zip of several. */
export async function exportClips(
  db: Db,
  ids: string[],
  options: ExportOptions,
): Promise<{ name: string; blob: Blob }> {
  const day = options.modified.slice(0, 10);
  if (options.format === 'epub') return epub(await booksOf(db, ids), options);
  if (options.format === 'csv' || options.format === 'annotations') {
    const file = await overview(db, ids, options.format);
    return { name: `Plainthread ${day}${file.path}`, blob: new Blob([file.data]) };
  }
  const files = filesOf(db, ids, options);
  const first = await take(files, 2);
  const [only] = first;
  if (only && first.length === 1) return { name: only.path, blob: new Blob([only.data]) };
  return { name: `Plainthread ${day}.zip`, blob: await blobOf(zip(joined(first, files))) };
}

async function epub(books: Book[], { title, modified }: ExportOptions) {
  const name = books.length === 1 ? (books[0]?.clip.title ?? title) : title;
  const files = epubFiles(books, { title: name, modified });
  // Not streamed: readers want the first file's size in its own header.
  const entries: Zippable = {};
  for (const { path, data } of files)
    entries[path] = [
      new Uint8Array(await new Blob([data]).arrayBuffer()),
      { level: path === 'mimetype' ? 0 : 6 },
    ];
  const bytes = zipSync(entries) as Uint8Array<ArrayBuffer>;
  return { name: `${fileName(name)}.epub`, blob: new Blob([bytes], { type: 'application/epub+zip' }) };
}

async function booksOf(db: Db, ids: string[]): Promise<Book[]> {
  const books: Book[] = [];
  for (const id of ids) {
    const book = await bookOf(db, id);
    if (book) books.push(book);
  }
  return books;
}

async function overview(db: Db, ids: string[], format: 'csv' | 'annotations'): Promise<ExportFile> {
  const books = await booksOf(db, ids);
  if (format === 'csv') return { path: '.csv', data: csvFile(books.map((book) => book.clip)) };
  const highlights = new Map(books.flatMap((book) => book.highlights.map((each) => [each.id, each])));
  return { path: ' highlights.jsonld', data: annotationsFile([...highlights.values()]) };
}

/** One clip after the other, so that only one is in memory. */
async function* filesOf(db: Db, ids: string[], options: ExportOptions): AsyncGenerator<ExportFile> {
  const name = uniqueNames();
  const written = new Set<string>();
  for (const id of ids) {
    const book = await bookOf(db, id);
    if (!book) continue;
    const stem = fileName(book.clip.title);
    if (options.format === 'html') yield { path: name(`${stem}.html`), data: await htmlPage(book) };
    if (options.format === 'text') yield { path: name(`${stem}.txt`), data: textFile(book) };
    if (options.format === 'json') yield { path: name(`${stem}.json`), data: jsonFile(book) };
    if (options.format === 'markdown') {
      const place = (src: string) => (book.images.has(src) ? `images/${book.images.get(src)?.name}` : src);
      yield {
        path: name(`${stem}.md`),
        data: fillTemplate(options.template ?? DEFAULT_TEMPLATE, book, place),
      };
    }
    if (options.format === 'html' || options.format === 'text') continue;
    for (const image of book.images.values()) {
      if (written.has(image.name)) continue;
      written.add(image.name);
      yield { path: `images/${image.name}`, data: image.blob };
    }
  }
}

async function take<T>(source: AsyncGenerator<T>, count: number): Promise<T[]> {
  const taken: T[] = [];
  while (taken.length < count) {
    const { value, done } = await source.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

async function* joined<T>(first: T[], rest: AsyncGenerator<T>): AsyncGenerator<T> {
  yield* first;
  yield* rest;
}

/** The browser keeps the parts of a large Blob on the disk. */
export function blobOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Blob> {
  return new Response(stream).blob();
}
