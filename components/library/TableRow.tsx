import { dateOf, type Sort } from '../../utils/shelf';
import { useWords } from '../words';
import type { Row } from './ClipRow';
import { Marked } from './Marked';
import { RowFrame, type RowProps } from './RowFrame';

/** A clip as a line of a table. */
export function TableRow(props: RowProps) {
  const words = useWords();
  const cells = cellsOf(props.row);
  return (
    <RowFrame {...props} look="line">
      <span class="cell-title" dir="auto">
        <Marked text={cells.title || words('library_untitled')} marks={props.found?.titleMarks ?? []} />
      </span>
      {[cells.author, cells.site, cells.board, cells.date, cells.posts, cells.tags].map((text, column) => (
        <span key={column} dir="auto">
          {text}
        </span>
      ))}
    </RowFrame>
  );
}

function cellsOf(row: Row) {
  const none = { author: '', site: '', board: '', posts: '', tags: '' };
  if (row.of === 'highlight') {
    const { title, created } = row.highlight;
    return { ...none, title, date: created.slice(0, 10) };
  }
  const { clip } = row;
  return {
    title: clip.title,
    author: clip.byline ?? clip.author,
    site: clip.site,
    board: clip.board.at(-1),
    date: dateOf(clip).slice(0, 10),
    posts: clip.posts > 1 ? String(clip.posts) : '',
    tags: clip.tags.join(', '),
  };
}

/** The heads of the columns; those by which a list can be sorted are buttons. */
export function TableHead({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  const words = useWords();
  const head = (column: 'title' | 'published') => (
    <button type="button" class="quiet" aria-pressed={sort === column} onClick={() => onSort(column)}>
      {words(`library_column_${column}`)}
    </button>
  );
  return (
    <div class="line line-head">
      <span />
      {head('title')}
      <span>{words('library_column_author')}</span>
      <span>{words('library_column_site')}</span>
      <span>{words('library_column_board')}</span>
      {head('published')}
      <span>{words('library_column_posts')}</span>
      <span>{words('library_facet_tag')}</span>
    </div>
  );
}
