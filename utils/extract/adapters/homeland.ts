import { forum } from '../adapter';
import { attribute, first, moment } from '../fields';

/** Homeland, the forum of Ruby China and TesterHome. */
export const homeland = forum({
  engine: 'homeland',
  detects: '.topic-detail .markdown',
  title: first('.topic-detail h1 .title', '.topic-detail h1'),
  board: (root) => {
    const node = root.querySelector('.topic-detail h1 .node, .topic-detail .node');
    return node ? [node.textContent?.trim() ?? ''] : [];
  },
  post: '.topic-detail, .reply[data-id]',
  id: attribute('', 'data-id'),
  floor: first(attribute('[data-floor]', 'data-floor'), '.sub-info .floor, .time .reply-floor'),
  author: '.info .user-name',
  published: moment('.info .timeago'),
  replyTo: attribute('.reply-to-block', 'data-reply-to-id'),
  role: (post) => (post.matches('.topic-detail') ? 'op' : null),
  body: '.card-body.markdown, .panel-body.markdown, .infos > .markdown, .markdown',
});
