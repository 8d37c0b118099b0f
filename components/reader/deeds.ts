import { hasMore } from '../../utils/pages';
import { turn } from '../../utils/reader/preferences';
import type { ReaderHost } from './host';
import type { Stage } from './stage';
import type { Deeds } from './useActions';
import type { Aloud } from './useAloud';
import type { Keeping } from './useKeeping';
import type { Loading } from './useLoading';
import type { Look } from './useLook';
import type { SheetName } from './useReader';
import type { View } from './useView';
import type { ZoomedImage } from './Zoom';

interface Parts {
  host: ReaderHost;
  stage: Stage | null;
  view: View;
  looks: Look;
  aloud: Aloud | null;
  loading: Loading;
  keeping: Keeping;
  news: ReadonlySet<string>;
  sheet: SheetName | null;
  setSheet: (sheet: SheetName | null) => void;
  open: { find: boolean; aloud: boolean };
  setOpen: (open: { find: boolean; aloud: boolean }) => void;
  zoomed: ZoomedImage | null;
  setZoomed: (image: ZoomedImage | null) => void;
}

/** What each action does in the reader as it stands now. */
export function deedsOf(parts: Parts): Deeds {
  return {
    ...sheets(parts),
    ...moves(parts),
    ...appearance(parts),
    ...work(parts),
    close: () => close(parts),
  };
}

/** Escape closes what is on top first. */
function close({ host, zoomed, setZoomed, sheet, setSheet, open, setOpen, aloud }: Parts): void {
  if (zoomed) setZoomed(null);
  else if (sheet) setSheet(null);
  else if (open.find) setOpen({ ...open, find: false });
  else if (open.aloud) {
    aloud?.stop();
    setOpen({ ...open, aloud: false });
  } else host.close();
}

function sheets({ sheet, setSheet, open, setOpen, aloud }: Parts): Deeds {
  const toggle = (name: SheetName) => () => setSheet(sheet === name ? null : name);
  return {
    help: toggle('help'),
    settings: toggle('settings'),
    filters: toggle('filters'),
    outline: toggle('outline'),
    notes: toggle('notes'),
    threads: toggle('threads'),
    more: toggle('more'),
    find: () => setOpen({ ...open, find: !open.find }),
    ...(aloud && {
      aloud: () => {
        if (open.aloud) aloud.stop();
        else aloud.toggle();
        setOpen({ ...open, aloud: !open.aloud });
      },
    }),
  };
}

function moves({ stage, news }: Parts): Deeds {
  return {
    next: () => stage?.step(1),
    previous: () => stage?.step(-1),
    nextNew: () => stage?.step(1, (post) => news.has(post)),
    back: () => stage?.goBack(),
    top: () => stage?.toEdge('top'),
    end: () => stage?.toEdge('end'),
  };
}

function appearance({ looks, host }: Parts): Deeds {
  const { preferences, change } = looks;
  return {
    larger: () => change({ size: turn('size', preferences.size, 1) }),
    smaller: () => change({ size: turn('size', preferences.size, -1) }),
    theme: looks.nextTheme,
    focusLine: () => change({ focusLine: !preferences.focusLine }),
    fullscreen: host.toggleFullscreen,
    print: host.print,
  };
}

function work({ view, loading, keeping, setSheet }: Parts): Deeds {
  const { filters, narrow } = view;
  return {
    onlyOpener: () => narrow({ onlyOpener: !filters.onlyOpener }),
    foldShort: () => narrow({ foldShort: !filters.foldShort }),
    loadPages: () => {
      setSheet(null);
      if (hasMore(loading.thread)) loading.begin();
    },
    clip: keeping.clip,
    mark: keeping.markSelection,
    note: keeping.noteSelection,
  };
}
