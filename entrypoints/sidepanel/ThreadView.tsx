import { useEffect, useState } from 'preact/hooks';
import { Outline } from '../../components/outline/Outline';
import { Actions } from '../../components/panel/Actions';
import { FloorPicker } from '../../components/panel/FloorPicker';
import { ClipList, HighlightList } from '../../components/panel/KeptList';
import { NoiseList } from '../../components/panel/NoiseList';
import { ThreadHead } from '../../components/panel/ThreadHead';
import { UndoBar } from '../../components/panel/UndoBar';
import { useWords } from '../../components/words';
import { lengthOfThread } from '../../utils/measure';
import type { Anchor } from '../../utils/model';
import { hasMore } from '../../utils/pages';
import { onReadKey } from '../../utils/readKey';
import { openExtensionPage, openReader } from '../../utils/tabs';
import { askPage } from '../../utils/talk';
import { JustSaved } from './JustSaved';
import { PageSite } from './PageSite';
import { useCorrections } from './useCorrections';
import { useKeeping } from './useKeeping';
import { useKept } from './useKept';
import type { PageState } from './usePage';
import { usePlace } from './usePlace';

/** A thread: what it is, what can be done with it, its outline, and what was kept of it. */
export function ThreadView({ page }: { page: Extract<PageState, { is: 'thread' }> }) {
  const words = useWords();
  const { tab, thread, reading } = page;
  const { kept, undoable, reload, deleteClip, deleteHighlight } = useKept(thread.url);
  const keeper = useKeeping(tab, thread, reload);
  const place = usePlace(tab, thread);
  const [isChoosing, setChoosing] = useState(false);
  const { correct, undo } = useCorrections(thread.url);
  useEffect(() => onReadKey(() => void openReader(tab)), [tab]);
  const addHeading = async () => {
    const selection = await askPage(tab, 'selection', {});
    if (selection?.post && selection.quote)
      correct({ is: 'heading', anchor: { post: selection.post, quote: selection.quote } });
  };
  const show = (anchor: Anchor) => void askPage(tab, 'show', { anchor });
  return (
    <>
      <ThreadHead thread={thread} />
      <Actions
        isReaderOpen={reading.reader}
        isClipped={kept.clips.some((clip) => clip.kind === 'thread')}
        keeping={keeper.keeping}
        onRead={() => void openReader(tab)}
        onClip={keeper.clip}
        onClipSelection={keeper.clipSelection}
        onHighlight={keeper.highlight}
        onStop={keeper.stop}
        onClipAll={hasMore(thread) ? keeper.clipAll : undefined}
        onChoose={thread.posts.length > 1 ? () => setChoosing(!isChoosing) : undefined}
      />
      {isChoosing && (
        <FloorPicker
          posts={thread.posts}
          onClip={(ids) => {
            setChoosing(false);
            void keeper.clipPosts(ids);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
      {keeper.keeping.is === 'saved' && (
        <JustSaved key={keeper.keeping.clip.id} clip={keeper.keeping.clip} onClose={keeper.close} />
      )}
      <section class="outline" aria-labelledby="outline">
        <h2 id="outline">{words('panel_outline')}</h2>
        <Outline
          thread={thread}
          place={place}
          minutes={lengthOfThread(thread).minutes}
          onOpen={({ anchor }) => show(anchor)}
          onCopy={(markdown) => void navigator.clipboard.writeText(markdown)}
          correcting={{ onCorrect: correct, onAdd: addHeading, onUndo: undo }}
        />
      </section>
      <div class="folds">
        <ClipList
          clips={kept.clips}
          onOpen={({ id }) => openExtensionPage('library', id)}
          onDelete={deleteClip}
        />
        <HighlightList
          highlights={kept.highlights}
          onShow={({ anchor }) => show(anchor)}
          onDelete={deleteHighlight}
        />
        <NoiseList trace={reading.trace} />
        <PageSite page={page} />
      </div>
      {undoable && <UndoBar text={words('panel_deleted')} onUndo={undoable.undo} />}
    </>
  );
}
