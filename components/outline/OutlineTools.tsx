import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../words';
import type { View } from './items';

export interface Tools {
  query: string;
  /** Null when no post answers another: then there is one order only. */
  view: View | null;
  /** The deepest level there is. */
  depth: number;
  onQuery: (query: string) => void;
  onView: (view: View) => void;
  /** Opens the tree down to a level. */
  onDepth: (depth: number) => void;
  onCopy: (() => void) | null;
}

/** Filter box and buttons over the outline. */
export function OutlineTools({ query, view, depth, onQuery, onView, onDepth, onCopy }: Tools) {
  const words = useWords();
  return (
    <div class="outline-tools">
      <input
        type="search"
        value={query}
        placeholder={words('outline_filter')}
        aria-label={words('outline_filter')}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      {depth > 1 && (
        <fieldset class="outline-levels" aria-label={words('outline_levels')}>
          {levels(depth).map((level) => (
            <button
              type="button"
              key={level}
              onClick={() => onDepth(level)}
              aria-label={words('outline_level', String(level))}
              title={words('outline_level', String(level))}
            >
              {level}
            </button>
          ))}
        </fieldset>
      )}
      {view && (
        <button
          type="button"
          aria-pressed={view === 'replies'}
          onClick={() => onView(view === 'flat' ? 'replies' : 'flat')}
        >
          {words('outline_replies')}
        </button>
      )}
      {onCopy && <CopyButton onCopy={onCopy} />}
    </div>
  );
}

/** Seconds for which the button says that it copied. */
const COPIED = 2;

function CopyButton({ onCopy }: { onCopy: () => void }) {
  const words = useWords();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), COPIED * 1000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const name = words('outline_copy');
  const copy = () => {
    onCopy();
    setCopied(true);
  };
  return (
    <>
      <button type="button" class="outline-copy" onClick={copy} title={name} aria-label={name}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d={isCopied ? 'm5 13 4 4L19 7' : 'M9 9V4h11v11h-5M4 9h11v11H4Z'} />
        </svg>
      </button>
      <span class="outline-copied" role="status">
        {isCopied && words('reader_copied')}
      </span>
    </>
  );
}

/** 1, 2, 3 … at most five buttons; the last opens everything. */
function levels(depth: number): number[] {
  const shown = Math.min(depth, 5);
  return Array.from({ length: shown }, (_, index) => (index + 1 === shown ? depth : index + 1));
}
