// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { extract, read } from '../../../utils/extract';
import { adapters } from '../../../utils/extract/adapters';
import type { OutlineNode } from '../../../utils/model';
import { find } from '../../../utils/page/find';
import { slot } from '../../../utils/reading';
import { fixtures } from '../../tools/fixtures';
import { openInert } from '../../tools/inert';

const entriesOf = (nodes: OutlineNode[]): OutlineNode[] =>
  nodes.flatMap((node) => [node, ...entriesOf(node.children)]);

describe.each(fixtures())('$name', ({ html, url, now, expected, name }) => {
  test('gives its expected thread and leaves the page as it was', () => {
    const document = openInert(html, url);
    const before = document.documentElement.outerHTML;
    const thread = extract(document, { url, now });
    expect(document.documentElement.outerHTML).toBe(before);
    expect(thread).toEqual(expected);
    expect(JSON.parse(JSON.stringify(thread))).toEqual(thread);
  });

  test('has a place in the page for each entry of its outline', () => {
    const reading = read(openInert(html, url), { url, now });
    slot().reading = reading && { ...reading, trace: [] };
    const entries = entriesOf(reading?.thread.outline ?? []);
    expect(entries.filter(({ anchor }) => !find(anchor)).map(({ text }) => text)).toEqual([]);
  });

  test('is claimed by one engine at the most', () => {
    const document = openInert(html, url);
    const claiming = adapters.filter((adapter) => adapter.detects({ document, url, now }));
    const engines = claiming.map((adapter) => adapter.engine);
    expect(engines.length, engines.join(', ')).toBeLessThanOrEqual(1);
    if (expected && adapters.some(({ engine }) => engine === expected.engine))
      expect(engines).toEqual([expected.engine]);
  });

  test('has been reviewed', () => expect(expected, `${name}/expected.json is missing`).toBeDefined());
});
