import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';
import { plural } from './plural';

/** Asking the browser costs more than drawing the word, and a list asks for the same words in every row. */
const plain = new Map<string, string>();

/** A string of `public/_locales`, in the browser's language, `$1`, `$2` … replaced by `values`, counted words as `plural` says. */
export function words(word: keyof typeof messages, ...values: string[]): string {
  // WXT's own list of names is as old as the last `wxt prepare`.
  const known = values.length === 0 ? plain.get(word) : undefined;
  if (known !== undefined) return known;
  const text = plural(browser.i18n.getMessage(word as 'name', values));
  if (values.length === 0) plain.set(word, text);
  return text;
}
