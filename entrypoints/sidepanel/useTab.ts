import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The tab whose page the panel shows: the active one of its window. */
export interface ShownTab {
  id: number;
  /** Null when the browser does not show us the address: no access to this tab. */
  url: string | null;
  /** Counts page loads, so that a reload of the same address is noticed. */
  visit: number;
}

/** Follows the active tab of this window and its navigations; null until it is known. */
export function useTab(): ShownTab | null {
  const [tab, setTab] = useState<ShownTab | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    void follow(stop.signal, setTab);
    return () => stop.abort();
  }, []);
  return tab;
}

type Update = (change: (before: ShownTab | null) => ShownTab | null) => void;

async function follow(signal: AbortSignal, update: Update): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  if (signal.aborted) return;
  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, ...(windowId !== undefined && { windowId }) });
    if (signal.aborted || tab?.id === undefined) return;
    const { id, url = null } = tab;
    update((before) => ({ id, url, visit: (before?.visit ?? 0) + 1 }));
  };
  const activated = (tab: { windowId: number }) => void (tab.windowId === windowId && look());
  const updated = (_id: number, change: { status?: string }, tab: { active: boolean; windowId: number }) => {
    if (tab.active && tab.windowId === windowId && change.status === 'complete') void look();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  });
  await look();
}
