import { type Adapter, collapse, type DraftPost } from '../adapter';
import { ownText, pagesIn } from './discuzParts';
import { nodesAfter, passage } from './discuzPassage';

/** Discuz!'s archiver (6 to X3.5): names and texts one after the other. */
export const discuzArchiver: Adapter = {
  engine: 'discuz',
  detects: ({ document }) => document.querySelector('#content > p.author') !== null,
  draft(page) {
    const { document } = page;
    const nav = document.querySelector('#nav');
    const posts = [...document.querySelectorAll('#content > p.author')].map(postAfter);
    const site = collapse(document.querySelector('#header h2')?.textContent ?? null);
    return {
      engine: 'discuz',
      kind: 'thread',
      title: collapse(nav?.lastChild?.textContent ?? null).replace(/^[\s›»]+/, '') || null,
      site: site.replace(/(?:'s)? Archiver$/, '') || null,
      board: [...(nav?.querySelectorAll('a') ?? [])].slice(1).map((link) => collapse(link.textContent)),
      pages: pagesIn(document.querySelector('#content > .page, #content > .archiver_fpage'), page),
      posts,
    };
  },
};

function postAfter(head: Element): DraftPost {
  const ends = (node: Node) =>
    node.nodeType === 1 && (node as Element).matches('p.author, .page, .archiver_fpage');
  const nodes = nodesAfter(head, ends).filter((node) => node.nodeName !== 'H3');
  return {
    id: null,
    floor: null,
    author: collapse(head.querySelector('strong')?.textContent ?? null) || null,
    published: head.querySelector('[title]')?.getAttribute('title') ?? ownText(head),
    edited: null,
    replyTo: null,
    role: null,
    body: [passage(nodes)],
    root: head,
  };
}
