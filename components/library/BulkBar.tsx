import { useState } from 'preact/hooks';
import { splitTags } from '../editing/TagField';
import { useWords } from '../words';

interface Props {
  count: number;
  isTrash: boolean;
  onTag: (tags: string[]) => void;
  onExport: () => void;
  onTrash: () => void;
  onRestore: () => void;
  onErase: () => void;
  onClear: () => void;
}

/** What can be done with all marked clips. */
export function BulkBar({ count, isTrash, onTag, onExport, onTrash, onRestore, onErase, onClear }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState('');
  return (
    <div class="bulk" role="toolbar" aria-label={words('library_acts')}>
      <strong>{words('library_marked', String(count))}</strong>
      {!isTrash && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onTag(splitTags(typed));
            setTyped('');
          }}
        >
          <input
            value={typed}
            aria-label={words('library_tag_add')}
            placeholder={words('library_tag_add')}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </form>
      )}
      {isTrash ? (
        <>
          <button type="button" onClick={onRestore}>
            {words('library_act_restore')}
          </button>
          <button type="button" class="danger" onClick={onErase}>
            {words('library_act_erase')}
          </button>
        </>
      ) : (
        <>
          <button type="button" onClick={onExport}>
            {words('library_act_export')}
          </button>
          <button type="button" onClick={onTrash}>
            {words('library_act_trash')}
          </button>
        </>
      )}
      <button type="button" class="quiet" onClick={onClear}>
        {words('library_clear')}
      </button>
    </div>
  );
}
