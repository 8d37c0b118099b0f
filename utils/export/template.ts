import { headingsByPost, NO_HEADINGS } from '../headings';
import type { Clip, Post, Thread } from '../model';
import type { Book } from './book';
import { fileName } from './book';
import { clipFacts, postFacts } from './facts';
import { escapeText, markdownOf } from './markdown';

/**
 * Templates of Markdown files. `{{field}}` is replaced by a field, `{{field|filter}}` by the filtered field, filters one
 * after the other; `{{field|filter:argument}}` hands an argument. An unknown field or filter stays as it is typed.
 */
export const FIELDS = {
  title: ({ clip }: Book) => clip.title,
  url: ({ clip }: Book) => clip.url,
  site: ({ clip }: Book) => clip.site ?? '',
  board: ({ clip }: Book) => clip.board.join(' / '),
  author: ({ clip }: Book) => clip.byline ?? clip.author ?? '',
  published: ({ clip }: Book) => clip.published ?? '',
  created: ({ clip }: Book) => clip.created,
  updated: ({ clip }: Book) => clip.updated,
  tags: ({ clip }: Book) => clip.tags.join(', '),
  note: ({ clip }: Book) => clip.note ?? '',
  kind: ({ clip }: Book) => clip.kind,
  excerpt: ({ clip }: Book) => clip.excerpt,
  highlights: (book: Book) => highlightsText(book),
  content: (book: Book, where: Where) => contentText(book, where),
} satisfies Record<string, (book: Book, where: Where) => string>;

/** Where an image is, as the file says it. */
export type Where = (src: string) => string;

/** What filters do to a field; `argument` is '' where none is given. */
export const FILTERS = {
  date: (text: string, argument: string) => formatDate(text, argument || 'YYYY-MM-DD'),
  yaml: (text: string) => JSON.stringify(text),
  list: (text: string) =>
    text
      .split(', ')
      .filter(Boolean)
      .map((each) => `\n  - ${JSON.stringify(each)}`)
      .join(''),
  quote: (text: string) => text.replace(/^/gm, '> '),
  file: (text: string) => fileName(text),
  upper: (text: string) => text.toUpperCase(),
  lower: (text: string) => text.toLowerCase(),
  first: (text: string, argument: string) => [...text].slice(0, Number(argument) || 1).join(''),
  or: (text: string, argument: string) => text || argument,
  link: (text: string) => (text ? `[[${text.replace(/[[\]|#^]/g, ' ')}]]` : ''),
  tag: (text: string) =>
    text
      .split(', ')
      .filter(Boolean)
      .map((each) => `#${each.replace(/\s+/g, '-')}`)
      .join(' '),
} satisfies Record<string, (text: string, argument: string) => string>;

/** Ready for Obsidian: its property types, a source, the text. */
export const DEFAULT_TEMPLATE = `---
title: {{title|yaml}}
source: {{url|yaml}}
author: {{author|yaml}}
site: {{site|yaml}}
board: {{board|yaml}}
published: {{published|date}}
created: {{created|date}}
tags:{{tags|list}}
---

{{note}}

{{highlights}}

{{content}}
`;

/** The Markdown of a clip as a template says. */
export function fillTemplate(template: string, book: Book, where: Where = (src) => src): string {
  const filled = template.replace(/\{\{\s*(\w+)((?:\|[^{}|]+)*)\s*\}\}/g, (whole, name, filters: string) => {
    if (!Object.hasOwn(FIELDS, name)) return whole;
    const value = FIELDS[name as keyof typeof FIELDS](book, where);
    return filters
      .split('|')
      .slice(1)
      .reduce((text, filter) => apply(text, filter), value);
  });
  return `${filled.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

function apply(text: string, filter: string): string {
  const [, name = '', argument = ''] = /^\s*(\w+)\s*(?::\s*"?(.*?)"?\s*)?$/.exec(filter) ?? [];
  return Object.hasOwn(FILTERS, name) ? FILTERS[name as keyof typeof FILTERS](text, argument) : text;
}

/** Parts of a moment as its page shows it; what it does not say is left out. */
function formatDate(moment: string, format: string): string {
  const [, year = '', month = '', day = '', hour = '', minute = ''] =
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d))?/.exec(moment) ?? [];
  if (!year) return '';
  const parts: Record<string, string> = { YYYY: year, MM: month, DD: day, HH: hour, mm: minute };
  return format.replace(/YYYY|MM|DD|HH|mm/g, (part) => parts[part] ?? '').replace(/^\D+|\D+$/g, '');
}

function highlightsText({ highlights }: Book): string {
  return highlights
    .map(({ anchor, note }) => `> ${escapeText(anchor.quote?.exact ?? '')}${note ? `\n\n${note}` : ''}`)
    .join('\n\n');
}

function contentText({ clip, content }: Book, where: Where): string {
  return postsMarkdown(content.thread, where) || `<${clip.url}>`;
}

/**
 * All posts as Markdown; a discussion has a heading a post, with its author, time and floor, and below it those that the
 * outline found in the post. '' without posts.
 */
export function postsMarkdown({ posts, outline }: Pick<Thread, 'posts' | 'outline'>, image?: Where): string {
  const all = headingsByPost(outline);
  const textOf = ({ id, html }: Post, top: number) =>
    markdownOf(html, { top, headings: all.get(id) ?? NO_HEADINGS, ...(image && { image }) });
  const [only] = posts;
  if (posts.length === 1 && only) return textOf(only, 2);
  return posts
    .map((post) => `## ${escapeText(postFacts(post).join(' · ') || post.id)}\n\n${textOf(post, 3)}`)
    .join('\n\n');
}

/** The clip for pasting into a text: its words, and below them where they are from. */
export function quoteMarkdown(book: Book): string {
  return `${contentText(book, (src) => src)}\n\n${attribution(book.clip)}\n`;
}

function attribution(clip: Clip): string {
  const published = clip.published?.slice(0, 10) ?? null;
  const facts = clipFacts({ ...clip, published }).map((fact) => `, ${escapeText(fact)}`);
  return `— [${escapeText(clip.title)}](${clip.url})${facts.join('')}`;
}
