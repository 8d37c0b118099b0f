/** What the component tests share: English words, drawing, and axe. */
import { render } from '@testing-library/preact';
import axe from 'axe-core';
import type { ComponentChildren } from 'preact';
import { type Word, type Words, WordsContext } from '../../components/words';
import messages from '../../public/_locales/en/messages.json';
import { plural } from '../../utils/plural';

/** The words of the English locale. */
export const words: Words = (word: Word, ...values) =>
  plural(messages[word].message.replace(/\$(\d)/g, (_, index) => values[Number(index) - 1] ?? ''));

/** Draws components as a page of the extension does. */
export function show(children: ComponentChildren) {
  return render(
    <WordsContext.Provider value={words}>
      <main>{children}</main>
    </WordsContext.Provider>,
  );
}

/** What axe finds. Colours need a layout: contrast is seen in the browser, everything else here. */
export async function violations(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
