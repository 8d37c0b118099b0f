import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { badge, refreshShownTabs } from '../utils/badge';
import { clipTab } from '../utils/clipTab';
import { changeHighlight, clipsAt, highlightsAt, keep, keepHighlight, trash } from '../utils/keep';
import { keepImagesFrom } from '../utils/keepImages';
import { lastClick } from '../utils/lastClick';
import { makeMenus, onMenuClick } from '../utils/menus';
import type { ExtensionQuestions } from '../utils/messages';
import { answerOmnibox } from '../utils/omnibox';
import { registerAllowedSites } from '../utils/sites';
import { inject, loadChinese, openExtensionPage, openPanel, openReader } from '../utils/tabs';
import { type Answers, answerAsExtension, hear } from '../utils/talk';

/** Toolbar, shortcuts, menus, and the pages' questions to the library. It may be stopped at any time and keeps no state. */
export default defineBackground(() => {
  browser.action.onClicked.addListener((tab) => {
    openPanel(tab);
    if (tab.id === undefined) return;
    void lastClick.setValue({ tab: tab.id, at: Date.now() });
    inject(tab.id).catch(ignoreRefusal);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'read') openReader(tab.id).catch(ignoreRefusal);
    if (command === 'clip') void clipTab(tab.id, { part: 'auto' });
  });
  browser.contextMenus.onClicked.addListener(onMenuClick);
  browser.runtime.onInstalled.addListener(() => void makeMenus());
  for (const event of [
    browser.runtime.onInstalled,
    browser.permissions.onAdded,
    browser.permissions.onRemoved,
  ])
    event.addListener(() => void registerAllowedSites());
  answerOmnibox();
  answerAsExtension(answers);
  hear({
    reading: ({ url }, { tab }) => void (tab !== null && badge(tab, url)),
    kept: () => void refreshShownTabs(),
  });
});

/** The panel, asking the same page itself, gets the same refusal and says so to the user. */
function ignoreRefusal(): void {}

const answers: Answers<ExtensionQuestions> = {
  keep: async (capture, { tab }) => {
    const saved = await afterwards(keep(capture));
    // 'Saved' is said when the words are; images follow.
    if (tab !== null) void keepImagesFrom(tab, saved.clip).catch(ignoreRefusal);
    return saved;
  },
  keepImages: ({ clip, tab }) => keepImagesFrom(tab, clip),
  clipsOf: ({ url }) => clipsAt(url),
  trash: ({ ids, undo }) => afterwards(trash(ids, undo)).then(() => null),
  highlightsOf: ({ url }) => highlightsAt(url),
  addHighlight: (fresh) => afterwards(keepHighlight(fresh)),
  editHighlight: ({ id, change }) => afterwards(changeHighlight(id, change)),
  openReader: async (_ask, { tab }) => {
    if (tab !== null) await openReader(tab);
    return null;
  },
  loadChinese: async (_ask, { tab }) => {
    if (tab !== null) await loadChinese(tab);
    return null;
  },
  openPage: ({ path }) => {
    openExtensionPage(path);
    return null;
  },
};

/** The library changed: the button's mark may be another. What is told to others is not heard by oneself. */
async function afterwards<T>(change: Promise<T>): Promise<T> {
  const result = await change;
  void refreshShownTabs();
  return result;
}
