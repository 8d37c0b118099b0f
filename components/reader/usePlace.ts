import { useEffect } from 'preact/hooks';
import type { Thread } from '../../utils/model';
import type { ReaderHost } from './host';
import type { Stage } from './stage';

const QUIET = 1500;

/** Keeps the place of reading: a moment after the last scroll, and when the reader closes. */
export function usePlace(thread: Thread, stage: Stage | null, host: ReaderHost): void {
  useEffect(() => {
    if (!stage) return;
    const posts = new Map(thread.posts.map((post) => [post.id, post]));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      clearTimeout(timer);
      timer = undefined;
      const { post: id, part } = stage.eye.value;
      const post = id === null ? undefined : posts.get(id);
      if (post) host.savePlace(thread, { post, part });
    };
    const stop = stage.eye.follow(() => {
      timer ??= setTimeout(save, QUIET);
    });
    return () => {
      stop();
      save();
    };
  }, [thread, stage, host]);
}
