import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Thread } from '../../utils/model';
import type { Halt, Step } from '../../utils/pages';
import { pageStart } from '../../utils/reader/join';
import type { Joined, ReaderHost } from './host';

/** How far a walk through the pages is. */
export interface Progress {
  /** Pages that are here. */
  loaded: number;
  total: number | null;
  /** When this walk began (milliseconds since 1970), and how many pages were here then. */
  since: number;
  first: number;
}

/** How loading the other pages goes. */
export type LoadState =
  | { is: 'idle' }
  | ({ is: 'loading' | 'paused' } & Progress)
  | ({ is: 'waiting'; why: Halt; seconds: number; attempt: number } & Progress)
  | ({ is: 'stopped'; why: Halt } & Progress)
  | ({ is: 'done' } & Progress);

/** The thread as far as it is here, and control over loading the rest. */
export interface Loading extends Joined {
  state: LoadState;
  begin(): void;
  pause(): void;
  cancel(): void;
}

/** Loads the further pages of a thread when asked; what was loaded stays whatever happens. */
export function useLoading(start: Joined, host: ReaderHost): Loading {
  const [joined, setJoined] = useState<Joined>(start);
  const [state, setState] = useState<LoadState>({ is: 'idle' });
  const control = useRef<AbortController | null>(null);
  const isPaused = useRef(false);
  const now = useRef(joined);
  useEffect(() => () => control.current?.abort(), []);

  const grow = useCallback(
    (step: Step & { thread: Thread }) => {
      const { thread, pageStarts } = now.current;
      const from = step.is === 'page' ? pageStart(thread, step.thread, step.page) : null;
      now.current = { thread: step.thread, pageStarts: from ? new Map([...pageStarts, from]) : pageStarts };
      setJoined(now.current);
      if (from) host.onJoined(now.current);
    },
    [host],
  );
  const begin = useCallback(async () => {
    isPaused.current = false;
    if (control.current) return setState((old) => (old.is === 'paused' ? { ...old, is: 'loading' } : old));
    const abort = new AbortController();
    control.current = abort;
    const first = now.current.pageStarts.size + 1;
    setState({
      is: 'loading',
      loaded: first,
      first,
      total: now.current.thread.pages.total,
      since: Date.now(),
    });
    try {
      const tools = { signal: abort.signal, isPaused: () => isPaused.current };
      for await (const step of host.walk(now.current.thread, tools)) {
        if (step.is !== 'waiting') grow(step);
        setState((old) => next(old, step, isPaused.current));
      }
    } finally {
      control.current = null;
    }
  }, [host, grow]);

  const pause = useCallback(() => {
    isPaused.current = true;
    setState((old) => (old.is === 'loading' || old.is === 'waiting' ? { ...old, is: 'paused' } : old));
  }, []);
  const cancel = useCallback(() => control.current?.abort(), []);
  return { ...joined, state, begin: () => void begin(), pause, cancel };
}

function next(old: LoadState, step: Step, isPaused: boolean): LoadState {
  if (old.is === 'idle') return old;
  const { loaded, total, since, first } = old;
  const progress = { loaded, total, since, first };
  if (step.is === 'page')
    return {
      is: isPaused ? 'paused' : 'loading',
      ...progress,
      loaded: first + step.loaded - 1,
      total: step.total,
    };
  const { is } = step;
  if (is === 'waiting')
    return { is, ...progress, why: step.why, seconds: step.seconds, attempt: step.attempt };
  return is === 'stopped' ? { is, ...progress, why: step.why } : { is, ...progress };
}
