import { useWords } from '../../components/words';
import type { Shelf } from './useLibrary';
import type { Place } from './useView';

interface Props {
  shelf: Shelf;
  place: Place;
  onPlace: (place: Place) => void;
}

/** The parts of the library: clips, highlights, trash. */
export function Places({ shelf, place, onPlace }: Props) {
  const words = useWords();
  const trashed = shelf.clips.filter((clip) => clip.trashed).length;
  const counts: Record<Place, number> = {
    clips: shelf.clips.length - trashed,
    highlights: shelf.highlights.filter((each) => !each.trashed).length,
    trash: trashed,
  };
  return (
    <ul class="places">
      {(['clips', 'highlights', 'trash'] as const).map((each) => (
        <li key={each}>
          <button type="button" aria-current={each === place} onClick={() => onPlace(each)}>
            {words(`library_place_${each}`)}
            <span class="count">{counts[each]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
