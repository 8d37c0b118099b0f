import { forum } from '../adapter';
import { crumbs, digits, first, moment } from '../fields';

const POST = '[data-testid="issue-body"], .react-issue-comment, .js-comment-container, .review-comment';
const ID = '[id^="issuecomment-"], [id^="discussioncomment-"], [id^="discussion_r"]';

/** GitHub's issues, pull requests and discussions, in the markup of React and the one before. */
export const github = forum({
  engine: 'github',
  detects: '[data-testid="issue-body"] .markdown-body, .js-comment-container .markdown-body',
  title: first(
    '[data-testid="issue-title"]',
    '.js-issue-title, .gh-header-title .markdown-title, h1 .markdown-title',
  ),
  site: () => 'GitHub',
  board: crumbs(
    '[data-testid="repository-name-link"], #repository-container-header strong[itemprop="name"] a',
  ),
  post: POST,
  id: first(digits('id', ID), (post) => digits('id')(post.closest(ID) ?? post)),
  author: first('[data-testid="issue-body-header-author"], [data-testid="avatar-link"]', 'a.author, .author'),
  published: first(
    moment('[data-testid="issue-body-header-link"] relative-time'),
    moment('.js-timestamp relative-time, relative-time'),
  ),
  // Discussions hold the answers to a comment in a block that has its name.
  replyTo: (post) => {
    const block = post.closest('[id^="child-comments-discussioncomment-"]');
    return block && digits('id')(block);
  },
  role: (post) => (own(post, '.timeline-chosen-answer') ? 'accepted' : null),
  body: (post) => {
    const body = own(post, '.markdown-body');
    return body ? [body] : [];
  },
});

/** The first match that is no part of a comment within the post. */
function own(post: Element, selector: string): Element | null {
  for (const found of post.querySelectorAll(selector)) if (found.closest(POST) === post) return found;
  return null;
}
