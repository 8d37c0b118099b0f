import { stored } from './stored';

/**
 * The tab on whose page the toolbar button was clicked last, until that tab goes elsewhere. Gone with the browser.
 */
export const lastClick = stored<{ tab: number; at: number } | null>('lastClick', null, 'session');
