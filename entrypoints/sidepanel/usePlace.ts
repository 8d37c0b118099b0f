import { useEffect, useState } from 'preact/hooks';
import type { Place } from '../../utils/messages';
import type { Thread } from '../../utils/model';
import { followPlace } from '../../utils/talk';

/** Where the reader is in the page of a tab, as they scroll; null until the page told it. */
export function usePlace(tab: number, thread: Thread): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    setPlace(null);
    return followPlace(tab, setPlace);
  }, [tab, thread]);
  return place;
}
