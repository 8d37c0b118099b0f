import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../words';
import { Icon } from './Icon';
import type { Find } from './useFind';

/** Find in the whole thread, also in posts far away. */
export function FindBar({ find, onClose }: { find: Find; onClose: () => void }) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  return (
    <search class="find">
      <input
        ref={field}
        type="text"
        inputMode="search"
        aria-label={words('reader_find')}
        placeholder={words('reader_find')}
        value={find.words}
        onInput={(event) => find.search(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) find.step(event.shiftKey ? -1 : 1);
        }}
      />
      <output aria-live="polite">
        {find.words && `${find.at + (find.hits > 0 ? 1 : 0)} / ${find.hits}`}
      </output>
      <button
        type="button"
        class="icon-button"
        aria-label={words('reader_find_previous')}
        onClick={() => find.step(-1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={words('reader_find_next')}
        onClick={() => find.step(1)}
      >
        <Icon name="down" />
      </button>
      <button type="button" class="icon-button" aria-label={words('reader_close_sheet')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </search>
  );
}
