import { useState } from 'preact/hooks';
import type { Clip } from '../../utils/model';
import { BoardField } from '../editing/BoardField';
import { NoteField } from '../editing/NoteField';
import { TagField } from '../editing/TagField';
import { useWords } from '../words';
import { IconButton } from './Actions';

interface Props {
  clip: Clip;
  knownTags: string[];
  onEdit(change: Partial<Pick<Clip, 'tags' | 'note' | 'board'>>): void;
  onOpen(): void;
  onClose(): void;
}

/** What can be said of a clip just kept: tags, board, a note. It blocks nothing, and each field is kept as it is left. */
export function SavedSheet({ clip, knownTags, onEdit, onOpen, onClose }: Props) {
  const words = useWords();
  const [tags, setTags] = useState(clip.tags);
  return (
    <section class="saved-sheet" aria-label={words('panel_edit_clip')}>
      <TagField
        tags={tags}
        known={knownTags}
        onChange={(fresh) => {
          setTags(fresh);
          onEdit({ tags: fresh });
        }}
      />
      <BoardField board={clip.board} onChange={(board) => onEdit({ board })} />
      <NoteField note={clip.note} onChange={(note) => onEdit({ note })} />
      <div class="row">
        <button type="button" class="button quiet small" onClick={onOpen}>
          {words('panel_clip_open')}
        </button>
        <IconButton name="check" label={words('panel_edit_done')} onClick={onClose} />
      </div>
    </section>
  );
}
