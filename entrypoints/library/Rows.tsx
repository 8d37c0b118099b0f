import { ClipRow, type FoundWords, type Row } from '../../components/library/ClipRow';
import { TableRow } from '../../components/library/TableRow';
import { VirtualList } from '../../components/library/VirtualList';
import { useWords } from '../../components/words';
import type { Seen } from './search.worker';
import type { Look } from './useView';

interface Props {
  rows: Row[];
  look: Look;
  openId: string | null;
  marked: ReadonlySet<string>;
  isSearching: boolean;
  /** Words of hits, by id. */
  shown: ReadonlyMap<string, FoundWords>;
  onOpen: (id: string) => void;
  onMark: (id: string, isRange: boolean) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** A hit came into sight whose words are not known yet. */
  onSight: (hits: Seen[]) => void;
}

const ROW_HEIGHT: Record<Look, number> = { cards: 104, table: 34 };

/** The list of clips and highlights. */
export function Rows({
  rows,
  look,
  openId,
  marked,
  isSearching,
  shown,
  onOpen,
  onMark,
  onKeyDown,
  onSight,
}: Props) {
  const words = useWords();
  const current = openId === null ? -1 : rows.findIndex((row) => row.id === openId);
  const row = (index: number) => {
    const each = rows[index];
    if (!each) return null;
    if (isSearching && !shown.has(each.id)) onSight([{ id: each.id, of: each.of }]);
    const dragged = marked.has(each.id) ? [...marked] : [each.id];
    const Line = look === 'table' ? TableRow : ClipRow;
    return (
      <Line
        key={each.id}
        row={each}
        found={shown.get(each.id) ?? null}
        isOpen={each.id === openId}
        isMarked={marked.has(each.id)}
        onOpen={() => onOpen(each.id)}
        onMark={(isRange) => onMark(each.id, isRange)}
        onDrag={(event) => event.dataTransfer?.setData('text/plain', dragged.join('\n'))}
      />
    );
  };
  return (
    <VirtualList
      count={rows.length}
      rowHeight={ROW_HEIGHT[look]}
      current={current}
      label={words('library_title')}
      active={current >= 0 ? `row-${openId}` : null}
      row={row}
      onKeyDown={onKeyDown}
    />
  );
}
