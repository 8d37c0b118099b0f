// @vitest-environment node
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../utils/extract';
import { adapters } from '../../../utils/extract/adapters';
import { fixtures } from '../../tools/fixtures';

// Cleaning makes its copies in `document.implementation` and reads DOM names as the page's own script would.
function open(html: string, url: string): Document {
  const { window } = new JSDOM(html, { url });
  Object.assign(globalThis, {
    document: window.document,
    Node: window.Node,
    NodeFilter: window.NodeFilter,
    Element: window.Element,
    HTMLElement: window.HTMLElement,
    DOMParser: window.DOMParser,
  });
  return window.document;
}

describe.each(fixtures())('$name', ({ html, url, now, expected, name }) => {
  test('gives its expected thread and leaves the page as it was', () => {
    const document = open(html, url);
    const before = document.documentElement.outerHTML;
    const thread = extract(document, { url, now });
    expect(document.documentElement.outerHTML).toBe(before);
    expect(thread).toEqual(expected);
    expect(JSON.parse(JSON.stringify(thread))).toEqual(thread);
  });

  test('is claimed by one engine at the most', () => {
    const document = open(html, url);
    const claiming = adapters.filter((adapter) => adapter.detects({ document, url, now }));
    const engines = claiming.map((adapter) => adapter.engine);
    expect(engines.length, engines.join(', ')).toBeLessThanOrEqual(1);
    if (expected && adapters.some(({ engine }) => engine === expected.engine))
      expect(engines).toEqual([expected.engine]);
  });

  test('has been reviewed', () => expect(expected, `${name}/expected.json is missing`).toBeDefined());
});
