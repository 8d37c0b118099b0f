import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../public/_locales/en/messages.json';

/** The name of a string users see, as `public/_locales/en/messages.json` lists them. */
export type Word = keyof typeof messages;

/** Gives a string in the user's language, `$1`, `$2` … replaced by `values`. */
export type Words = (word: Word, ...values: string[]) => string;

/** Whoever renders components provides the words: pages of the extension from `browser.i18n`, tests from the JSON. */
export const WordsContext = createContext<Words>((word) => word);

/** The strings of the user's language. */
export function useWords(): Words {
  return useContext(WordsContext);
}
