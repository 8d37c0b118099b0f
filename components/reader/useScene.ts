import { useCallback, useMemo } from 'preact/hooks';
import { headingsByPost, NO_HEADINGS } from '../../utils/headings';
import type { Post, Thread } from '../../utils/model';
import { opener } from '../../utils/reader/filters';
import type { Scene } from './context';
import type { ReaderHost } from './host';
import type { Near } from './near';
import type { Stage } from './stage';
import type { Loading } from './useLoading';
import type { View } from './useView';

interface Parts {
  thread: Thread;
  view: View;
  stage: Stage | null;
  near: Near | null;
  host: ReaderHost;
  news: ReadonlySet<string>;
  loading: Loading;
  clipPost: (post: Post) => void;
}

/** The scene for the posts; null until the scrolling part stands. */
export function useScene({ thread, view, stage, near, host, news, loading, clipPost }: Parts): Scene | null {
  const posts = useMemo(() => new Map(thread.posts.map((post) => [post.id, post])), [thread]);
  const op = useMemo(() => opener(thread), [thread]);
  const headings = useMemo(() => headingsByPost(thread.outline), [thread]);
  const { mute, muted } = view;
  const muteAuthor = useCallback(
    (name: string) => mute({ ...muted, authors: [...new Set([...muted.authors, name])] }),
    [mute, muted],
  );
  return useMemo(() => {
    if (!stage || !near) return null;
    return {
      locale: host.locale,
      now: host.now,
      near,
      stage,
      post: (id) => posts.get(id) ?? null,
      headings: (id) => headings.get(id) ?? NO_HEADINGS,
      opener: op,
      opening: openingOf(thread),
      fresh: news,
      pageStarts: loading.pageStarts,
      lang: thread.lang,
      isArticle: thread.posts.length === 1,
      dress: host.dress ?? null,
      muteAuthor,
      clipPost,
    };
  }, [stage, near, host, posts, headings, op, news, loading.pageStarts, thread, muteAuthor, clipPost]);
}

function openingOf({ posts: [first], pages }: Thread): string | null {
  return first && (first.floor ?? pages.current) === 1 ? first.id : null;
}
