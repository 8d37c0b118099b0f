import type { Post } from '../../utils/model';
import { hue, initial } from '../../utils/reader/colour';
import { absolute, relative } from '../../utils/reader/moment';
import { useWords } from '../words';
import { useScene } from './context';
import { Icon } from './Icon';

/** Who wrote a post, in which part, when, and on which floor. */
export function PostHead({ post }: { post: Post }) {
  const words = useWords();
  const { opener, fresh } = useScene();
  const name = post.author ?? words('reader_unknown_author');
  return (
    <header class="post-head" style={{ '--pt-hue': String(hue(name)) }}>
      <span class="badge" aria-hidden="true">
        {initial(name)}
      </span>
      <span class="author">{name}</span>
      {post.author !== null && post.author === opener && <span class="role">{words('reader_opener')}</span>}
      {post.role === 'accepted' && <span class="role accepted">{words('reader_accepted')}</span>}
      {fresh.has(post.id) && <span class="role new">{words('reader_new')}</span>}
      <When post={post} />
      <ReplyTo post={post} />
      <Tools post={post} />
      {post.floor !== null && <span class="floor">#{post.floor}</span>}
    </header>
  );
}

/** What one can do with this post alone; seen when the pointer or the focus is in the card. */
function Tools({ post }: { post: Post }) {
  const words = useWords();
  const { clipPost, muteAuthor, opener } = useScene();
  const { author } = post;
  return (
    <span class="post-tools">
      {author !== null && author !== opener && (
        <button
          type="button"
          class="icon-button small"
          title={words('reader_mute_author', author)}
          aria-label={words('reader_mute_author', author)}
          onClick={() => muteAuthor(author)}
        >
          <Icon name="mute" />
        </button>
      )}
      <button
        type="button"
        class="icon-button small"
        title={words('reader_clip_post')}
        aria-label={words('reader_clip_post')}
        onClick={() => clipPost(post)}
      >
        <Icon name="clip" />
      </button>
    </span>
  );
}

function When({ post }: { post: Post }) {
  const words = useWords();
  const { locale, now } = useScene();
  if (!post.published) return null;
  const ago = relative(post.published, now, locale);
  const edited = post.edited ? ` · ${words('reader_edited', absolute(post.edited, locale))}` : '';
  return (
    <time dateTime={post.published} title={`${ago ?? ''}${edited}`}>
      {absolute(post.published, locale)}
      {post.edited && <span class="edited"> · {words('reader_was_edited')}</span>}
    </time>
  );
}

/** An answer without a quote still says whom it answers. */
function ReplyTo({ post }: { post: Post }) {
  const words = useWords();
  const scene = useScene();
  const answered = post.quotes.length === 0 && post.replyTo ? scene.post(post.replyTo) : null;
  if (!answered || answered.author === null) return null;
  return (
    <button type="button" class="reply-to" data-act="jump" data-post={answered.id}>
      {words('reader_reply_to', answered.author)}
    </button>
  );
}
