import type { OutlineNode, Post, Thread } from '../../utils/model';

/** What the tree shows: a heading, a post, or a stretch of posts ('#21–40'). */
export interface Item {
  /** Stable while the words stay the same. */
  key: string;
  is: 'heading' | 'post' | 'group';
  text: string;
  /** What a click opens: a group opens its first post. */
  node: OutlineNode;
  /** The post of a post's entry. */
  post: Post | null;
  children: Item[];
}

/** How the posts of a thread are ordered: as written, or under what they answer. */
export type View = 'flat' | 'replies';

/** From this many posts on they are grouped, so many to a group. */
const GROUPED_FROM = 60;
const GROUP = 20;

/** The items of an outline. */
export function itemsOf(thread: Thread, outline: OutlineNode[], view: View): Item[] {
  const posts = new Map(thread.posts.map((post) => [post.id, post]));
  const seen = new Map<string, number>();
  const item = (node: OutlineNode): Item => {
    const post = node.anchor.quote ? null : (posts.get(node.anchor.post) ?? null);
    const name = `${node.anchor.post}/${node.anchor.quote ? node.text : ''}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const key = times > 1 ? `${name}/${times}` : name;
    return {
      key,
      is: post ? 'post' : 'heading',
      text: node.text,
      node,
      post,
      children: node.children.map(item),
    };
  };
  const items = outline.map(item);
  if (view === 'replies') return byReply(items, posts);
  return items.filter((one) => one.is === 'post').length >= GROUPED_FROM ? grouped(items) : items;
}

/** Whether any post answers another one, so that the 'replies' view differs. */
export function hasReplies(thread: Thread): boolean {
  return thread.posts.some((post) => answered(post) !== null);
}

function answered(post: Post): string | null {
  return post.replyTo ?? post.quotes.find((quote) => quote.post)?.post ?? null;
}

function byReply(items: Item[], posts: Map<string, Post>): Item[] {
  const entries = new Map(items.flatMap((item) => (item.post ? [[item.post.id, item] as const] : [])));
  const order = new Map([...posts.keys()].map((id, index) => [id, index]));
  return items.filter((item) => {
    const to = item.post && answered(item.post);
    const parent = to ? entries.get(to) : undefined;
    // Only an earlier post can be answered: a ring of answers would hang in the air.
    if (!parent || (order.get(to ?? '') ?? 0) >= (order.get(item.post?.id ?? '') ?? 0)) return true;
    parent.children.push(item);
    return false;
  });
}

function grouped(items: Item[]): Item[] {
  const posts = items.filter((item) => item.is === 'post');
  const groups: Item[] = [];
  for (let index = 0; index < posts.length; index += GROUP) {
    const children = posts.slice(index, index + GROUP);
    const first = children[0];
    const last = children.at(-1);
    if (!first || !last) continue;
    const name = (item: Item, place: number) => `#${item.post?.floor ?? place}`;
    const text = `${name(first, index + 1)}–${name(last, index + children.length).slice(1)}`;
    groups.push({ key: `group/${first.key}`, is: 'group', text, node: first.node, post: null, children });
  }
  return [...items.filter((item) => item.is === 'heading'), ...groups];
}

/** Items whose words hold all words of a query, with the items above them; and which these are. */
export function filtered(items: Item[], query: string): Item[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  const holds = (item: Item) => {
    const text = `${item.text} ${item.post?.author ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const keep = (item: Item): Item[] => {
    const children = item.children.flatMap(keep);
    return children.length > 0 || holds(item) ? [{ ...item, children }] : [];
  };
  return items.flatMap(keep);
}

/** A visible line of the tree. */
export interface Row {
  item: Item;
  level: number;
  /** Place among its siblings, counted from 1, and how many these are. */
  position: number;
  siblings: number;
  parent: string | null;
}

/** The visible rows: those whose ancestors are all open. */
export function rowsOf(items: Item[], isOpen: (key: string) => boolean, parent: Row | null = null): Row[] {
  return items.flatMap((item, index) => {
    const row: Row = {
      item,
      level: (parent?.level ?? 0) + 1,
      position: index + 1,
      siblings: items.length,
      parent: parent?.item.key ?? null,
    };
    return isOpen(item.key) ? [row, ...rowsOf(item.children, isOpen, row)] : [row];
  });
}

/** Keys of all items that have children and stand above a depth: 'collapse to level 2' opens depth 1. */
export function keysAbove(items: Item[], depth: number): string[] {
  if (depth <= 1) return [];
  return items.flatMap((item) =>
    item.children.length > 0 ? [item.key, ...keysAbove(item.children, depth - 1)] : [],
  );
}

/** The deepest level. */
export function depthOf(items: Item[]): number {
  return items.reduce((deepest, item) => Math.max(deepest, 1 + depthOf(item.children)), 0);
}

/** The keys from the root to the item that holds, the item's last; empty when there is none. */
export function pathTo(items: Item[], holds: (item: Item) => boolean): string[] {
  for (const item of items) {
    const below = pathTo(item.children, holds);
    if (below.length > 0) return [item.key, ...below];
    if (item.is !== 'group' && holds(item)) return [item.key];
  }
  return [];
}
