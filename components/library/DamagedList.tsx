import type { Damage } from '../../utils/listing';
import { useWords } from '../words';

interface Props {
  broken: Damage[];
  onSave: (damage: Damage) => void;
  onErase: (damage: Damage) => void;
}

/** Records that cannot be read: what is left of each can be saved, or the record deleted. */
export function DamagedList({ broken, onSave, onErase }: Props) {
  const words = useWords();
  return (
    <div class="damaged">
      <p>{words('library_damaged_text')}</p>
      <ul>
        {broken.map((damage) => (
          <li key={damage.id}>
            <strong dir="auto">{damage.why || damage.id}</strong>
            <p>{words(`library_damaged_${damage.of}`)}</p>
            <button type="button" onClick={() => onSave(damage)}>
              {words('library_damaged_save')}
            </button>
            <button type="button" class="danger" onClick={() => onErase(damage)}>
              {words('library_act_erase')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
