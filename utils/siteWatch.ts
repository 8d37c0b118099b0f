import { browser } from 'wxt/browser';
import { autoReader, images, ownRules } from './settings';

/** Hears of every change of what the user chose for any site, and of images, wherever it was made, until the returned function is called. */
export function onSiteChoice(heard: () => void): () => void {
  const stops = [autoReader.watch(heard), ownRules.watch(heard), images.watch(heard)];
  browser.permissions.onAdded.addListener(heard);
  browser.permissions.onRemoved.addListener(heard);
  return () => {
    for (const stop of stops) stop();
    browser.permissions.onAdded.removeListener(heard);
    browser.permissions.onRemoved.removeListener(heard);
  };
}
