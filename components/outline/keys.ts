import type { Row } from './items';

/** What a key does in the tree: moves to a row, opens or closes one. Null when the key is not the tree's. */
export type Move = { go: string } | { open: string } | { close: string } | { openAll: string[] } | null;

/** The ARIA tree pattern's keys (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/); `rtl` swaps left and right. */
export function moveOf(
  key: string,
  at: { rows: Row[]; index: number; isOpen: (key: string) => boolean; rtl: boolean },
): Move {
  const { rows, index, isOpen, rtl } = at;
  const row = rows[index];
  if (!row) return null;
  const go = (to: number): Move => ({ go: rows[Math.min(rows.length - 1, Math.max(0, to))]?.item.key ?? '' });
  const inward = rtl ? 'ArrowLeft' : 'ArrowRight';
  const outward = rtl ? 'ArrowRight' : 'ArrowLeft';
  const hasChildren = row.item.children.length > 0;
  const open = hasChildren && isOpen(row.item.key);
  if (key === 'ArrowDown') return go(index + 1);
  if (key === 'ArrowUp') return go(index - 1);
  if (key === 'Home') return go(0);
  if (key === 'End') return go(rows.length - 1);
  if (key === inward) {
    if (!hasChildren) return null;
    return open ? go(index + 1) : { open: row.item.key };
  }
  if (key === outward) {
    if (open) return { close: row.item.key };
    return row.parent ? { go: row.parent } : null;
  }
  if (key === '*')
    return {
      openAll: rows.filter((one) => one.parent === row.parent).map((one) => one.item.key),
    };
  return null;
}

/** The next row whose words, without its number, begin with what was typed, else hold it; from a row onwards, round. */
export function typed(rows: Row[], from: number, letters: string): string | null {
  const wanted = letters.toLowerCase();
  const order = [...rows.slice(from), ...rows.slice(0, from)];
  const text = (row: Row) => `${row.item.post?.author ?? ''} ${row.item.text}`.trim().toLowerCase();
  const bare = (row: Row) => row.item.text.toLowerCase().replace(/^[\p{N}\p{P}\p{S}\s]+/u, '');
  const found =
    order.find((row) => bare(row).startsWith(wanted) || text(row).startsWith(wanted)) ??
    order.find((row) => text(row).includes(wanted));
  return found?.item.key ?? null;
}
