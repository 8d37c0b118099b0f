/** Makes a page one that no rule can know by its names: classes and ids are words that mean nothing. */

const LETTERS = 'bcdfghjklmnpqrstvwxz';

/** Renames all classes and ids of a page, each the same wherever it stands; their digits and links to them stay. */
export function scramble(document: Document): void {
  const known = new Map<string, string>();
  const rename = (name: string) => name.replace(/[^\d\s_-]+/g, (word) => wordFor(known, word));
  for (const element of document.querySelectorAll('body, body *')) {
    for (const attribute of ['class', 'id', 'name', 'for']) {
      const value = element.getAttribute(attribute);
      if (value) element.setAttribute(attribute, rename(value));
    }
    const link = element.getAttribute('href');
    if (link?.startsWith('#')) element.setAttribute('href', `#${rename(link.slice(1))}`);
  }
}

function wordFor(known: Map<string, string>, word: string): string {
  const old = known.get(word);
  if (old) return old;
  let name = '';
  for (let n = known.size + 400; n > 0; n = Math.floor(n / LETTERS.length))
    name += LETTERS[n % LETTERS.length];
  known.set(word, name);
  return name;
}
