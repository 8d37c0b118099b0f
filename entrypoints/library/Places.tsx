import { useWords } from '../../components/words';
import type { Shelf } from './useLibrary';
import { PLACES, type Place } from './useView';

interface Props {
  shelf: Shelf;
  place: Place;
  onPlace: (place: Place) => void;
}

/** The parts of the library: clips, highlights, trash, and what is damaged where something is. */
export function Places({ shelf, place, onPlace }: Props) {
  const words = useWords();
  const count = (list: { trashed: string | null }[], isTrash: boolean) =>
    list.filter((each) => (each.trashed !== null) === isTrash).length;
  const { clips, highlights, broken } = shelf;
  const counts: Record<Place, number> = {
    clips: count(clips, false),
    highlights: count(highlights, false),
    trash: count(clips, true) + count(highlights, true),
    damaged: broken.length,
  };
  return (
    <ul class="places">
      {PLACES.filter((each) => each !== 'damaged' || broken.length > 0).map((each) => (
        <li key={each}>
          <button type="button" aria-current={each === place} onClick={() => onPlace(each)}>
            {words(`library_place_${each}`)}
            <span class="count">{shelf.isWhole && counts[each]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
