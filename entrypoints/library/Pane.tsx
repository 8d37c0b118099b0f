import type { Act } from '../../components/library/ClipActions';
import { ClipView } from '../../components/library/ClipView';
import { useWords } from '../../components/words';
import type { Edit } from '../../utils/clips';
import type { HighlightEdit } from '../../utils/highlights';
import type { Opened } from './useOpenClip';

interface Props {
  opened: Opened;
  knownTags: string[];
  onAct: (act: Act, id: string) => void;
  onEdit: (id: string, change: Edit) => void;
  onHighlight: (id: string, change: HighlightEdit) => void;
  onBack: () => void;
}

/** The right side: the open clip, or what to press. */
export function Pane({ opened, knownTags, onAct, onEdit, onHighlight, onBack }: Props) {
  const words = useWords();
  if (opened.is === 'broken') return <p class="hint">{words('library_broken_clip')}</p>;
  if (opened.is === 'none') return <p class="hint">{words('library_keys')}</p>;
  if (opened.is === 'waiting') return null;
  const { id } = opened.open.clip;
  return (
    <ClipView
      key={id}
      open={opened.open}
      preferences={opened.preferences}
      knownTags={knownTags}
      onAct={(act) => onAct(act, id)}
      onEdit={(change) => onEdit(id, change)}
      onHighlight={(highlight, change) =>
        onHighlight(highlight, change ?? { trashed: new Date().toISOString() })
      }
      onBack={onBack}
    />
  );
}
