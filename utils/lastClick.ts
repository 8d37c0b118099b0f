import { storage } from 'wxt/utils/storage';

/**
 * The tab on whose page the toolbar button was clicked last, until that tab goes elsewhere. Gone with the browser. Not
 * among the settings: a content script that only defines such an item is refused, with an error in its page's console.
 */
export const lastClick = storage.defineItem<{ tab: number; at: number }>('session:lastClick');
