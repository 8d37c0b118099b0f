import { useEffect, useState } from 'preact/hooks';
import { hasUnread, type Place } from '../../utils/reader/place';
import { useWords } from '../words';
import type { ReaderHost } from './host';
import { Icon } from './Icon';
import { Sheet } from './Sheet';

/** Threads the user has been to, those with unread posts first. */
export function ThreadsSheet({ host, onClose }: { host: ReaderHost; onClose: () => void }) {
  const words = useWords();
  const [places, setPlaces] = useState<Place[] | null>(null);
  useEffect(() => void host.places().then(setPlaces), [host]);
  const forget = (place: Place) => {
    void host.forgetPlace(place.url);
    setPlaces((old) => old?.filter(({ url }) => url !== place.url) ?? null);
  };
  const sorted = [...(places ?? [])].sort(
    (a, b) => Number(hasUnread(b)) - Number(hasUnread(a)) || b.visited - a.visited,
  );
  return (
    <Sheet title={words('reader_threads')} onClose={onClose}>
      {places?.length === 0 && <p class="sheet-note">{words('reader_no_threads')}</p>}
      <ul class="threads">
        {sorted.map((place) => (
          <li key={place.url}>
            <a href={place.url} target="_blank" rel="noopener noreferrer">
              {place.title}
            </a>
            <p>{[place.site, state(place)].filter(Boolean).join(' · ')}</p>
            <button
              type="button"
              class="icon-button small"
              aria-label={words('reader_forget', place.title)}
              onClick={() => forget(place)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );

  function state(place: Place): string {
    if (!hasUnread(place)) return words('reader_read_through');
    const { furthest, last } = place;
    if (furthest.floor === null || last.floor === null) return words('reader_has_unread');
    return words('reader_unread', String(last.floor - furthest.floor));
  }
}
