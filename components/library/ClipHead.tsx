import type { Clip } from '../../utils/model';
import { shortMoment } from '../../utils/moment';
import { settingOf } from '../../utils/reader/language';
import { BoardField } from '../editing/BoardField';
import { useWords } from '../words';

interface HeadProps {
  clip: Clip;
  posts: number;
  onEdit: (change: Partial<Pick<Clip, 'board' | 'title'>>) => void;
}

/** Where a clip is from, its title, who wrote it and when, and how long it is; board and title can be changed. */
export function ClipHead({ clip, posts, onEdit }: HeadProps) {
  const words = useWords();
  const facts = [
    clip.byline ?? clip.author,
    clip.published && shortMoment(clip.published),
    posts > 1 ? words('library_posts', String(posts)) : null,
    words('library_characters', clip.characters.toLocaleString()),
  ];
  return (
    <header class="clip-head">
      <div class="crumbs" dir="auto">
        {clip.site && <span>{clip.site} ›</span>}
        <BoardField key={clip.change} board={clip.board} onChange={(board) => onEdit({ board })} />
      </div>
      <TitleField
        key={clip.title}
        title={clip.title}
        lang={clip.lang}
        onChange={(title) => onEdit({ title })}
      />
      <p class="facts">
        {facts.filter(Boolean).map((fact, index) => (
          <span key={fact}>
            {index > 0 && ' · '}
            <bdi>{fact}</bdi>
          </span>
        ))}
      </p>
      <p class="facts">
        {/^https?:/.test(clip.url) && (
          <a href={clip.url} target="_blank" rel="noopener noreferrer">
            {words('library_original')}
          </a>
        )}{' '}
        · {words('library_kept', clip.created.slice(0, 10))}
        {clip.updated.slice(0, 10) !== clip.created.slice(0, 10) && (
          <span> · {words('library_updated', clip.updated.slice(0, 10))}</span>
        )}
      </p>
    </header>
  );
}

interface TitleProps {
  onChange: (title: string) => void;
}

/** The title, changed by writing into it. */
function TitleField({ title, lang, onChange }: Pick<Clip, 'title' | 'lang'> & TitleProps) {
  const words = useWords();
  return (
    <h1 {...settingOf(title, lang)}>
      <textarea
        class="title-field"
        rows={1}
        defaultValue={title}
        placeholder={words('library_untitled')}
        aria-label={words('library_column_title')}
        onBlur={(event) => {
          const typed = event.currentTarget.value.replace(/\s+/g, ' ').trim();
          if (typed && typed !== title) onChange(typed);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
    </h1>
  );
}
