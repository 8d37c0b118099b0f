/** `npm run bench`: `-- [pages|outline|reader|clips|durability|growth] [COUNT] --corpus DIR … [--only ID-PART] [--no-rivals] [--no-adapters] [--json FILE] [--chart FILE.svg] [--worst N]`. */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../tools/root.ts';
import { chart } from './chart.ts';
import { measureClips } from './clips.ts';
import { measureDurability } from './durability.ts';
import { measureGrowth } from './growth.ts';
import { measureOutline } from './outline.ts';
import { measureOutlinePanel } from './outlinePanel.ts';
import { codeSizes, measurePages } from './pages.ts';
import { measureReader, readerLine } from './reader.ts';
import { groups, type Row, table } from './table.ts';

const SHARED = join(ROOT, '..', 'shared', 'corpus');
const FOLDERS = ['discuz-x', 'forums-world', 'wcxb-forum', 'wcxb-other'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    corpus: { type: 'string', multiple: true },
    only: { type: 'string', default: '' },
    rivals: { type: 'boolean', default: true },
    adapters: { type: 'boolean', default: true },
    json: { type: 'string' },
    chart: { type: 'string' },
    worst: { type: 'string', default: '10' },
  },
});

async function pages(): Promise<void> {
  const corpora =
    values.corpus?.map((folder) => resolve(folder)) ?? FOLDERS.map((name) => join(SHARED, name));
  const missing = corpora.filter((folder) => !existsSync(folder));
  if (missing.length) console.log(`Not there, so not measured: ${missing.join(', ')}`);
  const present = corpora.filter((folder) => existsSync(folder));
  const rows = await measurePages({ ...values, corpora: present });
  console.log(table(groups(rows, (row) => `${row.corpus} ${row.extractor}`)));
  const own = rows.filter((row) => row.extractor === 'plainthread');
  console.log(`\nBy engine\n${table(groups(own, (row) => `${row.corpus} ${row.engine}`))}`);
  for (const [corpus, list] of groups(own, (row) => row.corpus))
    printWorst(corpus, list, Number(values.worst));
  console.log(`\nCode, gzipped: ${await codeSizes(values.rivals)}`);
  if (values.json) writeFileSync(values.json, JSON.stringify(rows));
  if (values.chart) writeFileSync(values.chart, chart(rows));
}

function printWorst(corpus: string, rows: Row[], count: number): void {
  const faults = (row: Row) =>
    (['author', 'date', 'title'] as const).filter((key) => row.score[key] === false).join(' ') +
    (row.score.leaked[0] ? ` leaked ${row.score.leaked[0]}` : '') +
    (row.score.falseThread ? ' FALSE THREAD' : '');
  const badness = (row: Row) => 1 - (row.score.f1 ?? 1) + 0.1 * faults(row).split(' ').filter(Boolean).length;
  const worst = [...rows].sort((a, b) => badness(b) - badness(a)).filter((row) => badness(row) > 0.001);
  console.log(`\nWorst of ${corpus}`);
  for (const row of worst.slice(0, count)) {
    const { f1, precision, recall } = row.score;
    const figures = [f1, precision, recall].map((value) => value?.toFixed(3) ?? '-').join(' ');
    console.log(
      `  ${row.id.padEnd(36)} ${row.engine.padEnd(12)} F1 P R ${figures}  wrong: ${faults(row) || '-'}`,
    );
  }
}

async function outlines(): Promise<void> {
  const folder = resolve(values.corpus?.[0] ?? join(SHARED, 'outline'));
  const pageFolders = FOLDERS.map((name) => join(SHARED, name)).filter((name) => existsSync(name));
  if (existsSync(folder)) await measureOutline(folder, pageFolders);
  else console.log(`Not there, so not measured: ${folder}`);
}

/** Clips of the library, or rounds of killing. */
const count = positionals[1] ? Number(positionals[1]) : undefined;

const MEASURES: Record<string, () => Promise<void>> = {
  pages,
  outline: outlines,
  'outline-panel': measureOutlinePanel,
  reader: async () => {
    for await (const figures of measureReader(values.only)) console.log(readerLine(figures));
  },
  clips: () => measureClips({ ...(count !== undefined && { count }), rivals: values.rivals }),
  durability: () => measureDurability(count),
  growth: () => measureGrowth(),
};
const measure = MEASURES[positionals[0] ?? 'pages'];
if (measure) await measure();
else console.error(`No measure '${positionals[0]}': ${Object.keys(MEASURES).join(', ')}`);
