import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Row } from '../../components/library/ClipRow';
import { Facets } from '../../components/library/Facets';
import { Toast } from '../../components/library/Toast';
import { useWords } from '../../components/words';
import { bookOf } from '../../utils/export/book';
import { quoteMarkdown } from '../../utils/export/template';
import { countValues, toggle } from '../../utils/shelf';
import type { Ids } from '../../utils/trash';
import { rewrite, rewriteHighlight, tag } from './changes';
import { Damaged } from './Damaged';
import { Exporting } from './Exporting';
import { Listed } from './Listed';
import { Pane } from './Pane';
import { Places } from './Places';
import { Storage } from './Storage';
import { TopBar } from './TopBar';
import { useActs } from './useActs';
import { useKeys } from './useKeys';
import type { Shelf } from './useLibrary';
import { useMarks } from './useMarks';
import { useOpenClip } from './useOpenClip';
import { useSearch } from './useSearch';
import { useUndo } from './useUndo';
import { useView } from './useView';

interface Props {
  shelf: Shelf;
  reload: () => Promise<void>;
  /** Searched for at once. */
  first: string;
}

/** The library once it is read: what narrows it, the list, and the reading pane. */
export function Shelves(props: Props) {
  const words = useWords();
  const { shelf } = props;
  const {
    typed,
    setTyped,
    found,
    isBusy,
    show,
    view,
    list,
    undo,
    act,
    opened,
    field,
    onKeyDown,
    knownTags,
    exporting,
    setExporting,
  } = useShelves(props);
  const { db } = shelf;
  return (
    <div class={`library is-${view.look}${list.isReading ? ' is-reading' : ''}`}>
      <TopBar
        typed={typed}
        onType={setTyped}
        field={field}
        view={view}
        count={shelf.isWhole ? view.rows.length : null}
        pending={found.pending}
      />
      <Side shelf={shelf} view={view} undo={undo} />
      <main class="shelf">
        <section class="list" aria-label={words(`library_place_${view.place}`)} aria-busy={isBusy}>
          {view.place === 'damaged' ? (
            <Damaged shelf={shelf} onErase={act.erase} />
          ) : (
            <Listed {...{ shelf, found, isBusy, show, view, list, act, onKeyDown }} />
          )}
        </section>
        <section class="pane" key={list.openId} aria-label={words('library_clip')}>
          <Pane
            opened={opened}
            knownTags={knownTags}
            onAct={act.onAct}
            onEdit={(id, edit) => void undo.run(() => rewrite(db, id, { words, edit }))}
            onHighlight={(id, edit) => void undo.run(() => rewriteHighlight(db, id, { words, edit }))}
            onBack={list.back}
          />
        </section>
      </main>
      {exporting && <Exporting db={db} ids={exporting} undo={undo} onClose={() => setExporting(null)} />}
      <Toast notice={undo.notice} onClose={undo.close} />
    </div>
  );
}

interface SideProps {
  shelf: Shelf;
  view: ReturnType<typeof useView>;
  undo: ReturnType<typeof useUndo>;
}

/** What the library can be narrowed by: drawn anew when that changes, not with each character typed. */
function Side({ shelf, view, undo }: SideProps) {
  const words = useWords();
  const { place, setPlace, values, chosen, setChosen } = view;
  return useMemo(
    () => (
      <nav class="side" aria-label={words('library_narrow')}>
        <Places shelf={shelf} place={place} onPlace={setPlace} />
        <Facets
          isWhole={shelf.isWhole}
          values={values}
          chosen={chosen}
          onToggle={(facet, value) => setChosen(toggle(chosen, facet, value))}
          onDropOnTag={(name, ids) => void undo.run(() => tag(shelf.db, ids, { words, tags: [name] }))}
        >
          <Storage shelf={shelf} undo={undo} />
        </Facets>
      </nav>
    ),
    [shelf, place, values, chosen, undo, words],
  );
}

/** The state of the page: what is typed, listed, marked and open, and what can be done with it. */
function useShelves({ shelf, reload, first }: Props) {
  const [typed, setTyped] = useState(first);
  const { found, isBusy, show } = useSearch(typed, shelf);
  const view = useView(shelf, found);
  const list = useList(view.rows);
  const undo = useUndo(reload);
  const [exporting, setExporting] = useState<string[] | null>(null);
  const onExport = useCallback((ids: string[]) => setExporting(ids.length > 0 ? ids : null), []);
  const onCopy = useCallback(
    async (id: string) => {
      const book = await bookOf(shelf.db, id);
      if (book) await navigator.clipboard.writeText(quoteMarkdown(book));
    },
    [shelf.db],
  );
  const ids = useMemo((): Ids => {
    const { marked, openId } = list;
    const isMeant = ({ id }: Row) => (marked.size > 0 ? marked.has(id) : id === openId);
    const meant = marked.size > 0 || openId !== null ? view.rows.filter(isMeant) : [];
    const of = (kind: Row['of']) => meant.filter((row) => row.of === kind).map(({ id }) => id);
    return { clips: of('clip'), highlights: of('highlight') };
  }, [view.rows, list.marked, list.openId]);
  const opened = useOpenClip(shelf, clipOf(shelf, view.rows, list.openId));
  const act = useActs({ shelf, undo, ids, opened, clear: list.clear, onExport, onCopy });
  const knownTags = useMemo(() => countValues(shelf.clips, 'tag').map(([name]) => name), [shelf]);
  const field = useRef<HTMLInputElement>(null);
  const onKeyDown = useKeys({ ...list, act, field, undoLast: undo.undoLast });
  return {
    typed,
    setTyped,
    found,
    isBusy,
    show,
    view,
    list,
    undo,
    act,
    opened,
    field,
    onKeyDown,
    knownTags,
    exporting,
    setExporting,
  };
}

/** The clip the panel sent here to open: `library.html#clip=ID`. */
function clipInAddress(): string | null {
  return new URLSearchParams(location.hash.slice(1)).get('clip');
}

/** What `useShelves` gives the parts of the page. */
export type Shelving = ReturnType<typeof useShelves>;

/** Which row is open, and whether a narrow window shows it instead of the list. */
function useList(rows: Row[]) {
  const ids = useMemo(() => rows.map((row) => row.id), [rows]);
  const marks = useMarks(ids);
  const [openId, setOpenId] = useState(clipInAddress);
  const [isReading, setReading] = useState(openId !== null);
  const open = useCallback((id: string | null, isShown = true) => {
    setOpenId(id);
    setReading(isShown && id !== null);
  }, []);
  const back = useCallback(() => setReading(false), []);
  return { ids, openId, open, isReading, back, ...marks };
}

/** The clip to open for a row: for a highlight the clip of its thread, if there is one. */
function clipOf(shelf: Shelf, rows: Row[], id: string | null): string | null {
  const row = id === null ? undefined : rows.find((each) => each.id === id);
  if (row?.of !== 'highlight') return id;
  return shelf.clips.find((clip) => clip.thread === row.highlight.thread && !clip.trashed)?.id ?? null;
}
