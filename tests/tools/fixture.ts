/**
 * `npm run fixture -- NAME [saved.html URL]` or `-- --all`: makes a fixture folder from a saved page, and writes what the extractor
 * gives as expected.json, to be reviewed beside the page. Words of a saved page must be replaced by our own.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractor } from './extract.ts';
import { FIXTURES, fixture, fixtures } from './fixtures.ts';
import { openTab } from './tab.ts';

const [name, saved, url] = process.argv.slice(2);
if (!name || (saved && !url)) {
  console.error('npm run fixture -- ENGINE-what [saved.html URL]');
  process.exit(2);
}
if (saved) {
  const folder = join(FIXTURES, name);
  mkdirSync(folder, { recursive: true });
  const now = new Date().toISOString().slice(0, 19);
  writeFileSync(
    join(folder, 'page.html'),
    `<!-- url: ${url} now: ${now} -->\n${readFileSync(saved, 'utf8')}`,
  );
}
const tab = await openTab();
try {
  const extractPage = await extractor(tab);
  const names = name === '--all' ? fixtures().map((each) => each.name) : [name];
  for (const each of names) await writeExpected(each, extractPage);
} finally {
  await tab.close();
}

async function writeExpected(
  each: string,
  extractPage: Awaited<ReturnType<typeof extractor>>,
): Promise<void> {
  const { html, url: address, now } = fixture(each);
  const { thread } = await extractPage({ url: address, bytes: html }, now.toISOString());
  // The tool adds each post's text; a fixture holds the model alone.
  const plain = thread && { ...thread, posts: thread.posts.map(({ text: _text, ...post }) => post) };
  const file = join(FIXTURES, each, 'expected.json');
  writeFileSync(file, `${JSON.stringify(plain, null, 2)}\n`);
  console.log(`Review ${file} beside the page: ${thread?.engine ?? 'nothing to read'}`);
}
