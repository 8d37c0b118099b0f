import type { OutlineNode, Post } from '../model';

/** A post with its cleaned body, typography still there. */
export interface OutlinePost {
  post: Post;
  element: Element;
}

/** The structure of a thread: headings of its posts, inferred where the page has none. */
export function outline(_posts: OutlinePost[]): OutlineNode[] {
  return [];
}
