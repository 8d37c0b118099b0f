import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';
import { plural } from './plural';

/** A string of `public/_locales`, in the browser's language, `$1`, `$2` … replaced by `values`, counted words as `plural` says. */
export function words(word: keyof typeof messages, ...values: string[]): string {
  // WXT's own list of names is as old as the last `wxt prepare`.
  return plural(browser.i18n.getMessage(word as 'name', values));
}
