import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Anchor } from '../../utils/model';
import { NO_FILTERS } from '../../utils/reader/filters';
import { fresh } from '../../utils/reader/place';
import type { Action } from './actions';
import { deedsOf } from './deeds';
import type { ReaderHost, ReaderStart } from './host';
import { spy } from './spy';
import { useActions } from './useActions';
import { useActs } from './useActs';
import { useAloud } from './useAloud';
import { useChinese } from './useChinese';
import { useFind } from './useFind';
import { useKeeping } from './useKeeping';
import { useLoading } from './useLoading';
import { useLook } from './useLook';
import { useNotes } from './useNotes';
import { usePlace } from './usePlace';
import { useScene } from './useScene';
import { useStage } from './useStage';
import { useToast } from './useToast';
import { useView } from './useView';
import { useWelcome } from './useWelcome';
import type { ZoomedImage } from './Zoom';

/** A panel of the reader; one is open at a time. */
export type SheetName = 'help' | 'settings' | 'filters' | 'outline' | 'notes' | 'threads' | 'more';

/** Everything the open reader is made of: state, and what can be done. */
export type ReaderState = ReturnType<typeof useReader>;

/** Puts the parts of the reader together. */
export function useReader(start: ReaderStart, outside: ReaderHost, root: ShadowRoot | Document) {
  const panels = usePanels();
  const text = useText(start, outside);
  const { host, thread, loading, view, looks, stage, near } = text;
  const aloud = useAloud({ stage, host, preferences: looks.preferences, say: panels.say });
  const find = useFind(view.rows, stage, panels.open.find);
  const notes = useNotes(stage, host);
  const keeping = useKeeping({
    thread: loading.thread,
    host,
    root,
    notes,
    say: panels.say,
    edit: panels.editNote,
  });
  const scene = useScene({ ...text, clipPost: keeping.clipPost });
  const watcher = useMemo(() => (stage ? spy(thread, stage, host.locate) : null), [thread, stage, host]);
  useEffect(() => () => watcher?.stop(), [watcher]);
  usePlace(loading.thread, stage, host);
  const goTo = useGoTo(text);
  useEffect(() => {
    if (stage && watcher && near) host.onOpen({ goTo, spy: watcher, stage, renderAll: near.all });
  }, [host, goTo, watcher, stage, near]);
  const act = useActions(root, deedsOf({ ...text, ...panels, aloud, keeping }));
  useActs(text.scroller, {
    stage,
    onZoom: panels.setZoomed,
    onCopied: keeping.sayCopied,
    onText(x, y) {
      const note = notes.at(x, y);
      if (note) panels.editNote(note.id);
    },
  });
  const welcome = useWelcome({
    place: start.place,
    loading,
    stage,
    newPosts: text.news.size,
    onNew: () => act('nextNew'),
  });
  const { mark, note, clipSelection } = keeping;
  return {
    ...text,
    ...panels,
    aloud,
    find,
    notes,
    scene,
    spy: watcher,
    goTo,
    act,
    welcome,
    mark,
    note,
    clipSelection,
  };
}

/** What is open over the text. */
function usePanels() {
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const [open, setOpen] = useState({ find: false, aloud: false });
  const [zoomed, setZoomed] = useState<ZoomedImage | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const { toast, say } = useToast();
  const active: ReadonlySet<Action> = new Set<Action>([
    ...(sheet ? [sheet] : []),
    ...(open.find ? (['find'] as const) : []),
    ...(open.aloud ? (['aloud'] as const) : []),
  ]);
  const editNote = (id: string) => {
    setEditing(id);
    setSheet('notes');
  };
  return {
    sheet,
    setSheet,
    open,
    setOpen,
    zoomed,
    setZoomed,
    editing,
    setEditing,
    editNote,
    toast,
    say,
    active,
  };
}

/** The text as it is shown: loaded, converted, filtered, set, and where the eye is in it. */
function useText(start: ReaderStart, outside: ReaderHost) {
  const loading = useLoading(start, outside);
  const looks = useLook(start, outside);
  const { thread, host } = useChinese(loading.thread, looks.preferences.chinese, outside);
  const view = useView(thread, start.muted, host);
  const { scroller, stage, near } = useStage(host);
  const news = useMemo(() => fresh(thread, start.place), [thread, start.place]);
  useLayoutEffect(() => {
    stage?.setOrder(
      view.rows.flatMap((row) => (row.is === 'post' ? row.post.id : row.posts.map(({ id }) => id))),
    );
  }, [stage, view.rows]);
  return { host, loading, looks, thread, view, scroller, stage, near, news };
}

/** Goes to a place of the thread; a post that is filtered out is shown again. False when the thread has no such post. */
function useGoTo({ thread, stage, view }: ReturnType<typeof useText>): (anchor: Anchor) => boolean {
  const { narrow } = view;
  return useCallback(
    (anchor) => {
      if (!thread.posts.some(({ id }) => id === anchor.post)) return false;
      if (stage?.goTo(anchor.post, anchor.quote)) return true;
      narrow(NO_FILTERS);
      setTimeout(() => stage?.goTo(anchor.post, anchor.quote), 50);
      return true;
    },
    [stage, thread, narrow],
  );
}
