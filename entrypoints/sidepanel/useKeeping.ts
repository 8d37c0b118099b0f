import { useState } from 'preact/hooks';
import type { Keeping } from '../../components/panel/Actions';
import { selectionCapture, threadCapture } from '../../utils/capture';
import { reasonOf } from '../../utils/clipTab';
import { keep, keepHighlight } from '../../utils/keep';
import type { Thread } from '../../utils/model';
import { askPage } from '../../utils/talk';
import { words } from '../../utils/words';

/** Keeps the shown thread, the page's selection, or a highlight; says 'saved' only once it is on the disk. */
export function useKeeping(tab: number, thread: Thread, kept: () => void) {
  const [keeping, setKeeping] = useState<Keeping>({ is: 'idle' });
  const attempt = async (act: () => Promise<Keeping>) => {
    if (keeping.is === 'saving') return;
    setKeeping({ is: 'saving' });
    setKeeping(await act().catch(failure));
    kept();
  };
  return {
    keeping,
    clip: () =>
      attempt(async () => {
        const { result } = await keep(threadCapture(thread));
        return { is: 'saved', result };
      }),
    clipSelection: () =>
      attempt(async () => {
        const selection = await askPage(tab, 'selection', {});
        if (!selection) return { is: 'hint', text: words('panel_select_first') };
        const { result } = await keep(selectionCapture(thread, selection));
        return { is: 'saved', result };
      }),
    highlight: () =>
      attempt(async () => {
        const selection = await askPage(tab, 'selection', {});
        if (!selection?.post || !selection.quote) return { is: 'hint', text: words('panel_select_first') };
        const anchor = { post: selection.post, quote: selection.quote };
        await keepHighlight({ url: thread.url, title: thread.title, anchor, color: 'yellow', note: null });
        return { is: 'saved', result: 'new' };
      }),
  };
}

function failure(error: unknown): Keeping {
  return { is: 'failed', why: reasonOf(error) };
}
