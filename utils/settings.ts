import { storage } from 'wxt/utils/storage';
import type { SiteRules } from './model';

/** What the user chose, kept in the browser's local storage. Each item has a version: change its shape with a migration. */

/** Origins ('https://example.org') on which the reading mode opens by itself, on threads only. */
export const autoReader = storage.defineItem<string[]>('local:autoReader', { fallback: [], version: 1 });

/** Own rules by host name. */
export const ownRules = storage.defineItem<Record<string, SiteRules>>('local:ownRules', {
  fallback: {},
  version: 1,
});

/** Which images are kept with clips: all, only those asked for, or none. */
export type KeepImages = 'all' | 'asked' | 'none';
export const images = storage.defineItem<KeepImages>('local:images', { fallback: 'all', version: 1 });
