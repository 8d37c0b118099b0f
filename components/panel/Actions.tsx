import { useWords } from '../words';
import { Icon, type IconName } from './Icon';

/** What became of the last wish to keep something. */
export type Keeping =
  | { is: 'idle' }
  | { is: 'saving' }
  | { is: 'saved'; result: 'new' | 'updated' | 'same' }
  | { is: 'failed'; why: string }
  | { is: 'hint'; text: string };

interface ActionsProps {
  isReaderOpen: boolean;
  isClipped: boolean;
  keeping: Keeping;
  onRead(): void;
  onClip(): void;
  onClipSelection(): void;
  onHighlight(): void;
}

/** The main actions: reading mode and keeping, and a line that says what became of it. */
export function Actions(props: ActionsProps) {
  const words = useWords();
  return (
    <section class="actions" aria-label={words('panel_actions')}>
      <div class="row">
        <button type="button" class="button primary" onClick={props.onRead}>
          <Icon name="book" />
          {words(props.isReaderOpen ? 'panel_read_close' : 'panel_read')}
        </button>
        <button
          type="button"
          class="button"
          onClick={props.onClip}
          aria-disabled={props.keeping.is === 'saving'}
        >
          <Icon name={props.isClipped ? 'check' : 'bookmark'} />
          {words(props.isClipped ? 'panel_clip_again' : 'panel_clip')}
        </button>
        <IconButton name="selection" label={words('panel_clip_selection')} onClick={props.onClipSelection} />
        <IconButton name="marker" label={words('panel_highlight')} onClick={props.onHighlight} />
      </div>
      <KeepingLine keeping={props.keeping} />
    </section>
  );
}

/** A button that is only a drawing; its label shows on hover and is read aloud. */
export function IconButton(props: { name: IconName; label: string; onClick(): void }) {
  return (
    <button type="button" class="button quiet icon" title={props.label} onClick={props.onClick}>
      <Icon name={props.name} />
      <span class="hidden-label">{props.label}</span>
    </button>
  );
}

function KeepingLine({ keeping }: { keeping: Keeping }) {
  const words = useWords();
  const text = {
    idle: () => '',
    saving: () => words('panel_saving'),
    saved: () => (keeping.is === 'saved' ? words(`panel_saved_${keeping.result}`) : ''),
    failed: () => (keeping.is === 'failed' ? words('panel_not_saved', keeping.why) : ''),
    hint: () => (keeping.is === 'hint' ? keeping.text : ''),
  }[keeping.is]();
  return (
    <p class={`keeping ${keeping.is}`} role={keeping.is === 'failed' ? 'alert' : 'status'}>
      {keeping.is === 'saved' && <Icon name="check" size={15} />}
      {text}
    </p>
  );
}
