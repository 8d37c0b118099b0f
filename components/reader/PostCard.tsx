import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Post } from '../../utils/model';
import { settingOf } from '../../utils/reader/language';
import { textOf } from '../../utils/reader/text';
import { Html } from '../Html';
import { useWords } from '../words';
import { useScene } from './context';
import { enhance } from './enhance';
import { PostHead } from './PostHead';

interface Props {
  post: Post;
  /** Height in pixels the post probably has, until it is rendered. */
  height: number;
  /** Rendered at once: the first posts, so that the reader is readable with its first frame. */
  eager: boolean;
}

/** One post. Far from the view it is an empty box of its probable height. */
export function PostCard({ post, height, eager }: Props) {
  const scene = useScene();
  const place = useRef<HTMLElement>(null);
  const [isNear, setNear] = useState(eager);
  useLayoutEffect(() => {
    if (isNear || !place.current) return;
    return scene.near.watch(place.current, () => setNear(true));
  }, [isNear, scene.near]);
  const page = scene.pageStarts.get(post.id);
  const names = [
    'post',
    isNear ? '' : 'waiting',
    post.id === scene.opening ? 'opening' : '',
    scene.fresh.has(post.id) ? 'fresh' : '',
  ];
  return (
    <article
      ref={place}
      class={names.filter(Boolean).join(' ')}
      data-id={post.id}
      style={{
        containIntrinsicBlockSize: `auto ${height}px`,
        ...(isNear ? {} : { blockSize: `${height}px` }),
      }}
      tabIndex={-1}
    >
      {isNear && page !== undefined && <PageMark page={page} />}
      {isNear && !scene.isArticle && <PostHead post={post} />}
      {isNear && <PostBody post={post} />}
    </article>
  );
}

function PageMark({ page }: { page: number }) {
  const words = useWords();
  return <p class="page-mark">{words('reader_page', String(page))}</p>;
}

function PostBody({ post }: { post: Post }) {
  const words = useWords();
  const scene = useScene();
  const { dress, lang: declared } = scene;
  const { onBody } = scene.stage;
  const { lang, dir } = useMemo(() => settingOf(textOf(post), declared), [post, declared]);
  const headings = scene.headings(post.id);
  const quoted = post.quotes.map((_, index) => quotedPost(post, index, scene.post));
  // A growing thread renders a body anew only where that changes it: open quotes and selections stay.
  const known = JSON.stringify([[...headings], quoted]);
  // `known` stands for `headings` and `quoted`
  const prepare = useCallback(
    (fragment: DocumentFragment) => {
      dress?.(fragment);
      enhance(fragment, {
        words,
        headings,
        quotes: post.quotes,
        quotedPost: (index) => quoted[index] ?? null,
      });
    },
    [post, words, known, dress],
  );
  const onShown = useCallback((body: HTMLElement) => onBody(post, body), [post, onBody]);
  // A post that is written another way is the same post: its body has not left.
  useLayoutEffect(() => () => onBody(post, null), [post.id, onBody]);
  const isNote = isEmpty(post);
  const html = isNote ? `<p>${words('reader_empty_post')}</p>` : post.html;
  const name = isNote ? 'body empty-post' : 'body';
  return <Html class={name} html={html} lang={lang} dir={dir} prepare={prepare} onShown={onShown} />;
}

/** Locked and deleted posts have no words: a card without any looks broken. */
function isEmpty(post: Post): boolean {
  return !textOf(post) && !/<(?:img|video|audio|iframe|table|pre|blockquote|math|svg|hr)\b/i.test(post.html);
}

function quotedPost(post: Post, index: number, find: (id: string) => Post | null): string | null {
  const id = post.quotes[index]?.post ?? (post.quotes.length === 1 ? post.replyTo : null);
  return id !== null && id !== post.id && find(id) ? id : null;
}
