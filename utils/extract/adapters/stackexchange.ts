import { forum } from '../adapter';
import { attribute, first } from '../fields';

/** Stack Exchange: a question and its answers. The last signature is the author's; before it may stand an editor's. */
export const stackexchange = forum({
  engine: 'stackexchange',
  kind: 'question',
  detects: '.question .s-prose.js-post-body',
  title: '#question-header h1, h1[itemprop="name"]',
  post: '.question, .answer',
  id: first(attribute('', 'data-answerid', 'data-questionid')),
  author: first(
    '.post-signature.owner .user-details a',
    lastSignature('.user-details a'),
    // Deleted users have a name and no link.
    lastSignature('.user-details [itemprop="name"]'),
  ),
  published: first(
    attribute('.post-signature.owner .relativetime', 'title'),
    // It names its zone, the next one does not.
    lastSignature('.relativetime'),
    attribute('time[itemprop="dateCreated"]', 'datetime'),
  ),
  role: (post) => (post.matches('.accepted-answer') ? 'accepted' : null),
  body: '.s-prose.js-post-body',
});

function lastSignature(selector: string): (post: Element) => string | null {
  return (post) => {
    const last = [...post.querySelectorAll('.post-signature')].at(-1);
    const found = last?.querySelector(selector);
    return found?.getAttribute('title') || found?.textContent?.trim() || null;
  };
}
