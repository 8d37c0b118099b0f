import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { changeHighlight, clipsAt, highlightsAt, keep, keepHighlight, trash } from '../utils/keep';
import { inject, openPanel, openReader } from '../utils/tabs';
import { answerAsExtension } from '../utils/talk';

export default defineBackground(() => {
  browser.action.onClicked.addListener((tab) => {
    openPanel(tab);
    if (tab.id !== undefined) void inject(tab.id);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'read') void openReader(tab.id);
  });
  answerAsExtension({
    keep,
    clipsOf: ({ url }) => clipsAt(url),
    trash: async ({ ids, undo }) => {
      await trash(ids, undo);
      return null;
    },
    highlightsOf: ({ url }) => highlightsAt(url),
    addHighlight: keepHighlight,
    editHighlight: ({ id, change }) => changeHighlight(id, change),
    openReader: async (_ask, { tab }) => {
      if (tab !== null) await openReader(tab);
      return null;
    },
    openPage: async ({ path }) => {
      await browser.tabs.create({ url: browser.runtime.getURL(path as '/sidepanel.html') });
      return null;
    },
  });
});
