import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { OutlineNode } from '../../utils/model';
import { type Item, type Row, rowsOf } from './items';
import { type Move, moveOf, typed } from './keys';
import { STRETCH, Stretch } from './Stretch';

/** Letters typed within this many milliseconds are one word. */
const TYPING = 600;

interface Props {
  label: string;
  items: Item[];
  isOpen: (key: string) => boolean;
  /** The item at the reading place, or the nearest visible one above it. */
  current: string | null;
  onToggle: (keys: string[], open: boolean) => void;
  onOpen: (node: OutlineNode) => void;
  /** Hears which item has the focus. */
  onFocus?: (item: Item) => void;
}

/** The outline as an ARIA tree: one Tab stop, arrow keys, type-ahead. */
export function OutlineTree({ label, items, isOpen, current, onToggle, onOpen, onFocus }: Props) {
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(items, isOpen), [items, isOpen]);
  const stretches = useMemo(() => cut(rows), [rows]);
  const [active, setActive] = useState<string | null>(null);
  const type = useTyping();
  const reached = rows.some((row) => row.item.key === active)
    ? active
    : (current ?? rows[0]?.item.key ?? null);
  const rowElement = (key: string) =>
    tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  // A row far away is made first.
  const wanted = useRef<string | null>(null);
  const focus = (key: string) => {
    wanted.current = key;
    setActive(key);
    rowElement(key)?.focus();
  };
  useLayoutEffect(() => {
    if (wanted.current && wanted.current === reached) rowElement(wanted.current)?.focus();
    wanted.current = null;
  }, [reached]);
  useFollowing(tree, () => (current ? rowElement(current) : null), current);

  const make = (move: NonNullable<Move>) => {
    if ('go' in move) focus(move.go);
    else if ('open' in move) onToggle([move.open], true);
    else if ('close' in move) onToggle([move.close], false);
    else onToggle(move.openAll, true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = rows.findIndex((row) => row.item.key === reached);
    const item = rows[index]?.item;
    const move = moveOf(event.key, { rows, index, isOpen, rtl: isRtl(tree.current) });
    const letters = move || event.key === ' ' ? null : type(event.key);
    if (move) make(move);
    else if (item && (event.key === 'Enter' || event.key === ' ')) onOpen(item.node);
    else if (letters) focus(typed(rows, letters.length > 1 ? index : index + 1, letters) ?? reached ?? '');
    else return;
    event.preventDefault();
  };
  const onClick = (event: Event) => {
    const row = rowOf(event, rows);
    if (!row) return;
    setActive(row.item.key);
    if ((event.target as Element).closest('[data-twisty]')) onToggle([row.item.key], !isOpen(row.item.key));
    else onOpen(row.item.node);
  };
  const onFocusCapture = (event: Event) => {
    const row = rowOf(event, rows);
    if (!row) return;
    setActive(row.item.key);
    onFocus?.(row.item);
  };
  return (
    <div
      role="tree"
      aria-label={label}
      class="outline-tree"
      ref={tree}
      {...{ onKeyDown, onClick, onFocusCapture }}
    >
      {stretches.map((some, index) => {
        const own = (key: string | null) => (some.some((row) => row.item.key === key) ? key : null);
        return (
          <Stretch key={index} rows={some} isOpen={isOpen} tabbable={own(reached)} current={own(current)} />
        );
      })}
    </div>
  );
}

function rowOf(event: Event, rows: Row[]): Row | undefined {
  const key = (event.target as Element).closest<HTMLElement>('[data-key]')?.dataset.key;
  return rows.find((row) => row.item.key === key);
}

function isRtl(element: Element | null): boolean {
  return element !== null && getComputedStyle(element).direction === 'rtl';
}

/** Collects letters typed quickly one after the other. Null for keys that are no letters. */
function useTyping(): (key: string) => string | null {
  const word = useRef({ letters: '', timer: 0 });
  return (key) => {
    if ([...key].length !== 1) return null;
    window.clearTimeout(word.current.timer);
    word.current.letters += key;
    word.current.timer = window.setTimeout(() => {
      word.current.letters = '';
    }, TYPING);
    return word.current.letters;
  };
}

function cut(rows: Row[]): Row[][] {
  const count = Math.ceil(rows.length / STRETCH);
  return Array.from({ length: count }, (_, index) => rows.slice(index * STRETCH, (index + 1) * STRETCH));
}

/** Keeps the row of the reading place in view, unless the user is in the tree with mouse or keyboard. */
function useFollowing(
  tree: { current: HTMLElement | null },
  row: () => HTMLElement | null | undefined,
  key: string | null,
): void {
  useEffect(() => {
    if (tree.current?.matches(':hover, :focus-within')) return;
    row()?.scrollIntoView({ block: 'nearest' });
    // Only a change of place scrolls, not every rendering.
  }, [key]);
}
