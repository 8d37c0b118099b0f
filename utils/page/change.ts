/** Quiet time after the last change of the page, in milliseconds: a forum adds a batch of posts in many steps. */
const QUIET = 600;
/** Longest pause between two looks at a page that keeps changing without any post being added: tickers, ads. */
const LONGEST_PAUSE = 60_000;

/**
 * Calls `reread` after the page's text grew or its address changed (infinite scroll, single-page forums). `reread`
 * says whether the thread is another now; each time it is not, the next look waits twice as long.
 * Returns a function that stops watching.
 */
export function watchChange(reread: () => boolean): () => void {
  let seen = signature();
  let url = address();
  let pause = QUIET;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer = undefined;
    const now = signature();
    if (now === seen) return;
    if (address() !== url) pause = QUIET;
    url = address();
    seen = now;
    pause = reread() ? QUIET : Math.min(pause * 2, LONGEST_PAUSE);
  };
  const changed = () => {
    // A hidden page waits: it is looked at when the user comes back and it changes again.
    if (document.hidden) return;
    timer ??= setTimeout(look, pause);
  };
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { childList: true, subtree: true });
  document.addEventListener('visibilitychange', changed);
  window.addEventListener('popstate', changed);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('visibilitychange', changed);
    window.removeEventListener('popstate', changed);
  };
}

/** How the page stands: cheap to take (no layout), and different whenever a post was added. */
export function signature(): string {
  return `${address()} ${document.body?.textContent?.length ?? 0}`;
}

function address(): string {
  return location.href.replace(/#.*/, '');
}
