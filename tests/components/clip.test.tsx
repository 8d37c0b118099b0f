// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ClipView } from '../../components/library/ClipView';
import type { Clip, Html, OutlineNode, Post } from '../../utils/model';
import { DEFAULTS } from '../../utils/reader/preferences';
import { clip as sample } from './clip';
import { show, violations } from './show';

const post = (number: number): Post => ({
  id: `${number}`,
  floor: number,
  author: `brun${number}`,
  published: '2024-03-11T21:07',
  edited: null,
  replyTo: null,
  quotes: [],
  role: null,
  html: `<p>What was said in post ${number}.</p><h2>Heading ${number}</h2>` as Html,
});
const entry = (number: number): OutlineNode => ({
  text: `Heading ${number}`,
  level: 1,
  anchor: { post: `${number}`, quote: { exact: `Heading ${number}`, prefix: '', suffix: '' } },
  children: [],
});

const clip: Clip = { ...sample, title: 'A long thread', lang: 'en', posts: 150 };
const numbers = Array.from({ length: 150 }, (_, index) => index + 1);
const thread = {
  ...{ url: clip.url, engine: 'discuz', kind: 'thread' as const, title: clip.title, site: clip.site },
  ...{ board: [], lang: 'en', byline: null, pages: { current: 1, total: 1, next: null, previous: null } },
  posts: numbers.map(post),
  outline: [2, 140].map(entry),
};

const shown: string[] = [];
beforeEach(() => {
  shown.length = 0;
  Element.prototype.scrollIntoView = function (this: Element) {
    shown.push(this.textContent ?? '');
  };
});
afterEach(cleanup);

test('an entry of the outline leads to its heading, also in a post that was not shown yet', async () => {
  const { container } = show(
    <ClipView
      open={{
        clip,
        content: { id: 'c1', thread, anchor: null, versions: [], gone: [] },
        ...{ highlights: [], images: new Map(), uses: [], missing: [] },
      }}
      preferences={DEFAULTS}
      knownTags={[]}
      onAct={vi.fn()}
      onEdit={vi.fn()}
      onHighlight={vi.fn()}
      onBack={vi.fn()}
    />,
  );
  expect(container.querySelectorAll('.post')).toHaveLength(100);
  expect(await violations(container)).toEqual([]);
  for (const number of [2, 140, 2]) {
    fireEvent.click(screen.getByRole('button', { name: `Heading ${number}`, hidden: true }));
    await vi.waitFor(() => expect(shown.at(-1)).toBe(`Heading ${number}`));
  }
  expect(shown).toEqual(['Heading 2', 'Heading 140', 'Heading 2']);
});
