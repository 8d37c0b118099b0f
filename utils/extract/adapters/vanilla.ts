import { forum } from '../adapter';
import { crumbs, digits, moment } from '../fields';

/** Vanilla 2 and later. */
export const vanilla = forum({
  engine: 'vanilla',
  detects: '.ItemDiscussion .Message, .ItemComment .Message',
  title: '.PageTitle h1, .Discussion h1',
  board: crumbs('.Breadcrumbs a'),
  post: '.ItemDiscussion, .ItemComment',
  // A discussion and a comment may have the same number.
  id: (post) => (post.matches('.ItemComment') ? digits('id')(post) : post.id || null),
  author: '.Author .Username, .Author a:not(.PhotoWrap)',
  published: moment('.DateCreated'),
  edited: moment('.DateUpdated'),
  role: (post) => (post.matches('.ItemAnswer, .Accepted') ? 'accepted' : null),
  body: '.Message',
});
