import { forum } from '../adapter';
import { attribute, first } from '../fields';

/** A question on Zhihu: its details, or its title alone, then the answers. */
export const zhihu = forum({
  engine: 'zhihu',
  kind: 'question',
  detects: '.QuestionHeader-title',
  title: '.QuestionHeader-title',
  site: () => '知乎',
  post: '.QuestionHeader, .AnswerItem',
  id: attribute('', 'name'),
  author: first(
    attribute('.AuthorInfo meta[itemprop="name"]', 'content'),
    '.AuthorInfo-name .UserLink-link, .AuthorInfo-name',
  ),
  published: (post, page) =>
    first(
      attribute('.ContentItem-time [data-tooltip^="发布于"]', 'data-tooltip'),
      attribute(':scope > meta[itemprop="dateCreated"]', 'content'),
      (root) => (root.matches('.QuestionHeader') ? questionDate(root) : null),
      '.ContentItem-time',
    )(post, page),
  edited: (post) => {
    const shown = post.querySelector('.ContentItem-time')?.textContent ?? '';
    return shown.includes('编辑于') ? shown : null;
  },
  role: (post) => (post.matches('.QuestionHeader') ? 'op' : null),
  body: (post) => {
    const body = post.matches('.QuestionHeader')
      ? (post.querySelector('.QuestionRichText .RichText') ?? post.querySelector('.QuestionHeader-title'))
      : post.querySelector('.RichContent-inner .RichText, .RichContent-inner');
    return body ? [body] : [];
  },
});

function questionDate(header: Element): string | null {
  const question = header.closest('[itemtype*="Question"]');
  return question?.querySelector(':scope > meta[itemprop="dateCreated"]')?.getAttribute('content') ?? null;
}
