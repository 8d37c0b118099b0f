/** What the command line runs inside a page: the extension's extractor and its formats. */
import { escapeText } from '../../utils/export/markdown';
import { postsMarkdown } from '../../utils/export/template';
import { extract, read } from '../../utils/extract';
import { clean, inertDocument } from '../../utils/extract/clean';
import { outline } from '../../utils/extract/outline';
import { toText } from '../../utils/extract/text';
import type { OutlineNode, Post, Thread, TraceEntry } from '../../utils/model';

/** A post with its plain text, as `npm run extract` prints it. */
export type TextPost = Post & { text: string };
/** A Thread whose posts have their plain text. */
export type TextThread = Omit<Thread, 'posts'> & { posts: TextPost[] };

/** The page's thread with plain text, and the time of the extract call alone in ms. */
export function run(now: string | null): { ms: number; thread: TextThread | null } {
  const options = optionsOf(now);
  const start = performance.now();
  const thread = extract(document, options);
  const ms = performance.now() - start;
  return { ms, thread: thread && withText(thread) };
}

/** How long reading this page takes, and how much of it the outline, in ms: the medians of some runs. */
export function outlineTime(): { extract: number; outline: number } {
  const options = optionsOf(null);
  const reading = read(document, options);
  if (!reading) return { extract: 0, outline: 0 };
  const { thread, bodies } = reading;
  const inert = inertDocument(document);
  const parts = thread.posts.map((post) => ({
    post,
    element: clean(bodies.get(post.id) ?? [], { inert, baseUrl: document.baseURI }).element,
  }));
  const known = { title: thread.title, opened: thread.pages.current === 1 };
  return { extract: median(() => extract(document, options)), outline: median(() => outline(parts, known)) };
}

function median(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2] ?? 0;
}

/** What the extractor dropped and decided on this page. */
export function traceOf(now: string | null): TraceEntry[] {
  const trace: TraceEntry[] = [];
  extract(document, { ...optionsOf(now), trace: (entry) => trace.push(entry) });
  return trace;
}

function optionsOf(now: string | null) {
  return { url: location.href, now: now ? new Date(now) : new Date() };
}

/** Adds each post's plain text. */
export function withText(thread: Thread): TextThread {
  return { ...thread, posts: thread.posts.map((post) => ({ ...post, text: toText(post.html) })) };
}

/** An outline as indented lines. */
export function outlineText(nodes: OutlineNode[], depth = 0): string {
  return nodes
    .map((node) => `${'  '.repeat(depth)}${node.text}\n${outlineText(node.children, depth + 1)}`)
    .join('');
}

const FORMATS: Record<string, (thread: TextThread) => string> = {
  markdown: (thread) => `# ${escapeText(thread.title)}\n\n${postsMarkdown(thread)}`,
  text: (thread) => thread.posts.map((post) => post.text).join('\n\n'),
  outline: (thread) => outlineText(thread.outline),
};

/** The thread in a format for people: 'markdown', 'text' or 'outline'. */
export function format(thread: TextThread, name: string): string {
  const write = FORMATS[name];
  if (!write) throw new Error(`No format '${name}': json, ${Object.keys(FORMATS).join(', ')}`);
  return write(thread);
}
