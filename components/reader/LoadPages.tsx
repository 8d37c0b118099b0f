import type { Thread } from '../../utils/model';
import { hasMore } from '../../utils/pages';
import { useWords, type Word, type Words } from '../words';
import type { Loading, LoadState, Progress } from './useLoading';

interface Props {
  loading: Loading;
  thread: Thread;
  /** Whether a part of the opening post is on another page. */
  isSplit: boolean;
}

/** The way to the other pages of the thread: a button, then progress with its controls, then what became of it. */
export function LoadPages({ loading, thread, isSplit }: Props) {
  const words = useWords();
  const { state } = loading;
  if (state.is === 'idle' && !hasMore(thread) && !isSplit) return null;
  return (
    <section class={isUnderWay(state) ? 'pages under-way' : 'pages'} aria-label={words('reader_load_pages')}>
      <p role="status">{statusOf(state, thread, words)}</p>
      {isUnderWay(state) && state.total !== null && (
        <progress value={state.loaded} max={state.total} aria-label={words('reader_load_pages')} />
      )}
      <div class="pages-buttons">{buttonsOf(loading, words)}</div>
    </section>
  );
}

/** While pages come, the section stays in view. */
function isUnderWay(state: LoadState): state is Extract<LoadState, { is: 'loading' | 'paused' | 'waiting' }> {
  return state.is === 'loading' || state.is === 'paused' || state.is === 'waiting';
}

function buttonsOf(loading: Loading, words: Words) {
  const button = (word: Word, onClick: () => void, kind = 'plain-button') => (
    <button type="button" class={kind} onClick={onClick}>
      {words(word)}
    </button>
  );
  const { begin, pause, cancel, state } = loading;
  if (state.is === 'idle') return button('reader_load_pages', begin, 'plain-button primary');
  if (state.is === 'loading' || state.is === 'waiting')
    return [button('reader_pause', pause), button('reader_cancel', cancel)];
  if (state.is === 'paused') return [button('reader_resume', begin), button('reader_cancel', cancel)];
  return state.is === 'stopped' && button('reader_resume', begin);
}

function statusOf(state: LoadState, thread: Thread, words: Words): string {
  const posts = String(thread.posts.length);
  if (state.is === 'idle') {
    const { current, total } = thread.pages;
    return total ? words('reader_page_of', String(current), String(total)) : words('reader_more_pages');
  }
  if (state.is === 'done') return words('reader_pages_done', posts);
  if (state.is === 'stopped') return words(`reader_stopped_${state.why}` as Word, String(state.loaded));
  const count = state.total ? `${state.loaded} / ${state.total}` : String(state.loaded);
  if (state.is === 'paused') return words('reader_pages_paused', count, posts);
  if (state.is === 'waiting')
    return words('reader_pages_waiting', count, String(state.seconds), String(state.attempt));
  return [words('reader_pages_loading', count, posts), timeLeft(state, words)].filter(Boolean).join(' · ');
}

/** From the pace so far; the first page says nothing of it yet. */
function timeLeft(state: Progress, words: Words): string {
  const walked = state.loaded - state.first;
  if (!state.total || walked < 2) return '';
  const pace = (Date.now() - state.since) / walked;
  const seconds = Math.round(((state.total - state.loaded) * pace) / 1000);
  return seconds < 90
    ? words('reader_seconds_left', String(seconds))
    : words('reader_minutes_left', String(Math.round(seconds / 60)));
}
