import { useCallback } from 'preact/hooks';
import type { Highlight, Post, Thread } from '../../utils/model';
import { useWords } from '../words';
import type { ClipPart, ReaderHost } from './host';
import { type Selected, selected } from './selection';
import type { Notes } from './useNotes';
import type { Toast } from './useToast';

interface Parts {
  /** As it is written, however it is shown. */
  thread: Thread;
  host: ReaderHost;
  root: ShadowRoot | Document;
  notes: Notes;
  say: (toast: Toast) => void;
  /** Opens the note of a highlight for writing. */
  edit: (id: string) => void;
}

/** Clipping, highlighting and writing notes, and what the user is told of it. */
export function useKeeping({ thread, host, root, notes, say, edit }: Parts) {
  const words = useWords();
  const clip = useCallback(
    async (part: ClipPart) => {
      const result = await host.clip(thread, part).catch(() => 'failed' as const);
      say({ text: words(`reader_clip_${result}`) });
    },
    [host, thread, say, words],
  );
  const mark = async (selection: Selected, color: Highlight['color']) => {
    const kept = await notes.add(selection, color, null);
    // `empty` would throw away the focus as well.
    document.getSelection()?.removeAllRanges();
    if (!kept) say({ text: words('reader_mark_failed') });
    return kept;
  };
  const note = async (selection: Selected) => {
    const kept = await mark(selection, 'yellow');
    if (kept) edit(kept.id);
  };
  const withSelection = (then: (selection: Selected) => unknown) => {
    const selection = selected(root);
    if (selection) then(selection);
    else say({ text: words('reader_select_first') });
  };
  return {
    clip: () => {
      const selection = selected(root);
      void clip(selection ? { is: 'selection', selection } : { is: 'thread' });
    },
    clipPost: useCallback((post: Post) => void clip({ is: 'post', post }), [clip]),
    clipSelection: (selection: Selected) => void clip({ is: 'selection', selection }),
    mark,
    note,
    markSelection: () => withSelection((selection) => mark(selection, 'yellow')),
    noteSelection: () => withSelection(note),
    sayCopied: useCallback(() => say({ text: words('reader_copied') }), [say, words]),
  };
}

/** See `useKeeping`. */
export type Keeping = ReturnType<typeof useKeeping>;
