// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { outline } from '../../../utils/extract/outline';
import type { Html, OutlineNode, Post } from '../../../utils/model';
import { ROOT } from '../../tools/root';

/** Documents as people write them: '# ' starts a heading, '~ … | …' a paragraph whose first sentence is one. */
const FOLDER = `${ROOT}tests/outlines/`;

interface Line {
  level: number;
  head: string;
  rest: string;
}

function linesOf(file: string): Line[] {
  const text = readFileSync(`${FOLDER}${file}`, 'utf8').trimEnd();
  return text.split('\n').map((line) => {
    const [, marks, head] = line.match(/^(#+) (.*)$/) ?? [];
    if (marks && head) return { level: marks.length, head, rest: '' };
    const [, lead, rest] = line.match(/^~(.*)\|(.*)$/) ?? [];
    return lead && rest ? { level: 9, head: lead, rest } : { level: 0, head: line, rest: '' };
  });
}

const STYLES: Record<string, (line: Line) => string> = {
  paragraphs: ({ head, rest }) => `<p>${head}${rest}</p>`,
  'line breaks': ({ head, rest }) => `${head}${rest}<br>`,
  'blank lines and indents': ({ head, rest }) => `　　${head}${rest}<br><br>`,
  'bold headings': ({ level, head, rest }) => `${level ? `<b>${head}</b>` : head}${rest}<br>`,
};

/** What is expected, indented by level; run-ins stand under the heading before them. */
function expected(lines: Line[]): string[] {
  const path: number[] = [];
  return lines.flatMap(({ level, head }) => {
    if (level === 0) return [];
    while ((path.at(-1) ?? 0) >= level) path.pop();
    path.push(level);
    return ['  '.repeat(path.length - 1) + head];
  });
}

function flat(nodes: OutlineNode[]): string[] {
  return nodes.flatMap(({ level, text, children }) => ['  '.repeat(level - 1) + text, ...flat(children)]);
}

const { document } = new JSDOM('').window;

test.each(readdirSync(FOLDER))('%s', (file) => {
  const lines = linesOf(file);
  for (const [style, write] of Object.entries(STYLES)) {
    const element = document.createElement('div');
    element.innerHTML = lines.map(write).join('\n');
    const post: Post = {
      ...{ id: '1', floor: 1, author: null, published: null, edited: null, replyTo: null },
      ...{ quotes: [], role: 'op', html: '' as Html },
    };
    const found = outline([{ post, element }], { title: 'Another title', opened: true });
    expect(flat(found), style).toEqual(expected(lines));
  }
});
