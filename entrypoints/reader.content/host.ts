import type { ClipPart, Joined, Opened, ReaderHost } from '../../components/reader/host';
import { partCapture } from '../../components/reader/partCapture';
import type { Thread } from '../../utils/model';
import { walk } from '../../utils/pages';
import { keeping } from '../../utils/reader/keeping';
import type { Place } from '../../utils/reader/place';
import { walkTools } from '../../utils/reader/walkTools';
import type { PageTools } from '../../utils/reading';
import { loadChinese } from './chinese';

interface Parts {
  page: PageTools;
  /** The thread as it was opened: notes and places are kept under its address. */
  thread: Thread;
  place: Place | null;
  close: () => void;
  print: () => void;
  toggleFullscreen: () => void;
  onOpen: (opened: Opened) => void;
  onJoined: (joined: Joined) => void;
}

/** The reader's outside in a real page: extension storage, the page's own session, the browser. */
export function pageHost({ page, thread, place, ...acts }: Parts): ReaderHost {
  return {
    ...acts,
    ...keeping<ClipPart>(thread, {
      site: location.host,
      place,
      captureOf: (grown, part) => partCapture(page, grown, part),
    }),
    walk: (from, control) => walk(from, walkTools(control, page.readOther)),
    chinese: loadChinese,
  };
}
