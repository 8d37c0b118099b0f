import { forum } from '../adapter';
import { digits, first } from '../fields';

/** A question on Baidu Zhidao; the best answer is the accepted one. */
export const zhidao = forum({
  engine: 'zhidao',
  kind: 'question',
  detects: '#wgt-ask .ask-title',
  title: '#wgt-ask .ask-title',
  site: () => '百度知道',
  post: '#wgt-ask, .wgt-best, #wgt-answers .answer',
  id: (post) => (post.id === 'wgt-ask' ? null : digits('id')(post)),
  author: first('.wgt-replyer-all-uname', '.user-name', '#ask-info .user-name'),
  published: first('.wgt-replyer-all-time', '.pos-time', '.ask-time'),
  role: (post) => (post.id === 'wgt-ask' ? 'op' : post.matches('.wgt-best') ? 'accepted' : null),
  body: (post) => {
    const body = post.querySelector(
      post.id === 'wgt-ask' ? '.q-content .con, .q-content' : '.best-text, .answer-text',
    );
    const title = post.id === 'wgt-ask' ? post.querySelector('.ask-title') : null;
    const found = body?.textContent?.trim() ? body : title;
    return found ? [found] : [];
  },
});
