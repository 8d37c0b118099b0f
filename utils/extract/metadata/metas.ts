import { collapse } from '../adapter';

/** Contents of meta tags by name, property or itemprop, in the order of the names. */
export function metas(document: Document, names: string[]): string[] {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = collapse(meta.getAttribute('content'));
    if (content && !found.has(name)) found.set(name, content);
  }
  return names.flatMap((name) => found.get(name) ?? []);
}
