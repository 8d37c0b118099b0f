import { useCallback, useState } from 'preact/hooks';
import type { Post, PostVersion } from '../../utils/model';
import { Html } from '../Html';
import { useWords } from '../words';
import type { ImageSource } from './images';
import { placeImages } from './images';

interface Props {
  post: Post;
  /** What the post said before it was edited, oldest first. */
  versions: PostVersion[];
  /** The post is no longer on the page. */
  isGone: boolean;
  /** A clip of one post says author and date at its top already. */
  hasHead: boolean;
  images: ImageSource;
  lang: string | null;
}

/** One kept post. */
export function PostView({ post, versions, isGone, hasHead, images, lang }: Props) {
  const words = useWords();
  const [version, setVersion] = useState<number | null>(null);
  const prepare = useCallback((fragment: DocumentFragment) => placeImages(fragment, images), [images]);
  const shown = version === null ? post : (versions[version]?.post ?? post);
  return (
    <article class={isGone ? 'post post-gone' : 'post'} data-post={post.id}>
      {hasHead && (
        <header>
          <strong dir="auto">{post.author ?? words('library_nobody')}</strong>
          {post.role === 'op' && <span class="role">{words('library_op')}</span>}
          {post.role === 'accepted' && <span class="role">{words('library_accepted')}</span>}
          <span class="post-facts">
            {post.published?.replace('T', ' ')}
            {post.floor !== null && <span> · {words('library_floor', String(post.floor))}</span>}
          </span>
        </header>
      )}
      {isGone && <p class="remark">{words('library_gone')}</p>}
      {versions.length > 0 && (
        <p class="remark">
          {words('library_edited', String(versions.length))}
          {versions.map((each, index) => (
            <button
              key={each.seen}
              type="button"
              class="quiet"
              aria-pressed={version === index}
              onClick={() => setVersion(version === index ? null : index)}
            >
              {words('library_version', each.seen.slice(0, 16).replace('T', ' '))}
            </button>
          ))}
        </p>
      )}
      <Html class="words" html={shown.html} prepare={prepare} {...(lang && { lang })} />
    </article>
  );
}
