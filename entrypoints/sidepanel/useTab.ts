import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { lastClick } from '../../utils/lastClick';

/** The tab whose page the panel shows: the active one of its window. */
export interface ShownTab {
  id: number;
  /** Counts the pages this panel came by: another number, another page. */
  visit: number;
  /** Counts how often the same page got further: loaded to its end, its site was allowed, or the button clicked. */
  step: number;
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
  if (signal.aborted || windowId === undefined) return;
  const visit = (id: number) => update((before) => ({ id, visit: (before?.visit ?? 0) + 1, step: 0 }));
  const look = async () => {
    const [tab] = await browser.tabs.query({ active: true, windowId });
    if (!signal.aborted && tab?.id !== undefined) visit(tab.id);
  };
  const further = () => update((before) => before && { ...before, step: before.step + 1 });
  const unwatch = lastClick.watch((click) => click && further());
  const activated = (tab: { windowId: number; tabId: number }) =>
    void (tab.windowId === windowId && visit(tab.tabId));
  const updated = (_id: number, change: { status?: string }, tab: { active: boolean; windowId: number }) => {
    if (!tab.active || tab.windowId !== windowId) return;
    if (change.status === 'loading') void lastClick.removeValue().then(look);
    if (change.status === 'complete') further();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  browser.permissions.onAdded.addListener(further);
  signal.addEventListener('abort', () => {
    unwatch();
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
    browser.permissions.onAdded.removeListener(further);
  });
  await look();
}
