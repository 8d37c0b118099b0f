import { useEffect } from 'preact/hooks';
import { useWords } from '../words';

/** Something that was done, and how to take it back. */
export interface Notice {
  text: string;
  undo?: () => void;
  /** Nothing was done: it failed. */
  isError?: boolean;
}

interface Props {
  notice: Notice | null;
  onClose: () => void;
}

const SHOWN_FOR = 10_000;

/** Says what was done, with an undo. Ctrl+Z does the same. */
export function Toast({ notice, onClose }: Props) {
  const words = useWords();
  useEffect(() => {
    if (!notice || notice.isError) return;
    const timer = setTimeout(onClose, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [notice, onClose]);
  return (
    <div class="toast-place" role="status" aria-live="polite">
      {notice && (
        <div class={notice.isError ? 'toast toast-error' : 'toast'}>
          <span>{notice.text}</span>
          {notice.undo && (
            <button
              type="button"
              onClick={() => {
                notice.undo?.();
                onClose();
              }}
            >
              {words('library_undo')}
            </button>
          )}
          <button type="button" class="toast-close" aria-label={words('library_close')} onClick={onClose}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}
