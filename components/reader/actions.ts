import type { Word } from '../words';
import type { IconName } from './Icon';

/** Everything a key, a button or a menu entry can do in the reader. */
export type Action =
  | 'close'
  | 'help'
  | 'settings'
  | 'filters'
  | 'outline'
  | 'find'
  | 'notes'
  | 'threads'
  | 'more'
  | 'next'
  | 'previous'
  | 'nextNew'
  | 'back'
  | 'top'
  | 'end'
  | 'onlyOpener'
  | 'foldShort'
  | 'loadPages'
  | 'aloud'
  | 'clip'
  | 'mark'
  | 'note'
  | 'larger'
  | 'smaller'
  | 'theme'
  | 'focusLine'
  | 'fullscreen'
  | 'print';

interface ActionInfo {
  word: Word;
  /** Keys as `KeyboardEvent.key` gives them; the first is shown. */
  keys: string[];
  icon?: IconName;
}

/** Name, keys and drawing of each action: toolbar, menu, help and keyboard all read this table. */
export const ACTIONS: Record<Action, ActionInfo> = {
  close: { word: 'reader_close', keys: ['Escape', 'q'], icon: 'close' },
  help: { word: 'reader_help', keys: ['?', '？'], icon: 'help' },
  settings: { word: 'reader_settings', keys: ['s'], icon: 'text' },
  filters: { word: 'reader_filters', keys: ['f'], icon: 'filter' },
  outline: { word: 'reader_outline', keys: ['o'], icon: 'outline' },
  find: { word: 'reader_find', keys: ['/', 'Control+f', 'Meta+f'], icon: 'find' },
  notes: { word: 'reader_notes', keys: ['i'], icon: 'note' },
  threads: { word: 'reader_threads', keys: ['u'], icon: 'threads' },
  more: { word: 'reader_more', keys: ['.'], icon: 'more' },
  next: { word: 'reader_next', keys: ['j', 'ArrowRight'] },
  previous: { word: 'reader_previous', keys: ['k', 'ArrowLeft'] },
  nextNew: { word: 'reader_next_new', keys: ['n'] },
  back: { word: 'reader_back', keys: ['b', 'Backspace'] },
  top: { word: 'reader_top', keys: ['g', 'Home'] },
  end: { word: 'reader_end', keys: ['G', 'End'] },
  onlyOpener: { word: 'reader_only_opener', keys: ['a'] },
  foldShort: { word: 'reader_fold_short', keys: ['z'] },
  loadPages: { word: 'reader_load_pages', keys: ['l'], icon: 'pages' },
  aloud: { word: 'reader_aloud', keys: ['r'], icon: 'aloud' },
  clip: { word: 'reader_clip', keys: ['c'], icon: 'clip' },
  mark: { word: 'reader_mark', keys: ['h'] },
  note: { word: 'reader_note', keys: ['m'] },
  larger: { word: 'reader_larger', keys: ['+', '='] },
  smaller: { word: 'reader_smaller', keys: ['-'] },
  theme: { word: 'reader_next_theme', keys: ['t'] },
  focusLine: { word: 'reader_focus_line', keys: ['x'] },
  fullscreen: { word: 'reader_fullscreen', keys: ['F'], icon: 'fullscreen' },
  print: { word: 'reader_print', keys: ['p', 'Control+p', 'Meta+p'], icon: 'print' },
};

/** The action of a key press, or null. In a field only keys with Control, and Escape, act. */
export function actionOf(event: KeyboardEvent): Action | null {
  if (event.altKey || event.isComposing) return null;
  const held = event.ctrlKey ? 'Control+' : event.metaKey ? 'Meta+' : '';
  const key = held + event.key;
  const target = event.composedPath()[0];
  if (isField(target) && !held && event.key !== 'Escape') return null;
  for (const [name, { keys }] of Object.entries(ACTIONS)) if (keys.includes(key)) return name as Action;
  return null;
}

function isField(target: EventTarget | undefined): boolean {
  return target instanceof Element && target.matches('input,textarea,select');
}
