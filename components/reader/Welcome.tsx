import type { Place } from '../../utils/reader/place';
import { useWords } from '../words';

interface Props {
  place: Place;
  newPosts: number;
  /** Whether there is a way to the post: it is here, or on a page that can be loaded. */
  hasWay: boolean;
  onContinue: () => void;
  onNew: () => void;
}

/** What a returning reader wants to know: where they were, and what is new. */
export function Welcome({ place, newPosts, hasWay, onContinue, onNew }: Props) {
  const words = useWords();
  if (!hasWay && newPosts === 0) return null;
  const where =
    place.floor === null ? words('reader_continue') : words('reader_continue_at', String(place.floor));
  return (
    <p class="welcome">
      {hasWay && (
        <button type="button" class="plain-button primary" onClick={onContinue}>
          {where}
        </button>
      )}
      {newPosts > 0 && (
        <button type="button" class="plain-button" onClick={onNew}>
          {words('reader_new_posts', String(newPosts))}
        </button>
      )}
    </p>
  );
}
