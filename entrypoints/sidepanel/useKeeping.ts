import { useEffect, useState } from 'preact/hooks';
import type { Keeping } from '../../components/panel/Actions';
import { postsCapture, selectionCapture, threadCapture } from '../../utils/capture';
import { clipAllPages, pagesLine, reasonOf } from '../../utils/clipTab';
import { keep, keepHighlight } from '../../utils/keep';
import type { Capture, Thread } from '../../utils/model';
import { askExtension, askPage, hear } from '../../utils/talk';
import { words } from '../../utils/words';

/** Keeps the shown thread or parts of it, or a highlight; says 'saved' only once it is on the disk. */
export function useKeeping(tab: number, thread: Thread, kept: () => void) {
  const [keeping, setKeeping] = useState<Keeping>({ is: 'idle' });
  useEffect(
    () =>
      hear({
        walked: ({ loaded, total }, sender) => {
          if (sender.tab === tab) setKeeping({ is: 'walking', loaded, total });
        },
      }),
    [tab],
  );
  const attempt = async (act: () => Promise<Keeping>) => {
    if (keeping.is === 'saving' || keeping.is === 'walking') return;
    setKeeping({ is: 'saving' });
    setKeeping(await act().catch(failure));
    kept();
  };
  const save = async (capture: Capture): Promise<Keeping> => {
    const { result, clip } = await keep(capture);
    askExtension('keepImages', { clip: { id: clip.id, kind: clip.kind }, tab }).then(
      (images) =>
        setKeeping((now) => (now.is === 'saved' && now.clip.id === clip.id ? { ...now, images } : now)),
      (error: unknown) => console.error('Images were not kept', error),
    );
    return { is: 'saved', text: words(`panel_saved_${result}`), clip, images: null };
  };
  const selected = async () => askPage(tab, 'selection', {});
  return {
    keeping,
    close: () => setKeeping({ is: 'idle' }),
    clip: () => attempt(() => save(threadCapture(thread))),
    clipPosts: (ids: ReadonlySet<string>) => attempt(() => save(postsCapture(thread, ids))),
    clipSelection: () =>
      attempt(async () => {
        const selection = await selected();
        return selection ? save(selectionCapture(thread, selection)) : nothingSelected();
      }),
    clipAll: () =>
      attempt(async () => {
        const clipped = await clipAllPages(tab);
        if (!clipped) return failure(words('panel_nothing'));
        return { is: 'saved', text: pagesLine(clipped), clip: clipped.saved.clip, images: null };
      }),
    stop: () => void askPage(tab, 'stopPages', {}),
    highlight: () =>
      attempt(async () => {
        const selection = await selected();
        if (!selection?.post || !selection.quote) return nothingSelected();
        const anchor = { post: selection.post, quote: selection.quote };
        await keepHighlight({ url: thread.url, title: thread.title, anchor, color: 'yellow', note: null });
        return { is: 'hint', text: words('panel_saved_new') };
      }),
  };
}

function nothingSelected(): Keeping {
  return { is: 'hint', text: words('panel_select_first') };
}

function failure(error: unknown): Keeping {
  return { is: 'failed', why: reasonOf(error) };
}
