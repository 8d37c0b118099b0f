// @vitest-environment node
import { describe, expect, test, vi } from 'vitest';
import { extract } from '../../../utils/extract';
import { type Fixture, fixture } from '../../tools/fixtures';
import { openInert } from '../../tools/inert';
import { scramble } from '../../tools/scramble';

vi.mock('../../../utils/extract/adapters', () => import('../../tools/noAdapters'));
vi.mock('../../../utils/extract/schema', () => import('../../tools/noAdapters'));

/** Who wrote each post and when, read by structure alone. */
function read({ html, url, now }: Fixture, prepare: (document: Document) => void) {
  const document = openInert(html, url);
  prepare(document);
  const thread = extract(document, { url, now });
  return { engine: thread?.engine, posts: thread?.posts.map(pick) };
}

function pick({ author, published }: { author: string | null; published: string | null }) {
  return { author, published };
}

/** Fixtures whose posts are told by structure, whatever their classes are called. */
const TOLD = [
  'bbpress-topic',
  'discourse-crawler',
  'discuz-archiver',
  'discuz-classic',
  'discuz-reward',
  'discuz-sample',
  'discuz-split',
  'discuz-touch',
  'esotalk-conversation',
  'fluxbb-topic',
  'forumotion-topic',
  'hackernews-item',
  'invision-five',
  'invision-four',
  'invision-three',
  'kunena-topic',
  'lobsters-story',
  'misago-thread',
  'nga-thread',
  'phorum-thread',
  'phpbb-arabic',
  'phpbb-prosilver',
  'phpbb-two',
  'phpwind-noise',
  'smf-topic',
  'smf-two',
  'stackexchange-question',
  'tianya-thread',
  'ubb-topic',
  'usebb-topic',
  'vbulletin-four',
  'woltlab-thread',
  'xenforo-thread',
  'xiuno-thread',
];

describe.each(TOLD)('%s', (name) => {
  const one = fixture(name);
  const wanted = { engine: 'repeated', posts: one.expected?.posts.map(pick) };
  test('by structure alone', () => expect(read(one, () => {})).toEqual(wanted));
  test('with classes and ids that mean nothing', () => expect(read(one, scramble)).toEqual(wanted));
});
