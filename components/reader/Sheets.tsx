import type { Highlight, OutlineNode } from '../../utils/model';
import { hasMore } from '../../utils/pages';
import { useWords } from '../words';
import { FilterSheet } from './FilterSheet';
import { Help } from './Help';
import type { ReaderHost } from './host';
import { MoreMenu } from './MoreMenu';
import { NotesSheet } from './NotesSheet';
import { OutlineSheet } from './OutlineSheet';
import { SettingsSheet } from './SettingsSheet';
import { ThreadsSheet } from './ThreadsSheet';
import type { ReaderState } from './useReader';

/** The sheet that is open, if one is. */
export function Sheets({ reader, host }: { reader: ReaderState; host: ReaderHost }) {
  const words = useWords();
  const { sheet, setSheet, thread, view, looks, notes, stage, act } = reader;
  const onClose = () => setSheet(null);
  const go = ({ anchor }: Highlight | OutlineNode) => reader.goTo(anchor);
  if (sheet === 'help') return <Help onClose={onClose} />;
  if (sheet === 'more') return <MoreMenu act={act} hasMore={hasMore(thread)} onClose={onClose} />;
  if (sheet === 'threads') return <ThreadsSheet host={host} onClose={onClose} />;
  if (sheet === 'outline' && reader.spy)
    return <OutlineSheet thread={thread} spy={reader.spy} onGo={go} onClose={onClose} />;
  if (sheet === 'filters') {
    const { filters, muted, shown, narrow, mute } = view;
    return <FilterSheet {...{ thread, filters, muted, shown, onClose }} onChange={narrow} onMute={mute} />;
  }
  if (sheet === 'settings')
    return (
      <SettingsSheet
        preferences={looks.preferences}
        onChange={looks.change}
        site={host.site}
        isForSite={looks.isForSite}
        onForSite={looks.setForSite}
        onReset={looks.reset}
        onClose={onClose}
      />
    );
  if (sheet === 'notes' && stage)
    return (
      <NotesSheet
        notes={notes}
        thread={thread}
        editing={reader.editing}
        onEdit={reader.setEditing}
        onGo={go}
        onRemoved={(note) =>
          reader.say({
            text: words('reader_note_removed'),
            undo: { label: words('reader_undo'), act: () => notes.restore(note) },
          })
        }
        onClose={onClose}
      />
    );
  return null;
}
