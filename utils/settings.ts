import type { SiteRules } from './model';
import { stored } from './stored';

/** What the user chose, kept in the browser's local storage. */

/** Origins ('https://example.org') on which the reading mode opens by itself, on threads only. */
export const autoReader = stored<string[]>('autoReader', []);

/** Own rules by host name. */
export const ownRules = stored<Record<string, SiteRules>>('ownRules', {});

/** Which images are kept with clips: all, only those asked for, or none. */
export type KeepImages = 'all' | 'asked' | 'none';
export const images = stored<KeepImages>('images', 'all');
