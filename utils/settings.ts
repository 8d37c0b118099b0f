import { storage } from 'wxt/utils/storage';

/** What the user chose, kept in the browser's local storage. Each item has a version: change its shape with a migration. */

/** Origins ('https://example.org') on which the reading mode opens by itself, on threads only. */
export const autoReader = storage.defineItem<string[]>('local:autoReader', { fallback: [], version: 1 });

/** The user's own rules for a site, for when the extraction is wrong there. */
export interface SiteRules {
  /** Selectors of what is no part of any post. */
  hide: string[];
  /** Selector of what holds the text; null leaves it to the extractor. */
  body: string | null;
}

/** Own rules by host name. */
export const ownRules = storage.defineItem<Record<string, SiteRules>>('local:ownRules', {
  fallback: {},
  version: 1,
});
