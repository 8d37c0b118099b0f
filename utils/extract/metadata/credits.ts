import { collapse } from '../adapter';
import { findDate, looksLikeDate } from '../dates';
import { authorOf } from './authors';
import { namesOf, type Thing, textOf } from './jsonld';
import { type Line, linesOf } from './lines';
import { metas } from './metas';

/** Who wrote an article and when, in the page's words. */
export interface Credits {
  author: string | null;
  published: string | null;
}

/** Author and date of an article: what its page states for machines, as far as the head of the article bears it out. */
export function creditsOf(
  document: Document,
  heading: Element | null,
  article: Thing | null,
  all: Thing[],
): Credits {
  const head = headLines(document, heading);
  return {
    author: authorOf(document, head, namesOf(article, 'author', all), heading),
    published: dateOf(document, head, article),
  };
}

/** The lines around an article's heading: those behind it, then the last few before it. */
function headLines(document: Document, heading: Element | null): Line[] {
  const body = document.body;
  if (!body) return [];
  if (!heading) return linesOf(body, { limit: 60 });
  return [...linesOf(body, { after: heading, limit: 30 }), ...linesBefore(heading, body).slice(-6)];
}

/** The lines in front of a heading, within the smallest block around it that has some. */
function linesBefore(heading: Element, body: Element): Line[] {
  for (let block = heading.parentElement; block && block !== body; block = block.parentElement) {
    const before = linesOf(block, { until: heading, limit: 200 });
    if (before.length > 1) return before;
  }
  return [];
}

const DATE_METAS = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'publishdate',
  'pubdate',
  'publish_date',
  'publish-date',
  'parsely-pub-date',
  'cxenseparse:publishtime',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
  'citation_publication_date',
  'weibo:article:create_at',
];
const UPDATED = /updat|modif|edited|review|更新|修改|aktualis|mise à jour|actualiz/i;

function dateOf(document: Document, head: Line[], article: Thing | null): string | null {
  const stated = [
    textOf(article, 'datePublished') ?? textOf(article, 'dateCreated'),
    ...metas(document, DATE_METAS),
    microdataDate(document),
  ];
  return stated.find((text) => text && findDate(text)) ?? visibleDate(head);
}

function microdataDate(document: Document): string | null {
  const element = document.querySelector('[itemprop~="datePublished"], time[pubdate]');
  return (
    element &&
    (element.getAttribute('content') ?? element.getAttribute('datetime') ?? collapse(element.textContent))
  );
}

/** The first date of the head that is a line's purpose, one of an update only when there is no other. */
function visibleDate(head: Line[]): string | null {
  const dated = head.filter(
    ({ text }) =>
      looksLikeDate(text) ||
      (/发布|时间|日期|posted|published|date/i.test(text) && text.length < 120 && findDate(text)),
  );
  const line = dated.find(({ text }) => !UPDATED.test(text)) ?? dated[0];
  if (!line) return null;
  return line.element.closest('time')?.getAttribute('datetime') ?? findDate(line.text)?.text ?? null;
}
