import { BulkBar } from '../../components/library/BulkBar';
import { Empty } from '../../components/library/Empty';
import { TableHead } from '../../components/library/TableRow';
import { useWords } from '../../components/words';
import { Rows } from './Rows';
import type { Shelving } from './Shelves';
import type { Shelf } from './useLibrary';

type Props = Pick<Shelving, 'found' | 'isBusy' | 'show' | 'view' | 'list' | 'act' | 'onKeyDown'> & {
  shelf: Shelf;
};

/** The list: what can be done with marked rows, the rows, or why there are none. */
export function Listed({ shelf, found, isBusy, show, view, list, act, onKeyDown }: Props) {
  const { rows, place, look } = view;
  const words = useWords();
  return (
    <>
      {found.failed !== null && (
        <p class="search-failed" role="alert">
          {words('library_failed', found.failed)}
        </p>
      )}
      {list.marked.size > 0 && (
        <BulkBar count={list.marked.size} isTrash={place === 'trash'} {...act} onClear={list.clear} />
      )}
      {place === 'trash' && rows.length > 0 && list.marked.size === 0 && (
        <TrashBar
          onErase={() =>
            act.erase({
              clips: shelf.clips.filter((each) => each.trashed).map(({ id }) => id),
              highlights: shelf.highlights.filter((each) => each.trashed).map(({ id }) => id),
            })
          }
        />
      )}
      {look === 'table' && rows.length > 0 && <TableHead sort={view.sort} onSort={view.setSort} />}
      {rows.length === 0 && !isBusy ? (
        <Empty why={emptiness(place, shelf.clips.length > 0)} />
      ) : (
        <Rows
          rows={rows}
          look={look}
          openId={list.openId}
          marked={list.marked}
          shown={found.shown}
          isSearching={found.hits !== null}
          onOpen={list.open}
          onMark={list.mark}
          onKeyDown={onKeyDown}
          onSight={show}
        />
      )}
    </>
  );
}

function TrashBar({ onErase }: { onErase: () => void }) {
  const words = useWords();
  return (
    <div class="bulk">
      <span>{words('library_empty_trash_text')}</span>
      <button type="button" class="danger" onClick={onErase}>
        {words('library_trash_empty')}
      </button>
    </div>
  );
}

function emptiness(place: Shelving['view']['place'], hasClips: boolean) {
  if (place === 'trash' || place === 'highlights') return place;
  return hasClips ? 'found' : 'library';
}
