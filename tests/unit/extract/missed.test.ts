// @vitest-environment node
import { expect, test } from 'vitest';
import { extract } from '../../../utils/extract';
import type { DraftPost, Page } from '../../../utils/extract/adapter';
import { adapters } from '../../../utils/extract/adapters';
import { parseDate } from '../../../utils/extract/dates';
import { withMissed } from '../../../utils/extract/repeated/missed';
import { fixture } from '../../tools/fixtures';
import { openInert } from '../../tools/inert';

const ENGINES = [
  'discourse-crawler',
  'discuz-sample',
  'discuz-classic',
  'discuz-touch',
  'fluxbb-topic',
  'forumotion-topic',
  'invision-four',
  'invision-three',
  'nga-thread',
  'phpbb-arabic',
  'phpbb-prosilver',
  'phpbb-two',
  'smf-topic',
  'tieba-thread',
  'v2ex-topic',
  'vanilla-discussion',
  'vbulletin-four',
  'vbulletin-five',
  'xenforo-thread',
];

test.each(ENGINES)('%s: authors and dates that the adapter does not find are found by structure', (name) => {
  const { html, url, now } = fixture(name);
  const page: Page = { document: openInert(html, url), url, now };
  const posts = adapters.find((each) => each.detects(page))?.draft(page)?.posts ?? [];
  const lang = page.document.documentElement.lang || null;
  const facts = ({ author, published }: DraftPost) => [
    author,
    published && parseDate(published, { now, lang }),
  ];
  expect(posts.length).toBeGreaterThan(1);
  const blank = posts.map((post) => ({ ...post, author: null, published: null }));
  expect(withMissed(page, blank).map(facts)).toEqual(posts.map(facts));
});

test('a board whose theme has other names for everything around the text is read all the same', () => {
  const { html, url, now } = fixture('vbulletin-four');
  const read = (page: string) =>
    extract(openInert(page, url), { url, now })?.posts.map(({ author, published }) => [author, published]);
  const themed = html.replace(/\b(?:username|postdate|userinfo|posthead|date)\b/g, 'my$&');
  expect(read(themed)).toEqual(read(html));
});
