import { useId, useState } from 'preact/hooks';
import { useWords } from '../words';

interface Props {
  tags: string[];
  /** Tags used elsewhere, offered while typing. */
  known: string[];
  onChange: (tags: string[]) => void;
}

/** Tags that are added by Enter or a comma and removed by a click or Backspace. */
export function TagField({ tags, known, onChange }: Props) {
  const words = useWords();
  const list = useId();
  const [typed, setTyped] = useState('');
  const add = (text: string) => {
    const fresh = splitTags(text).filter((tag) => !tags.includes(tag));
    if (fresh.length > 0) onChange([...tags, ...fresh]);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends a Chinese composition is no Enter of ours.
    if (event.isComposing) return;
    if (event.key === 'Enter' || event.key === ',' || event.key === ',') {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1));
  };
  return (
    <div class="tags">
      {tags.map((tag) => (
        <span key={tag} class="tag" dir="auto">
          {tag}
          <button
            type="button"
            aria-label={words('library_tag_remove', tag)}
            onClick={() => onChange(tags.filter((each) => each !== tag))}
          >
            ×
          </button>
        </span>
      ))}
      <input
        value={typed}
        list={list}
        aria-label={words('library_tag_add')}
        placeholder={words('library_tag_add')}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => typed && add(typed)}
      />
      <datalist id={list}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}

/** Tags as typed: by commas of both widths, with or without '#'. */
export function splitTags(text: string): string[] {
  const tags = text.split(/[,,、;;]/).map((tag) => tag.trim().replace(/^#/, ''));
  return [...new Set(tags.filter(Boolean))];
}
