import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Headings } from '../../utils/headings';
import type { Post, PostVersion } from '../../utils/model';
import { shortMoment } from '../../utils/moment';
import { settingOf } from '../../utils/reader/language';
import { textOf } from '../../utils/reader/text';
import { Html } from '../Html';
import { shape } from '../reader/enhance';
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
  /** Words of the outline within this post. */
  headings: Headings;
  /** The thread's language, as its page said. */
  lang: string | null;
  /** It opened the thread. */
  isOpening: boolean;
}

/** One kept post, set as in the reading mode. */
export function PostView({ post, versions, isGone, hasHead, images, headings, lang, isOpening }: Props) {
  const words = useWords();
  const [version, setVersion] = useState<number | null>(null);
  const shown = version === null ? post : (versions[version]?.post ?? post);
  const setting = useMemo(() => settingOf(textOf(shown), lang), [shown, lang]);
  const prepare = useCallback(
    (fragment: DocumentFragment) => {
      placeImages(fragment, images);
      shape(fragment, { words, headings, quotes: shown.quotes, quotedPost: () => null });
    },
    [images, words, headings, shown],
  );
  const names = ['post', isGone ? 'post-gone' : '', isOpening ? 'opening' : ''];
  return (
    <article class={names.filter(Boolean).join(' ')} data-post={post.id}>
      {hasHead && (
        <header>
          <strong dir="auto">{post.author ?? words('library_nobody')}</strong>
          {post.role === 'op' && <span class="role">{words('library_op')}</span>}
          {post.role === 'accepted' && <span class="role">{words('library_accepted')}</span>}
          <span class="post-facts">
            {post.published && shortMoment(post.published)}
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
              {words('library_version', shortMoment(each.seen))}
            </button>
          ))}
        </p>
      )}
      <Html class="words body" html={shown.html} prepare={prepare} {...setting} />
    </article>
  );
}
