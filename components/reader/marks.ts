const KINDS = ['target', 'find', 'find-here', 'aloud', 'yellow', 'green', 'blue', 'pink', 'purple'] as const;

/** Kinds of marks painted over text without touching its elements. */
export type MarkKind = (typeof KINDS)[number];

/** Whether this browser can paint marks (CSS Custom Highlight API). */
export const canPaint = (): boolean => typeof Highlight === 'function' && CSS.highlights !== undefined;

/** Paints exactly these ranges as one kind of mark; none removes the kind. */
export function paint(kind: MarkKind, ranges: Range[]): void {
  if (!canPaint()) return;
  const name = `plainthread-reader-${kind}`;
  if (ranges.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...ranges));
}

/** Removes every mark of the reader from the document. Firefox lets no content script list what is painted. */
export function unpaintAll(): void {
  for (const kind of KINDS) paint(kind, []);
}
