import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Thread } from '../../utils/model';
import type { Halt } from '../../utils/pages';
import { pageStart } from '../../utils/reader/join';
import type { ReaderHost } from './host';

/** How loading the other pages goes. */
export type LoadState =
  | { is: 'idle' }
  | { is: 'loading' | 'paused'; loaded: number; total: number | null; since: number }
  | {
      is: 'waiting';
      loaded: number;
      total: number | null;
      since: number;
      why: Halt;
      seconds: number;
      attempt: number;
    }
  | { is: 'stopped'; loaded: number; total: number | null; why: Halt }
  | { is: 'done'; loaded: number };

/** The thread as far as it is here, and control over loading the rest. */
export interface Loading {
  thread: Thread;
  state: LoadState;
  pageStarts: ReadonlyMap<string, number>;
  begin(): void;
  pause(): void;
  cancel(): void;
}

/** Loads the further pages of a thread when asked; what was loaded stays whatever happens. */
export function useLoading(first: Thread, host: ReaderHost): Loading {
  const [thread, setThread] = useState(first);
  const [state, setState] = useState<LoadState>({ is: 'idle' });
  const [pageStarts, setStarts] = useState<ReadonlyMap<string, number>>(new Map());
  const control = useRef<AbortController | null>(null);
  const isPaused = useRef(false);
  const now = useRef(first);
  useEffect(() => () => control.current?.abort(), []);

  const begin = useCallback(async () => {
    isPaused.current = false;
    if (control.current) return setState((old) => (old.is === 'paused' ? { ...old, is: 'loading' } : old));
    const abort = new AbortController();
    control.current = abort;
    const since = Date.now();
    setState({ is: 'loading', loaded: 1, total: now.current.pages.total, since });
    for await (const step of host.walk(now.current, {
      signal: abort.signal,
      isPaused: () => isPaused.current,
    })) {
      if (step.is !== 'waiting') {
        const start = step.is === 'page' ? pageStart(now.current, step.thread, step.page) : null;
        now.current = step.thread;
        setThread(step.thread);
        if (start) setStarts((old) => new Map([...old, start]));
      }
      setState((old) => next(old, step, isPaused.current));
    }
    control.current = null;
  }, [host]);

  const pause = useCallback(() => {
    isPaused.current = true;
    setState((old) => (old.is === 'loading' || old.is === 'waiting' ? { ...old, is: 'paused' } : old));
  }, []);
  const cancel = useCallback(() => control.current?.abort(), []);
  return { thread, state, pageStarts, begin: () => void begin(), pause, cancel };
}

type WalkStep = ReturnType<ReaderHost['walk']> extends AsyncGenerator<infer S> ? S : never;

function next(old: LoadState, step: WalkStep, isPaused: boolean): LoadState {
  const loaded = 'loaded' in old ? old.loaded : 1;
  const total = 'total' in old ? old.total : null;
  const since = 'since' in old ? old.since : Date.now();
  if (step.is === 'page')
    return { is: isPaused ? 'paused' : 'loading', loaded: step.loaded, total: step.total, since };
  if (step.is === 'waiting')
    return {
      is: 'waiting',
      loaded,
      total,
      since,
      why: step.why,
      seconds: step.seconds,
      attempt: step.attempt,
    };
  if (step.is === 'stopped') return { is: 'stopped', loaded, total, why: step.why };
  return { is: 'done', loaded };
}
