/** Corpus folders: an `index.jsonl` of pages and the bytes of each as served. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A line of index.jsonl; `page` and `truth` are paths within the folder. */
export interface CorpusPage {
  id: string;
  url: string;
  page: string;
  truth?: string;
  engine?: string;
}

/** Pages of a corpus folder, in its order; `only` keeps those whose id it matches, as a regular expression. */
export function corpusPages(folder: string, only = ''): CorpusPage[] {
  return readFileSync(join(folder, 'index.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as CorpusPage)
    .filter((page) => new RegExp(only).test(page.id));
}

/** The page's bytes as served: their own encoding declaration decides. */
export function pageBytes(folder: string, { page }: CorpusPage): Buffer {
  const bytes = readFileSync(join(folder, page));
  return page.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}
