/** A bar chart of the text F1 per corpus and extractor, as SVG that reads on light and dark pages. */
import { groups, mean, type Row } from './table.ts';

const COLOURS: Record<string, string> = {
  plainthread: '#2f7d6b',
  readability: '#9aa5b1',
  defuddle: '#c9b79c',
};
const LABEL = 110;
const WIDTH = 720;
const BAR = 16;
const GAP = 22;
const TOP = 34;

/** The chart of the rows of one run; a bar is as long as the mean F1 of its pages, 1 fills the width. */
export function chart(rows: Row[]): string {
  const scored = rows.filter((row) => row.score.f1 !== null);
  const extractors = [...groups(scored, (row) => row.extractor).keys()];
  const parts = [legend(extractors)];
  let y = TOP;
  for (const [corpus, ofCorpus] of groups(scored, (row) => row.corpus)) {
    parts.push(text(LABEL - 10, y + (BAR * extractors.length) / 2 + 4, corpus, 'end'));
    for (const [extractor, list] of groups(ofCorpus, (row) => row.extractor)) {
      parts.push(bar(y, extractor, mean(list.map((row) => row.score.f1 ?? 0))));
      y += BAR;
    }
    y += GAP;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" font-family="system-ui, sans-serif" font-size="12">`,
    '<title>Text F1 per corpus and extractor</title>',
    '<style>text{fill:#334}@media(prefers-color-scheme:dark){text{fill:#dde}}</style>',
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function legend(extractors: string[]): string {
  const entries = extractors.map((name, at) => {
    const x = LABEL + at * 130;
    return `<rect x="${x}" y="6" width="12" height="12" rx="2" fill="${COLOURS[name]}"/>${text(x + 18, 16, name)}`;
  });
  return entries.join('') + text(WIDTH - 10, 16, 'text F1', 'end');
}

function bar(y: number, extractor: string, value: number): string {
  const length = (WIDTH - LABEL - 60) * value;
  return (
    `<rect x="${LABEL}" y="${y}" width="${length.toFixed(1)}" height="${BAR - 2}" rx="2" fill="${COLOURS[extractor]}"/>` +
    text(LABEL + length + 6, y + BAR - 5, value.toFixed(3))
  );
}

function text(x: number, y: number, words: string, anchor = 'start'): string {
  return `<text x="${x.toFixed(1)}" y="${y}" text-anchor="${anchor}">${words}</text>`;
}
