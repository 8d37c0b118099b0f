import { browser } from 'wxt/browser';
import { clipsAt } from './keep';
import { askPage } from './talk';
import { words } from './words';

const ACCENT = '#0e6a5b';
const ALARM = '#b3261e';

/** Marks the toolbar button of a tab whose thread is already in the library; `url` is the thread's, null for none. */
export async function badge(tab: number, url: string | null): Promise<void> {
  const isKept = url !== null && (await clipsAt(url)).length > 0;
  await set(tab, isKept ? { text: '✓', color: ACCENT, title: words('badge_clipped') } : null);
}

/** Says on the button what went wrong where no page can say it. */
export async function badgeFailure(tab: number, why: string): Promise<void> {
  await set(tab, { text: '!', color: ALARM, title: why });
}

/** Marks and paints the tabs people see anew, after the library changed. */
export async function refreshShownTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ active: true });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : refresh(id))));
}

async function refresh(tab: number): Promise<void> {
  try {
    await badge(tab, await askPage(tab, 'address', {}));
    await askPage(tab, 'repaint', {});
  } catch {
    // Our script is not in this page: nothing was read, so nothing is marked.
  }
}

async function set(
  tabId: number,
  mark: { text: string; color: string; title: string } | null,
): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: mark?.text ?? '' });
    if (mark) await browser.action.setBadgeBackgroundColor({ tabId, color: mark.color });
    const name = words('name');
    await browser.action.setTitle({ tabId, title: mark ? `${name}: ${mark.title}` : name });
  } catch {
    // The tab was closed meanwhile.
  }
}
