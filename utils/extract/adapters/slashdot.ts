import { forum } from '../adapter';
import { around, attribute, digits, first, without } from '../fields';

/** Slashdot: a story and the comments nested below it, each with a subject of its own; those it folds to a line stay folded. */
export const slashdot = forum({
  engine: 'slashdot',
  detects: 'li.comment.full > .cw .commentBody',
  title: '.fhitem .story-title > a, .story-title a',
  site: () => 'Slashdot',
  post: 'article.fhitem-story:has(.story-byline), li.comment.full',
  id: digits('id'),
  author: first(
    '.story-byline a[href*="~"]',
    storyAuthor,
    ':scope > .cw .by a',
    without(':scope > .cw .by', '.byby'),
  ),
  published: first(attribute('.story-byline time', 'datetime'), ':scope > .cw .otherdetails'),
  replyTo: around('li.comment.full', digits('id')),
  body: (post) => {
    if (post.matches('article')) return [...post.querySelectorAll('.body .p, .body > i')].slice(0, 1);
    const [text, subject] = [
      post.querySelector(':scope > .cw .commentBody > div'),
      post.querySelector(':scope > .cw .title h4 > a'),
    ];
    if (!text) return [];
    return subject && !/^Re:/i.test(subject.textContent ?? '') ? [subject, text] : [text];
  },
});

/** 'Posted by msmash', where the name is no link. */
function storyAuthor(post: Element): string | null {
  return /posted by\s+(\S+)/i.exec(post.querySelector('.story-byline')?.textContent ?? '')?.[1] ?? null;
}
