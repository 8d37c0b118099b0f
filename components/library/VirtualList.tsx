import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Props {
  count: number;
  /** Height of every row, in px. */
  rowHeight: number;
  /** The row to be kept in sight, or -1. */
  current: number;
  label: string;
  /** Id of the element of the current row, for `aria-activedescendant`. */
  active: string | null;
  row: (index: number) => ComponentChildren;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Rows rendered beyond each edge, so that a quick scroll shows no gap. */
const SPARE = 8;

/** A list of any length of which only the rows in sight are elements. */
export function VirtualList({ count, rowHeight, current, label, active, row, onKeyDown }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || current < 0) return;
    const top = current * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight - element.clientHeight;
  }, [current, rowHeight]);
  const first = Math.max(0, Math.floor(view.top / rowHeight) - SPARE);
  const last = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + SPARE);
  const shown = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  return (
    <div
      ref={box}
      class="rows"
      role="listbox"
      aria-multiselectable="true"
      aria-label={label}
      aria-activedescendant={active ?? undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div class="rows-all" role="presentation" style={{ height: `${count * rowHeight}px` }}>
        <div role="presentation" style={{ transform: `translateY(${first * rowHeight}px)` }}>
          {shown.map(row)}
        </div>
      </div>
    </div>
  );
}
