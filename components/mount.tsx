import { type ComponentChildren, render } from 'preact';
import { type Words, WordsContext } from './words';

/** What a page of the extension says of itself. */
interface PageWords {
  words: Words;
  title: string;
  /** BCP 47 of the interface. */
  lang: string;
}

/** Draws a page of the extension into its `#app`. */
export function mount(app: ComponentChildren, { words, title, lang }: PageWords): void {
  document.documentElement.lang = lang;
  document.title = title;
  const root = document.getElementById('app');
  if (root) render(<WordsContext.Provider value={words}>{app}</WordsContext.Provider>, root);
}
