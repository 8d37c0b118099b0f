import type { Draft, Page } from './adapter';

/** Any forum, by structure alone: sibling-like subtrees that each carry a name, a time and running text. */
export function repeated(_page: Page): Draft | null {
  return null;
}
