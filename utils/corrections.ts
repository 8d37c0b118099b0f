import type { Anchor, Correction, OutlineNode, Thread } from './model';
import { find, solidify } from './quote';
import { plainText } from './text';

/** The thread's outline as the user corrected it, oldest correction first. A correction whose place is gone does nothing. */
export function correct(thread: Thread, corrections: Correction[]): OutlineNode[] {
  return corrections.reduce(
    (outline, correction) => CORRECT[correction.is](outline, correction, thread),
    thread.outline,
  );
}

/** Whether two anchors mean the same place. */
export function sameAnchor(a: Anchor, b: Anchor): boolean {
  if (a.post !== b.post || !a.quote !== !b.quote) return false;
  if (!a.quote || !b.quote) return true;
  const same = (key: 'exact' | 'prefix') =>
    solidify(a.quote?.[key] ?? '').solid === solidify(b.quote?.[key] ?? '').solid;
  return same('exact') && same('prefix');
}

/** An outline node without its children: the outline as a list is easier to change than as a tree. */
type Entry = Omit<OutlineNode, 'children'>;

const CORRECT: Record<
  Correction['is'],
  (outline: OutlineNode[], change: Correction, thread: Thread) => OutlineNode[]
> = {
  // What stood under it moves up to where it stood.
  text: (outline, { anchor }) =>
    nest(raised(flat(outline), anchor, -1).filter((entry) => !sameAnchor(entry.anchor, anchor))),
  heading: (outline, { anchor }, thread) => nest(inserted(flat(outline), anchor, thread)),
  deeper: (outline, { anchor }) => nest(raised(flat(outline), anchor, 1, true)),
  higher: (outline, { anchor }) => nest(raised(flat(outline), anchor, -1, true)),
};

function flat(nodes: OutlineNode[]): Entry[] {
  return nodes.flatMap(({ children, ...entry }) => [entry, ...flat(children)]);
}

/** The list as a tree; levels that skip are drawn up. */
function nest(entries: Entry[]): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const path: OutlineNode[] = [];
  for (const entry of entries) {
    while (path.length > 0 && (path.at(-1)?.level ?? 0) >= entry.level) path.pop();
    const node: OutlineNode = { ...entry, children: [] };
    (path.at(-1)?.children ?? roots).push(node);
    path.push(node);
  }
  return levelled(roots, 1);
}

function levelled(nodes: OutlineNode[], level: number): OutlineNode[] {
  return nodes.map((node) => ({ ...node, level, children: levelled(node.children, level + 1) }));
}

/** Moves an entry, and what stands under it, by some levels. Entries of posts stay where they are. */
function raised(entries: Entry[], anchor: Anchor, by: 1 | -1, itself = false): Entry[] {
  const at = entries.findIndex((entry) => sameAnchor(entry.anchor, anchor));
  const level = entries[at]?.level;
  if (level === undefined || !anchor.quote) return entries;
  const after = entries.findIndex((entry, index) => index > at && entry.level <= level);
  const end = after < 0 ? entries.length : after;
  // Under a post's entry level 1 is not free.
  const least = entries.some((entry) => entry.anchor.post === anchor.post && !entry.anchor.quote) ? 2 : 1;
  if (itself && by < 0 && level === least) return entries;
  return entries.map((entry, index) =>
    index < at || index >= end || (index === at && !itself) ? entry : { ...entry, level: entry.level + by },
  );
}

function inserted(entries: Entry[], anchor: Anchor, thread: Thread): Entry[] {
  if (!anchor.quote || entries.some((entry) => sameAnchor(entry.anchor, anchor))) return entries;
  const place = placeIn(thread);
  const here = place(anchor);
  if (!here) return entries;
  const at = entries.findIndex((entry) => {
    const there = place(entry.anchor);
    return there !== null && (there.post > here.post || (there.post === here.post && there.from > here.from));
  });
  const index = at < 0 ? entries.length : at;
  const before = entries[index - 1];
  const level =
    before && before.anchor.post === anchor.post ? before.level + (before.anchor.quote ? 0 : 1) : 1;
  const entry: Entry = { text: anchor.quote.exact, level, anchor };
  return [...entries.slice(0, index), entry, ...entries.slice(index)];
}

/** Where an anchor stands: the post's index and the place in its text; null when it is not there. */
function placeIn(thread: Thread): (anchor: Anchor) => { post: number; from: number } | null {
  const texts = new Map<number, string>();
  return ({ post, quote }) => {
    const index = thread.posts.findIndex((one) => one.id === post);
    const html = thread.posts[index]?.html;
    if (html === undefined) return null;
    if (!quote) return { post: index, from: -1 };
    const text = texts.get(index) ?? solidify(plainText(html)).solid;
    texts.set(index, text);
    const span = find(text, quote, 'exact');
    return span && { post: index, from: span.from };
  };
}
