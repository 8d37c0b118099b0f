import type { EnhanceContext } from '.';

/** Plain paragraphs that are headings by the outline look like headings; those that begin with one begin bold. */
export function headings(fragment: DocumentFragment, { headings }: Pick<EnhanceContext, 'headings'>): void {
  if (headings.size === 0) return;
  for (const paragraph of fragment.querySelectorAll('p')) {
    const text = (paragraph.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (headings.has(text)) paragraph.classList.add('heading');
    else embolden(paragraph, headings);
  }
}

/** A run-in within the paragraph's first text; one that runs over several elements has a look of its own already. */
function embolden(paragraph: Element, headings: ReadonlySet<string>): void {
  const first = paragraph.firstChild;
  if (!(first instanceof Text)) return;
  const heading = [...headings].find((each) => first.data.trimStart().startsWith(each));
  if (!heading) return;
  first.splitText(first.data.indexOf(heading) + heading.length);
  const words = document.createElement('b');
  words.className = 'run-in';
  first.replaceWith(words);
  words.append(first);
}
