import { forum } from '../adapter';
import { crumbs, digits, first, firstBody, moment } from '../fields';

/** GitHub's issues, pull requests and discussions, in the markup of React and the one before. */
export const github = forum({
  engine: 'github',
  detects: '[data-testid="issue-body"] .markdown-body, .timeline-comment .comment-body.markdown-body',
  title: first(
    '[data-testid="issue-title"]',
    '.js-issue-title, .gh-header-title .markdown-title, h1 .markdown-title',
  ),
  site: () => 'GitHub',
  board: crumbs(
    '[data-testid="repository-name-link"], #repository-container-header strong[itemprop="name"] a',
  ),
  post: '[data-testid="issue-body"], .react-issue-comment, .timeline-comment',
  id: first(digits('id', '[id^="issuecomment-"]'), (post) =>
    digits('id')(post.closest('[id^="issuecomment-"], [id^="discussioncomment-"]') ?? post),
  ),
  author: first('[data-testid="issue-body-header-author"], [data-testid="avatar-link"]', '.author'),
  published: moment('[data-testid="issue-body-header-link"] relative-time, relative-time'),
  role: (post) => (post.querySelector('[aria-label*="marked as answer" i]') ? 'accepted' : null),
  body: firstBody('.markdown-body'),
});
