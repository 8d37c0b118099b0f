import { expect, test } from 'vitest';
import { partCapture } from '../../../components/reader/partCapture';
import type { OutlineNode } from '../../../utils/model';
import { post, thread } from './thread';

test('a post that is clipped from the reader keeps its part of the outline', () => {
  const node = (id: string): OutlineNode => ({
    text: `Heading of ${id}`,
    level: 1,
    anchor: { post: id },
    children: [],
  });
  const posts = [post('1', '<h2>Heading of 1</h2>'), post('2', '<h2>Heading of 2</h2>')];
  const read = { ...thread(posts), outline: posts.map(({ id }) => node(id)) };
  const tools = { words: () => ({ html: '', text: '' }) };
  const capture = partCapture(tools as never, read, { is: 'post', post: posts[1] as never });
  expect(capture.kind).toBe('post');
  expect(capture).toHaveProperty('thread.posts', [posts[1]]);
  expect(capture).toHaveProperty('thread.outline', [node('2')]);
});
