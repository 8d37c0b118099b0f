/** Selected words in the reader: the post, and a live range within its body. */
export interface Selected {
  post: string;
  body: HTMLElement;
  range: Range;
}

type RootWithSelection = (ShadowRoot | Document) & { getSelection?: () => Selection | null };

/** What is selected inside one post's body; null without a selection. */
export function selected(root: ShadowRoot | Document): Selected | null {
  const range = rangeOf(root);
  if (!range || range.collapsed || !range.toString().trim()) return null;
  const body = bodyAround(range.startContainer);
  if (!body) return null;
  // A selection that runs on into the next post is cut at the end of its first.
  if (bodyAround(range.endContainer) !== body) range.setEndAfter(body.lastChild ?? body);
  const post = body.closest<HTMLElement>('article[data-id]')?.dataset.id;
  return post ? { post, body, range } : null;
}

/** Chromium asks the shadow root; Firefox and Safari give composed ranges. */
function rangeOf(root: RootWithSelection): Range | null {
  const own = root.getSelection?.();
  if (own && own.rangeCount > 0 && !own.isCollapsed) return own.getRangeAt(0).cloneRange();
  const all = document.getSelection();
  if (!all || !(root instanceof ShadowRoot) || typeof all.getComposedRanges !== 'function') return null;
  const [composed] = all.getComposedRanges({ shadowRoots: [root] });
  if (!composed) return null;
  const range = document.createRange();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  return range;
}

function bodyAround(node: Node): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.closest<HTMLElement>('.body') ?? null;
}
