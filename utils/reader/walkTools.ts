import type { Thread } from '../model';
import type { WalkTools } from '../pages';
import { parsePage, wholeUrl } from './splits';

/** The tools of a walk in a real page: further pages are fetched as the page itself would, with its cookies, from its origin. */
export function walkTools(
  control: Pick<WalkTools, 'signal' | 'isPaused'>,
  read: (page: Document, url: string) => Thread | null,
): WalkTools {
  return {
    ...control,
    read,
    fetch: (url, init) => fetch(url, { ...init, credentials: 'same-origin' }),
    parse: parsePage,
    wait,
    encoding: document.characterSet,
    whole: wholeUrl(document, location.href),
  };
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    if (signal.aborted) return stop();
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
