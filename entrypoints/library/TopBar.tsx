import type { RefObject } from 'preact';
import { useWords } from '../../components/words';
import type { Sort } from '../../utils/shelf';
import type { useView } from './useView';

interface Props {
  typed: string;
  onType: (typed: string) => void;
  field: RefObject<HTMLInputElement | null>;
  view: ReturnType<typeof useView>;
  /** null while it is not known. */
  count: number | null;
  pending: number;
}

const SORTS: Sort[] = ['updated', 'created', 'published', 'title'];

/** The search field and the order of the list. */
export function TopBar({ typed, onType, field, view, count, pending }: Props) {
  const words = useWords();
  return (
    <header class="top">
      <h1>{words('name')}</h1>
      <div class="search">
        <input
          ref={field}
          type="search"
          value={typed}
          aria-label={words('library_search')}
          placeholder={words('library_search_hint')}
          title={words('library_search_help')}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      </div>
      <p class="count" role="status">
        {count !== null && words('library_count', count.toLocaleString())}
        {pending > 0 && typed && <span> · {words('library_pending', String(pending))}</span>}
      </p>
      <button
        type="button"
        class="look"
        aria-pressed={view.look === 'table'}
        onClick={() => view.setLook(view.look === 'table' ? 'cards' : 'table')}
      >
        {words('library_look_table')}
      </button>
      <label class="sort">
        {words('library_sort')}
        <select value={view.sort} onChange={(event) => view.setSort(event.currentTarget.value as Sort)}>
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {sort === 'updated' && typed ? words('library_sort_best') : words(`library_sort_${sort}`)}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}
