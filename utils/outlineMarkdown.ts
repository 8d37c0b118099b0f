import type { OutlineNode, Thread } from './model';

/** An outline as a nested Markdown list under the thread's title; a post's entry names its floor and author. */
export function outlineMarkdown(thread: Thread, outline: OutlineNode[]): string {
  const posts = new Map(thread.posts.map((post) => [post.id, post]));
  const line = ({ text, level, anchor }: OutlineNode): string => {
    const post = anchor.quote ? undefined : posts.get(anchor.post);
    const who = [post?.floor ? `#${post.floor}` : null, post?.author].filter(Boolean).join(' ');
    const words = escaped([who, text].filter(Boolean).join(': '));
    return `${'  '.repeat(level - 1)}- ${words}\n`;
  };
  const lines = (nodes: OutlineNode[]): string =>
    nodes.map((node) => line(node) + lines(node.children)).join('');
  return `# ${escaped(thread.title)}\n\n${lines(outline)}`;
}

/** Signs that Markdown would read as marks, and a number that would start a list. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([#+-]+)(?=\s)/, '\\$1');
}
