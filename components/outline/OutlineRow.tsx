import { shortMoment } from '../../utils/moment';
import { useWords } from '../words';
import type { Row } from './items';

/** How a row stands: open or closed (null without children), focusable by Tab, at the reading place. */
export interface RowState {
  open: boolean | null;
  tabbable: boolean;
  current: boolean;
}

/** One line of the tree. It has no handlers: the tree listens for all of its rows. */
export function OutlineRow({ row, open, tabbable, current }: RowState & { row: Row }) {
  const { item, level, position, siblings } = row;
  return (
    <div
      role="treeitem"
      class={`outline-row outline-${item.is}`}
      data-key={item.key}
      style={{ '--level': level - 1 }}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={open ?? undefined}
      aria-selected={tabbable}
      aria-current={current ? 'location' : undefined}
      tabIndex={tabbable ? 0 : -1}
    >
      <span class="outline-twisty" aria-hidden="true" data-twisty={open === null ? undefined : ''} />
      <span class="outline-words">
        {item.post && <PostLine row={row} />}
        {item.text && (
          <span class="outline-text" dir="auto">
            {item.text}
          </span>
        )}
      </span>
    </div>
  );
}

function PostLine({ row: { item } }: { row: Row }) {
  const words = useWords();
  const { post } = item;
  if (!post) return null;
  return (
    <span class="outline-who">
      {post.floor !== null && <span>#{post.floor}</span>}
      {post.author && <bdi>{post.author}</bdi>}
      {post.role && <span class={`outline-role outline-${post.role}`}>{words(`outline_${post.role}`)}</span>}
      {post.published && <time dateTime={post.published}>{shortMoment(post.published)}</time>}
    </span>
  );
}
