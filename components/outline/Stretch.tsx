import { memo } from 'preact/compat';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Row } from './items';
import { OutlineRow } from './OutlineRow';

/** Rows of one stretch. Shorter ones cost more boxes, longer ones more rows that nobody sees. */
export const STRETCH = 40;
/** Rough height of a row in px, for stretches never seen. */
const ROW = 30;
/** How far from sight rows are made, in px: about a turn of the wheel. */
const MARGIN = '800px 0px';

interface Props {
  rows: Row[];
  isOpen: (key: string) => boolean;
  /** The row that Tab reaches, when it is one of these. */
  tabbable: string | null;
  /** The row of the reading place, when it is one of these. */
  current: string | null;
}

/** A stretch of the tree's rows: made while it is near the eye, as high as it was while it is not. */
export const Stretch = memo(({ rows, isOpen, tabbable, current }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const { isNear, height } = useNear(box);
  const isMade = isNear || tabbable !== null || current !== null;
  const blockSize = `${height ?? rows.length * ROW}px`;
  return (
    <div role="presentation" ref={box} {...(!isMade && { style: { blockSize } })}>
      {isMade &&
        rows.map((row) => (
          <StillRow
            key={row.item.key}
            row={row}
            open={row.item.children.length > 0 ? isOpen(row.item.key) : null}
            tabbable={row.item.key === tabbable}
            current={row.item.key === current}
          />
        ))}
    </div>
  );
});

const StillRow = memo(OutlineRow);

/** Whether an element is near what is seen, and its height when it last was. */
function useNear(box: { current: HTMLElement | null }): { isNear: boolean; height: number | null } {
  // jsdom has no layout to ask.
  const isBlind = typeof IntersectionObserver === 'undefined';
  const [state, setState] = useState<{ isNear: boolean; height: number | null }>({
    isNear: isBlind,
    height: null,
  });
  useEffect(() => {
    if (isBlind || !box.current) return;
    const options = { rootMargin: MARGIN, scrollMargin: MARGIN };
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1);
      if (!last) return;
      setState((before) => ({
        isNear: last.isIntersecting,
        height: before.isNear ? last.boundingClientRect.height : before.height,
      }));
    }, options);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return state;
}
