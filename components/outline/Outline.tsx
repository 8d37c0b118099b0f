import { useMemo, useState } from 'preact/hooks';
import { sameAnchor } from '../../utils/corrections';
import type { Anchor, OutlineNode, Thread } from '../../utils/model';
import { outlineMarkdown } from '../../utils/outlineMarkdown';
import { useWords } from '../words';
import { type Correcting, Corrections } from './Corrections';
import { depthOf, filtered, hasReplies, type Item, itemsOf, pathTo, type View } from './items';
import { OutlineTools, type Tools } from './OutlineTools';
import { OutlineTree } from './OutlineTree';
import { useOpen } from './useOpen';

interface Props {
  thread: Thread;
  /** The thread's outline, or as the user corrected it. */
  outline?: OutlineNode[];
  /** Where the reader's eye is, and the share of the text passed (0 to 1). */
  place?: { anchor: Anchor | null; passed: number } | null;
  /** Reading time of the whole thread. */
  minutes?: number | null;
  onOpen: (node: OutlineNode) => void;
  /** Hears the outline as Markdown; without it there is no copy button. */
  onCopy?: (markdown: string) => void;
  /** Without it the outline cannot be corrected. */
  correcting?: Correcting;
}

/** The outline with its tools: filter, levels, order of posts, position, copy, corrections. */
export function Outline(props: Props) {
  const {
    thread,
    outline = thread.outline,
    place = null,
    minutes = null,
    onOpen,
    onCopy,
    correcting,
  } = props;
  const words = useWords();
  const [query, setQuery] = useState('');
  const [view, setView] = useState<View>('flat');
  const [focused, setFocused] = useState<Item | null>(null);
  const all = useMemo(() => itemsOf(thread, outline, view), [thread, outline, view]);
  const items = useMemo(() => filtered(all, query), [all, query]);
  const open = useOpen(all, query !== '');
  const anchor = place?.anchor ?? null;
  const path = useMemo(
    () => (anchor ? pathTo(items, (item) => sameAnchor(item.node.anchor, anchor)) : []),
    [items, anchor?.post, anchor?.quote?.exact, anchor?.quote?.prefix],
  );
  const tools: Tools = {
    query,
    view: hasReplies(thread) ? view : null,
    depth: depthOf(all),
    onQuery: setQuery,
    onView: setView,
    onDepth: open.toDepth,
    onCopy: onCopy ? () => onCopy(outlineMarkdown(thread, outline)) : null,
  };
  return (
    <div class="outline-panel">
      {all.length > 0 && <OutlineTools {...tools} />}
      {place && minutes !== null && <Passed passed={place.passed} minutes={minutes} />}
      {items.length === 0 && (
        <p class="outline-empty">{words(all.length === 0 ? 'outline_empty' : 'outline_no_match')}</p>
      )}
      {items.length > 0 && (
        <OutlineTree
          label={words('outline')}
          items={items}
          isOpen={open.isOpen}
          current={visible(path, open.isOpen)}
          onToggle={open.toggle}
          onOpen={onOpen}
          onFocus={setFocused}
        />
      )}
      {correcting && <Corrections item={focused} {...correcting} />}
    </div>
  );
}

/** The last item on the path that no closed item hides. */
function visible(path: string[], isOpen: (key: string) => boolean): string | null {
  const closed = path.findIndex((key) => !isOpen(key));
  return path.at(closed < 0 ? -1 : closed) ?? null;
}

function Passed({ passed, minutes }: { passed: number; minutes: number }) {
  const words = useWords();
  const percent = Math.round(passed * 100);
  const left = Math.ceil(minutes * (1 - passed));
  return (
    <p class="outline-passed">
      <progress max={100} value={percent} aria-label={words('outline_passed')} />
      <span>{words('outline_left', String(percent), String(left))}</span>
    </p>
  );
}
