import { useMemo, useState } from 'preact/hooks';
import type { Post } from '../../utils/model';
import type { Row } from '../../utils/reader/filters';
import { probableHeight } from '../../utils/reader/length';
import { useWords } from '../words';
import { PostCard } from './PostCard';

interface Props {
  rows: Row[];
  /** Size of the text, for the probable height of what is not rendered yet. */
  charactersPerLine: number;
  lineHeight: number;
}

const EAGER_CHARACTERS = 6000;

/** The rows of a thread. Cards are made once per row and kept: a growing thread does not render its old posts anew. */
export function ThreadView({ rows, charactersPerLine, lineHeight }: Props) {
  const cards = useMemo(() => {
    const height = (post: Post) => probableHeight(post, charactersPerLine, lineHeight);
    let ahead = 0;
    return rows.map((row) => {
      if (row.is === 'short')
        return <ShortReplies key={`short-${row.posts[0]?.id}`} posts={row.posts} height={height} />;
      const eager = ahead < EAGER_CHARACTERS;
      ahead += row.post.html.length;
      return <PostCard key={row.post.id} post={row.post} height={height(row.post)} eager={eager} />;
    });
  }, [rows, charactersPerLine, lineHeight]);
  return <div class="thread">{cards}</div>;
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
