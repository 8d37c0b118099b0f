import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

interface Keys {
  ids: string[];
  openId: string | null;
  open: (id: string | null, isShown?: boolean) => void;
  mark: (id: string, isRange: boolean) => void;
  all: () => void;
  clear: () => void;
  act: { onTrash: () => void; onExport: () => void; onAct: (act: 'read', id: string) => void };
  field: RefObject<HTMLInputElement | null>;
  undoLast: () => Promise<void>;
}

/** The keyboard of the list (the returned handler) and of the page: '/' searches, Ctrl+Z undoes. */
export function useKeys(keys: Keys): (event: KeyboardEvent) => void {
  const { field, undoLast } = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || isTyping(event.target)) return;
      if (event.key === '/') {
        event.preventDefault();
        field.current?.select();
      }
      if (event.key === 'z' && (event.ctrlKey || event.metaKey)) void undoLast();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [field, undoLast]);
  return (event) => {
    const name = event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key;
    const work = inList(keys, event.shiftKey)[name];
    if (!work || event.isComposing) return;
    event.preventDefault();
    work();
  };
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

function inList(
  { ids, openId, open, mark, all, clear, act }: Keys,
  isShift: boolean,
): Record<string, () => void> {
  const go = (by: number) => () => {
    const at = openId ? ids.indexOf(openId) : -1;
    const next = ids[Math.max(0, Math.min(ids.length - 1, at + by))];
    if (next === undefined) return;
    if (isShift && openId) mark(next, true);
    open(next, false);
  };
  return {
    ArrowDown: go(1),
    ArrowUp: go(-1),
    j: go(1),
    k: go(-1),
    PageDown: go(8),
    PageUp: go(-8),
    Home: go(-ids.length),
    End: go(ids.length),
    Enter: () => open(openId),
    ' ': () => openId && mark(openId, false),
    x: () => openId && mark(openId, false),
    'Ctrl+a': all,
    Escape: clear,
    Delete: act.onTrash,
    '#': act.onTrash,
    e: act.onExport,
    r: () => openId && act.onAct('read', openId),
  };
}
