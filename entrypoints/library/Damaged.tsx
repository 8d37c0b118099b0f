import { DamagedList } from '../../components/library/DamagedList';
import type { Db } from '../../utils/db';
import type { Ids } from '../../utils/trash';
import { download } from './save';
import type { Shelf } from './useLibrary';

/** The records that cannot be read, and what can be done with each. */
export function Damaged({ shelf, onErase }: { shelf: Shelf; onErase: (ids: Ids) => void }) {
  return (
    <DamagedList
      broken={shelf.broken}
      onSave={({ id }) => void saveRaw(shelf.db, id)}
      onErase={({ id }) => onErase({ clips: [id], highlights: [] })}
    />
  );
}

/** What is left of a record, as it is. */
async function saveRaw(db: Db, id: string): Promise<void> {
  const read = (store: 'clips' | 'contents') => db.get(store, id).catch((error: unknown) => String(error));
  const raw = { clip: await read('clips'), content: await read('contents') };
  download(`${id}.json`, new Blob([JSON.stringify(raw, null, 2)]));
}
