import { useState } from 'preact/hooks';
import type { Thread } from '../../utils/model';
import { authors, type Filters, type Muted, NO_FILTERS, opener } from '../../utils/reader/filters';
import { useWords } from '../words';
import { Choice, Switch } from './fields';
import { Icon } from './Icon';
import { Sheet } from './Sheet';

interface Props {
  thread: Thread;
  filters: Filters;
  /** Posts shown now, of all. */
  shown: number;
  muted: Muted;
  onChange: (change: Partial<Filters>) => void;
  onMute: (muted: Muted) => void;
  onClose: () => void;
}

/** What of the thread is shown, in which order, and who is not. */
export function FilterSheet({ thread, filters, shown, muted, onChange, onMute, onClose }: Props) {
  const words = useWords();
  const orders = ['thread', 'longest', 'best'] as const;
  return (
    <Sheet title={words('reader_filters')} onClose={onClose}>
      <p class="sheet-note" role="status">
        {words('reader_shown', String(shown), String(thread.posts.length))}
      </p>
      <div class="field">
        <label for="pt-filter-words">{words('reader_filter_words')}</label>
        <input
          id="pt-filter-words"
          type="search"
          value={filters.words}
          onInput={(event) => onChange({ words: event.currentTarget.value })}
        />
      </div>
      {opener(thread) !== null && (
        <Switch
          label={words('reader_only_opener')}
          checked={filters.onlyOpener}
          onChange={(onlyOpener) => onChange({ onlyOpener })}
        />
      )}
      <Switch
        label={words('reader_only_images')}
        checked={filters.onlyImages}
        onChange={(onlyImages) => onChange({ onlyImages })}
      />
      <Switch
        label={words('reader_fold_short')}
        checked={filters.foldShort}
        onChange={(foldShort) => onChange({ foldShort })}
      />
      <Choice
        name="order"
        label={words('reader_order')}
        options={orders.map((order) => ({ value: order, label: words(`reader_order_${order}`) }))}
        value={filters.order}
        onChange={(order) => onChange({ order: order as Filters['order'] })}
      />
      <Authors thread={thread} filters={filters} onChange={onChange} muted={muted} onMute={onMute} />
      <MutedList muted={muted} onMute={onMute} />
      <button type="button" class="plain-button" onClick={() => onChange(NO_FILTERS)}>
        {words('reader_no_filters')}
      </button>
    </Sheet>
  );
}

const FIRST = 12;

function Authors({ thread, filters, onChange, muted, onMute }: Omit<Props, 'shown' | 'onClose'>) {
  const words = useWords();
  const [isAll, setAll] = useState(false);
  const all = authors(thread);
  const listed = isAll ? all : all.slice(0, FIRST);
  const toggle = (name: string) =>
    onChange({
      authors: filters.authors.includes(name)
        ? filters.authors.filter((other) => other !== name)
        : [...filters.authors, name],
    });
  return (
    <fieldset class="field">
      <legend>{words('reader_authors')}</legend>
      <ul class="people">
        {listed.map(({ name, posts }) => (
          <li key={name}>
            <label>
              <input type="checkbox" checked={filters.authors.includes(name)} onChange={() => toggle(name)} />
              <span class="person">{name}</span>
              <span class="person-posts">{posts}</span>
            </label>
            <button
              type="button"
              class="plain-button small"
              disabled={muted.authors.includes(name)}
              aria-label={words('reader_mute_author', name)}
              onClick={() => onMute({ ...muted, authors: [...muted.authors, name] })}
            >
              {words('reader_mute')}
            </button>
          </li>
        ))}
      </ul>
      {all.length > FIRST && !isAll && (
        <button type="button" class="plain-button" onClick={() => setAll(true)}>
          {words('reader_all_authors', String(all.length))}
        </button>
      )}
    </fieldset>
  );
}

function MutedList({ muted, onMute }: { muted: Muted; onMute: (muted: Muted) => void }) {
  const words = useWords();
  const [word, setWord] = useState('');
  const add = () => {
    if (word.trim()) onMute({ ...muted, words: [...new Set([...muted.words, word.trim()])] });
    setWord('');
  };
  const without = (list: string[], item: string) => list.filter((other) => other !== item);
  return (
    <fieldset class="field">
      <legend>{words('reader_muted')}</legend>
      <form
        class="add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          type="text"
          aria-label={words('reader_mute_word')}
          placeholder={words('reader_mute_word')}
          value={word}
          onInput={(event) => setWord(event.currentTarget.value)}
        />
        <button type="submit" class="plain-button">
          {words('reader_add')}
        </button>
      </form>
      <ul class="chips">
        {muted.authors.map((name) => (
          <Chip
            key={name}
            label={name}
            onRemove={() => onMute({ ...muted, authors: without(muted.authors, name) })}
          />
        ))}
        {muted.words.map((item) => (
          <Chip
            key={item}
            label={`“${item}”`}
            onRemove={() => onMute({ ...muted, words: without(muted.words, item) })}
          />
        ))}
      </ul>
    </fieldset>
  );
}

function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  const words = useWords();
  return (
    <li class="chip">
      {label}
      <button type="button" aria-label={words('reader_unmute', label)} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  );
}
