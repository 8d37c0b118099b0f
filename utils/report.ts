import type { PageReading } from './messages';

/** What a report on a wrong extraction says besides the reading. */
export interface ReportContext {
  version: string;
  browser: string;
  /** Names of the elements around the first post. */
  skeleton: string;
}

/**
 * A report on how a page was read, to send to the developers: engine, counts, steps. It holds no address, no name and
 * no word of the page, and the user sees it before it goes anywhere.
 */
export function report({ thread, trace, contentType }: PageReading, context: ReportContext): string {
  const steps = new Map<string, number>();
  for (const { step } of trace) steps.set(step, (steps.get(step) ?? 0) + 1);
  const posts = thread?.posts ?? [];
  const having = (has: (post: (typeof posts)[number]) => unknown) =>
    `${posts.filter(has).length}/${posts.length}`;
  const lines = [
    `Plainthread ${context.version}, ${context.browser}`,
    `type: ${contentType}`,
    `engine: ${thread?.engine ?? 'none'}, kind: ${thread?.kind ?? 'none'}`,
    `language: ${thread?.lang ?? 'unknown'}, title: ${thread?.title ? 'yes' : 'no'}, board: ${thread?.board.length ?? 0}`,
    `page: ${thread?.pages.current ?? '-'} of ${thread?.pages.total ?? '-'}, next: ${thread?.pages.next ? 'yes' : 'no'}`,
    `posts with author ${having(({ author }) => author)}, date ${having(({ published }) => published)}, floor ${having(({ floor }) => floor !== null)}, text ${having(({ html }) => html)}`,
    `headings: ${thread?.outline.length ?? 0}`,
    `steps: ${[...steps].map(([step, count]) => `${step} ${count}`).join(', ') || 'none'}`,
    `elements: ${context.skeleton || 'none'}`,
  ];
  return `${lines.join('\n')}\n`;
}
