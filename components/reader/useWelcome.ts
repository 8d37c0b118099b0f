import { useEffect, useState } from 'preact/hooks';
import { hasMore } from '../../utils/pages';
import { type Place, postAt } from '../../utils/reader/place';
import type { Stage } from './stage';
import type { Loading } from './useLoading';

interface Parts {
  place: Place | null;
  loading: Loading;
  stage: Stage | null;
  newPosts: number;
  onNew: () => void;
}

/** The way back to where the user was; on a page that is not here, pages are loaded until it is. Null at a first visit. */
export function useWelcome({ place, loading, stage, newPosts, onNew }: Parts) {
  const [isOnTheWay, setOnTheWay] = useState(false);
  const { thread, begin, cancel } = loading;
  const post = place && postAt(thread.posts, place);
  useEffect(() => {
    if (!isOnTheWay || !post || !stage) return;
    setOnTheWay(false);
    cancel();
    stage.goTo(post.id, undefined, { part: place.part });
  }, [isOnTheWay, post, stage, place, cancel]);
  if (!place) return null;
  return {
    place,
    newPosts,
    hasWay: post ? post !== thread.posts[0] || place.part > 0.2 : hasMore(thread),
    onContinue() {
      setOnTheWay(true);
      if (!post) begin();
    },
    onNew,
  };
}
