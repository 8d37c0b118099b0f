import type { OutlineNode, Thread } from '../../utils/model';
import { type Live, live } from './live';
import type { Locate, Stage } from './stage';

/** Follows which outline entry the reading line is in. */
export interface Spy {
  current: Live<OutlineNode | null>;
  stop(): void;
}

/** Watches the eye: the last heading above the reading line is current. */
export function spy(thread: Thread, stage: Stage, locate: Locate): Spy {
  const nodes = flat(thread.outline);
  const order = new Map(thread.posts.map(({ id }, index) => [id, index]));
  const current = live<OutlineNode | null>(null);
  const ranges = new Map<OutlineNode, Range | null>();
  const passed = (node: OutlineNode, post: string): boolean => {
    const { anchor } = node;
    if (anchor.post !== post) return (order.get(anchor.post) ?? 0) < (order.get(post) ?? 0);
    const body = stage.bodies.get(post);
    if (!anchor.quote || !body) return true;
    const before = ranges.get(node);
    const range = before?.startContainer.isConnected ? before : locate(body, anchor.quote);
    ranges.set(node, range);
    // A heading a jump brought to the upper quarter counts as reached.
    return !range || range.getBoundingClientRect().top <= stage.top() + window.innerHeight * 0.2;
  };
  const stop = stage.eye.follow(({ post }) => {
    if (post !== null) current.set(nodes.findLast((node) => passed(node, post)) ?? null);
  });
  return { current, stop };
}

function flat(nodes: OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}
