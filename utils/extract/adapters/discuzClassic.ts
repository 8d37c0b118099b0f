import { collapse, type Field, forum } from '../adapter';
import { board } from './discuz';
import { floorOf, idOf, pagerOf, pagesIn, timeOf } from './discuzParts';

/** '发表于 2008-1-2 03:04' in the line over the text. */
const published: Field = (post) => {
  const line = post.querySelector('[id^="authorposton"]');
  if (line) return timeOf(line);
  const info = post.querySelector('.postinfo, .posterinfo, .authorinfo');
  return (
    collapse(info?.textContent ?? null).match(
      /\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?(?: [AP]M)?/,
    )?.[0] ?? null
  );
};

/** Discuz! 6 and 7 threads on a desktop. */
export const discuzClassic = forum({
  engine: 'discuz',
  detects: 'td.postcontent [id^="postmessage_"], td.postcontent .postmessage',
  title: (root) => {
    const heading = root.querySelector('#threadtitle h1, .viewthread > h1, .mainbox > h1');
    return (
      collapse(
        [...(heading?.childNodes ?? [])]
          .filter((node) => node.nodeName !== 'A')
          .map((node) => node.textContent)
          .join(''),
      ) || null
    );
  },
  site: '#nav a',
  board,
  pages: (page) => pagesIn(pagerOf(page), page),
  post: 'table[id^="pid"]',
  id: idOf,
  floor: (post) => floorOf(post.querySelector('[id^="postnum"], .postinfo strong')?.textContent),
  author: 'td.postauthor cite a, td.postauthor .postinfo a, td.postauthor cite, td.postauthor .postinfo',
  published,
  body: (post) => {
    const text =
      post.querySelector('[id^="postmessage_"]') ?? post.querySelector('.postmessage .locked, .postmessage');
    return text ? [text, ...post.querySelectorAll('.postattachlist')] : [];
  },
});
