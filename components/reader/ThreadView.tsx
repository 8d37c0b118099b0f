import type { VNode } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Post } from '../../utils/model';
import type { Row } from '../../utils/reader/filters';
import { probableHeight } from '../../utils/reader/length';
import { useWords } from '../words';
import { useScene } from './context';
import { PostCard } from './PostCard';

interface Props {
  rows: Row[];
  /** Size of the text, for the probable height of what is not rendered yet. */
  charactersPerLine: number;
  lineHeight: number;
}

/** Rendered at once, so that the reader is readable with its first frame. */
const EAGER_CHARACTERS = 6000;
/** Rows that are one empty box while they are far from the view. */
const STRETCH = 24;
/** Distance in pixels between two cards. */
const GAP = 14;

/** The rows of a thread: those that were near the view once as cards, the others as empty boxes of their probable height. */
export function ThreadView({ rows, charactersPerLine, lineHeight }: Props) {
  const [made, make] = useMade(rows);
  const height = useMemo(
    () => (post: Post) => probableHeight(post, charactersPerLine, lineHeight),
    [charactersPerLine, lineHeight],
  );
  // A card is the same as long as its post is: a growing thread does not render its old posts anew.
  const cards = useMemo(() => new WeakMap<Post, VNode>(), [height]);
  const cardOf = (row: Row): VNode => {
    if (row.is === 'short') return <ShortReplies key={keyOf(row)} posts={row.posts} height={height} />;
    const { post } = row;
    const isEager = made.eager.has(post.id);
    const card = cards.get(post) ?? (
      <PostCard key={keyOf(row)} post={post} height={height(post)} eager={isEager} />
    );
    cards.set(post, card);
    return card;
  };
  return (
    <div class="thread">
      {stretches(rows, made.keys).map(({ isMade, rows: some }) =>
        isMade ? (
          some.map(cardOf)
        ) : (
          <Far key={`far-${some[0] && keyOf(some[0])}`} rows={some} height={height} make={make} />
        ),
      )}
    </div>
  );
}

/** The rows that are cards, by key, and a function that makes more of them so. */
function useMade(rows: Row[]) {
  const [made, setMade] = useState(() => {
    const eager = new Set(eagerOf(rows).map(keyOf));
    return { eager, keys: eager as ReadonlySet<string> };
  });
  const make = useCallback(
    (more: Row[]) => setMade(({ eager, keys }) => ({ eager, keys: new Set([...keys, ...more.map(keyOf)]) })),
    [],
  );
  return [made, make] as const;
}

function eagerOf(rows: Row[]): Row[] {
  let ahead = 0;
  const end = rows.findIndex((row) => {
    const isFull = ahead >= EAGER_CHARACTERS;
    ahead += row.is === 'post' ? row.post.html.length : 0;
    return isFull;
  });
  return end < 0 ? rows : rows.slice(0, end);
}

function keyOf(row: Row): string {
  return row.is === 'post' ? row.post.id : `short-${row.posts[0]?.id}`;
}

interface StretchOfRows {
  isMade: boolean;
  rows: Row[];
}

/** Rows that are cards, and between them stretches of those that are not. */
function stretches(rows: Row[], made: ReadonlySet<string>): StretchOfRows[] {
  const found: StretchOfRows[] = [];
  for (const row of rows) {
    const isMade = made.has(keyOf(row));
    const last = found.at(-1);
    if (last?.isMade === isMade && (isMade || last.rows.length < STRETCH)) last.rows.push(row);
    else found.push({ isMade, rows: [row] });
  }
  return found;
}

interface FarProps {
  rows: Row[];
  height: (post: Post) => number;
  make: (rows: Row[]) => void;
}

/** Rows far from the view. */
function Far({ rows, height, make }: FarProps) {
  const { near, stage } = useScene();
  const box = useRef<HTMLDivElement>(null);
  const blockSize = useMemo(() => {
    const heights = rows.map((row) => (row.is === 'post' ? height(row.post) : 0) + GAP);
    return heights.reduce((sum, one) => sum + one, 0);
  }, [rows, height]);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const posts = new Set(rows.flatMap((row) => (row.is === 'post' ? [row.post.id] : [])));
    const come = () => make(rows);
    const leave = stage.hold({ box: current, posts, come });
    const forget = near.watch(current, come);
    return () => {
      leave();
      forget();
    };
  }, [rows, make, near, stage]);
  return (
    <div ref={box} class="far waiting" data-posts={rows.length} style={{ blockSize: `${blockSize}px` }} />
  );
}

function ShortReplies({ posts, height }: { posts: Post[]; height: (post: Post) => number }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div class="short-replies">
      <button type="button" class="line-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words('reader_short_replies', String(posts.length))}
      </button>
      {isOpen &&
        posts.map((post) => <PostCard key={post.id} post={post} height={height(post)} eager={false} />)}
    </div>
  );
}
